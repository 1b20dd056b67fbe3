import { RuleBadge } from './rule-badge.tsx';
import { InvitationPage } from '../entry/invitation-page.tsx';
import { SetUpPage } from '../entry/set-up-page.tsx';
import type { Door } from '../entry/doors.ts';
import { Markdown } from '../rooms/markdown.tsx';
import { readMe } from './questions.ts';
import type { ReactNode } from 'react';
import './entrance-styles.ts';

export interface EntranceProps {
  readonly door: Door;
  readonly switches: ReactNode;
  /** Who is signed in already on this device, as the server said it. */
  readonly me: unknown;
  readonly onSignedOut: () => void;
  readonly onLeave: () => void;
  readonly onEntered: (path: string) => Promise<void>;
}

function nameIn(me: unknown): string | null {
  try {
    return me === null ? null : readMe(me).member.name;
  } catch {
    return '';
  }
}

/** The pages before sign-in that are reached by a link, with the parts of other domains that they show. */
export function Entrance({ door, me, ...props }: EntranceProps) {
  const parts = { ...props, Markdown, RuleBadge };
  return door === 'setup' ? <SetUpPage {...parts} /> : <InvitationPage {...parts} signedInAs={nameIn(me)} />;
}
