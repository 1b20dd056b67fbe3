import { Injectable } from '@nestjs/common';
import type { ChallengeCause } from '@trialogue/groups';
import type { CauseKind } from '@trialogue/neutrality';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface NewChallenge {
  readonly id: string;
  readonly groupId: string;
  readonly neutralSeat: string;
  readonly cause: ChallengeCause;
  readonly causeKey: string;
  readonly sector: Sector;
  readonly tag: Buffer;
  readonly reason: Buffer;
  readonly on: string;
}

export interface StoredChallenge {
  readonly id: string;
  readonly groupId: string;
  readonly neutralSeat: string;
  readonly sector: Sector;
  readonly reason: Buffer | null;
  readonly madeOn: string;
  readonly seconded: boolean;
}

export interface WaitingChallenge {
  readonly id: string;
  readonly neutralSeat: string;
  readonly causeKind: CauseKind;
  readonly title: string | null;
  readonly madeOn: string;
}

export type OwnChallenge = WaitingChallenge & { readonly causeKey: string; readonly seconded: boolean };

const title = `coalesce(
  (select s.title from session s where s.id = c.cause_id), (select o.title from call o where o.id = c.cause_id)) as title`;

/** The only file that knows the table of challenges. Each sees those of other sectors, which he may second: the database looks. */
@Injectable()
export class ChallengeRepository {
  async add({ id, groupId, neutralSeat, cause, causeKey, sector, tag, reason, on }: NewChallenge): Promise<void> {
    await em().query(
      `insert into challenge (id, group_id, neutral_seat, cause_kind, cause_id, cause_key, sector, author_tag, reason, made_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, groupId, neutralSeat, cause.kind, 'id' in cause ? cause.id : null, causeKey, sector, tag, reason, on],
    );
  }

  async isMade(neutralSeat: string, causeKey: string): Promise<boolean> {
    const rows: { made: boolean }[] = await em().query('select challenge_made($1, $2) as made', [
      neutralSeat,
      causeKey,
    ]);
    return rows[0]?.made ?? false;
  }

  /** Whether the asker may know of a session that began, or of a call, of this group. What happens in a caucus is its own affair. */
  async knowsCause(groupId: string, cause: ChallengeCause): Promise<boolean> {
    if (cause.kind === 'conduct') return true;
    const sql =
      cause.kind === 'call'
        ? 'select 1 from call where id = $1 and group_id = $2'
        : `select 1 from session s join room r on r.id = s.room_id and r.kind <> 'caucus'
           where s.id = $1 and s.group_id = $2 and s.opened_at is not null`;
    const rows: object[] = await em().query(sql, [cause.id, groupId]);
    return rows.length > 0;
  }

  async find(challengeId: string): Promise<StoredChallenge | null> {
    const rows: StoredChallenge[] = await em().query(
      `select id, group_id as "groupId", neutral_seat as "neutralSeat", sector, reason, made_on::text as "madeOn",
              call_id is not null as seconded
       from challenge where id = $1`,
      [challengeId],
    );
    return rows[0] ?? null;
  }

  /** Those that the asker may second, made since this day. */
  waiting(groupId: string, since: string): Promise<WaitingChallenge[]> {
    return em().query(
      `select c.id, c.neutral_seat as "neutralSeat", c.cause_kind as "causeKind", c.made_on::text as "madeOn", ${title}
       from challenge c where c.group_id = $1 and c.call_id is null and c.made_on > $2 order by c.made_on, c.id limit 100`,
      [groupId, since],
    );
  }

  own(groupId: string, tag: Buffer): Promise<OwnChallenge[]> {
    return em().query(
      `select c.id, c.neutral_seat as "neutralSeat", c.cause_kind as "causeKind", c.cause_key as "causeKey",
              c.made_on::text as "madeOn", c.seconded, ${title}
       from challenges_by($1, $2) c order by c.made_on, c.id`,
      [groupId, tag],
    );
  }

  /** What its author wrote is the call's text from here on, and sealed nowhere. */
  async second(challengeId: string, callId: string): Promise<void> {
    await em().query('update challenge set call_id = $2, reason = null where id = $1', [challengeId, callId]);
  }

  /** Calls about neutrals that are open, by the seats that they are about. */
  async openCalls(groupId: string): Promise<Map<string, string>> {
    const rows: { id: string; seat: string }[] = await em().query(
      `select id, concerned_seat as seat from call
       where group_id = $1 and matter = 'challenge-of-a-neutral' and closed_at is null`,
      [groupId],
    );
    return new Map(rows.map(({ id, seat }) => [seat, id]));
  }

  /** Names of holders of seats, for a member of their group. */
  async names(groupId: string): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await em().query(
      'select s.id, p.name from seat s join person p on p.id = s.person_id where s.group_id = $1',
      [groupId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
