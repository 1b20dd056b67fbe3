import { forgetAllDrafts, hasUnkeptDraft } from './draft.ts';
import type { OwnOutbox } from './outbox-provider.tsx';

/** What a member would lose by leaving this device now. */
export interface LostByLeaving {
  readonly messages: number;
  readonly draft: boolean;
}

export function lostByLeaving(own: OwnOutbox | null, memberId: string): LostByLeaving {
  const unsent = own?.keeper.current().filter(({ state }) => state !== 'sent') ?? [];
  return { messages: unsent.length + (own?.acts.count ?? 0), draft: hasUnkeptDraft(memberId) };
}

const waitAtMost = 2_000;

/** Nothing that he wrote, or did, stays on the device for whoever uses it next. */
export async function forgetOnDevice(own: OwnOutbox | null, memberId: string): Promise<void> {
  forgetAllDrafts(memberId);
  if (own === null) return;
  own.keeper.stop();
  own.acts.stop();
  // Another tab that does not let go of it must not hold up the leaving.
  await Promise.race([own.shelf.clear(), new Promise((resolve) => setTimeout(resolve, waitAtMost))]);
}
