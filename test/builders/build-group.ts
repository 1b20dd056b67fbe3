import { createHash, randomUUID } from 'node:crypto';
import type { GroupKind, Phase } from '@trialogue/groups';
import { buildPerson } from './build-person.ts';
import type { Store } from './store.ts';

export interface BuiltGroup {
  readonly id: string;
  readonly name: string;
  readonly founderId: string;
}

export interface GroupWishes {
  readonly name?: string;
  readonly kind?: GroupKind;
  readonly phase?: Phase;
  readonly state?: 'proposed' | 'active' | 'ended';
  readonly founderId?: string;
  readonly charter?: string;
}

/** A working group, active unless wished otherwise, with its first charter in force. */
export async function buildGroup(store: Store, wishes: GroupWishes = {}): Promise<BuiltGroup> {
  const id = randomUUID();
  const name = wishes.name ?? `Group ${id.slice(0, 8)}`;
  const state = wishes.state ?? 'active';
  const founderId = wishes.founderId ?? (await buildPerson(store, { standing: 'neutral' })).id;
  await store.query(
    `insert into working_group (id, name, purpose, kind, phase, region, state, founded_by, activated_at, ended_at)
     values ($1, $2, 'To prevent together', $3, $4, 'Testland', $5, $6,
             case when $5 <> 'proposed' then now() end, case when $5 = 'ended' then now() end)`,
    [id, name, wishes.kind ?? 'standing', wishes.phase ?? 'upstream', state, founderId],
  );
  await buildCharterVersion(store, { groupId: id, version: 1, proposerId: founderId, body: wishes.charter });
  return { id, name, founderId };
}

/** A further version of the charter, in force unless `adopted` is false; nobody has consented to it yet. */
export async function buildCharterVersion(
  store: Store,
  charter: {
    groupId: string;
    version: number;
    proposerId: string;
    body?: string | undefined;
    adopted?: boolean;
  },
): Promise<void> {
  const body = charter.body ?? `# Charter, version ${charter.version}\n\nWe listen before we answer.`;
  await store.query(
    `insert into charter_version (group_id, version, body, sha256, proposed_by, adopted_at)
     values ($1, $2, $3, $4, $5, case when $6 then now() end)`,
    [
      charter.groupId,
      charter.version,
      body,
      createHash('sha256').update(body).digest(),
      charter.proposerId,
      charter.adopted ?? true,
    ],
  );
}
