import { createHash, randomUUID } from 'node:crypto';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';

export interface RowsToBuild {
  readonly groupId: string;
  readonly roomId: string;
  readonly delegate: BuiltSeat;
  readonly guest: BuiltSeat;
  readonly invitedId: string;
}

/** One row in each table of delegations, invitations and elections, all of them the delegate's doing. Gives the election's id. */
export async function buildOneRowOfEach(store: Store, wishes: RowsToBuild): Promise<string> {
  const { groupId, roomId, delegate, guest, invitedId } = wishes;
  const motion = randomUUID();
  const opened = randomUUID();
  const token = createHash('sha256').update('a token').digest();
  const rows: [sql: string, values: unknown[]][] = [
    [
      `insert into delegation_motion (id, group_id, sector, kind, subject, proposed_by, proposed_at, lapses_at)
         values ($1, $2, 'business', 'end-group', '{}', $3, now(), now() + interval '14 days')`,
      [motion, groupId, delegate.id],
    ],
    [`insert into delegation_backing (motion_id, seat_id, given_at) values ($1, $2, now())`, [motion, delegate.id]],
    [
      `insert into suspension (id, group_id, seat_id, by_seat, reason, from_at, until_at)
         values ($1, $2, $3, $3, 'abuse', now(), now() + interval '1 hour')`,
      [randomUUID(), groupId, delegate.id],
    ],
    [
      `insert into recusal (id, group_id, seat_id, subject, declared_at) values ($1, $2, $3, 'The port', now())`,
      [randomUUID(), groupId, delegate.id],
    ],
    [
      `insert into group_end_backing (group_id, sector, backed_by, backed_at) values ($1, 'business', $2, now())`,
      [groupId, delegate.person.id],
    ],
    [`insert into seat_guest_room (seat_id, room_id, group_id) values ($1, $2, $3)`, [guest.id, roomId, groupId]],
    [
      `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at)
         values ($1, $2, $3, 'x@test.example', 'business', $4, now(), now() + interval '72 hours')`,
      [randomUUID(), token, invitedId, delegate.person.id],
    ],
    [
      `insert into steward_election (id, office, called_by, opened_at, closes_at)
         values ($1, 'business', $2, now(), now() + interval '72 hours')`,
      [opened, delegate.person.id],
    ],
    [`insert into steward_elector (election_id, person_id) values ($1, $2)`, [opened, delegate.person.id]],
    [
      `insert into steward_candidate (election_id, person_id, stood_at) values ($1, $2, now())`,
      [opened, delegate.person.id],
    ],
    [`insert into steward_tally (election_id, person_id, votes) values ($1, $2, 0)`, [opened, delegate.person.id]],
  ];
  for (const [sql, values] of rows) await store.query(sql, values);
  return opened;
}
