import { Injectable } from '@nestjs/common';
import type { Electorate, Reading, SilenceOutcome } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';
import type { Progress } from './call.repository.ts';

export interface NewSilence {
  readonly id: string;
  readonly groupId: string;
  readonly clientId: string;
  readonly openingHash: Buffer;
  readonly title: string;
  readonly text: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly roomId: string | null;
  readonly subject: string | null;
  readonly electorate: Electorate;
}

export interface StoredSilence extends Omit<NewSilence, 'openingHash' | 'clientId' | 'electorate'> {
  readonly sha256: string;
  readonly sectors: Sector[];
  readonly closedAt: Date | null;
  readonly outcome: SilenceOutcome | null;
  readonly reason: string | null;
  readonly k: number;
}

export type SilenceAnswer = 'answered' | 'no-elector' | 'closed' | 'text-changed';

const columns = `c.id, c.group_id as "groupId", c.title, c.text, encode(c.sha256, 'hex') as sha256, c.sectors, c.opened_at as "openedAt",
  c.closes_at as "closesAt", c.closed_at as "closedAt", c.room_id as "roomId", c.subject, c.outcome, c.reason,
  (select g.k from working_group g where g.id = c.group_id) as k`;

/** The only file that knows the tables of circulated texts. */
@Injectable()
export class SilenceRepository {
  async openedBefore(groupId: string, clientId: string): Promise<{ id: string; hash: Buffer } | null> {
    const rows: { id: string; hash: Buffer }[] = await em().query(
      'select id, opening_hash as hash from silence where group_id = $1 and client_id = $2',
      [groupId, clientId],
    );
    return rows[0] ?? null;
  }

  async add(silence: NewSilence): Promise<void> {
    const { electors, sectors } = silence.electorate;
    await em().query(
      `insert into silence (id, group_id, client_id, opening_hash, title, text, sha256, sectors, opened_at, closes_at, room_id, subject)
       values ($1, $2, $3, $4, $5, $6, sha256(convert_to($6, 'UTF8')), $7, $8, $9, $10, $11)`,
      [
        silence.id,
        silence.groupId,
        silence.clientId,
        silence.openingHash,
        silence.title,
        silence.text,
        sectors,
        silence.openedAt,
        silence.closesAt,
        silence.roomId,
        silence.subject,
      ],
    );
    await em().query(
      `insert into silence_elector (silence_id, seat_id, sector) select $1, e.id, e.sector from unnest($2::uuid[], $3::text[]) as e(id, sector)`,
      [silence.id, electors.map(({ id }) => id), electors.map(({ sector }) => sector)],
    );
  }

  async byId(silenceId: string): Promise<StoredSilence | null> {
    const rows: StoredSilence[] = await em().query(`select ${columns} from silence c where c.id = $1`, [silenceId]);
    return rows[0] ?? null;
  }

  page(groupId: string, before: string | null, limit: number): Promise<StoredSilence[]> {
    return em().query(
      `select ${columns} from silence c
       where c.group_id = $1
         and ($2::uuid is null or (c.opened_at, c.id) < (select b.opened_at, b.id from silence b where b.id = $2))
       order by c.opened_at desc, c.id desc limit $3`,
      [groupId, before, limit],
    );
  }

  progress(ids: readonly string[]): Promise<Progress[]> {
    return em().query(
      'select silence_id as id, sector, seats, at_least as "atLeast" from silence_progress($1) order by silence_id, sector',
      [ids],
    );
  }

  /** The seat by which somebody is asked in each. */
  ownParts(ids: readonly string[], personId: string): Promise<{ readonly id: string; readonly seatId: string }[]> {
    return em().query(
      `select e.silence_id as id, e.seat_id as "seatId" from silence_elector e join seat s on s.id = e.seat_id
       where e.silence_id = any($1) and s.person_id = $2 and s.ended_at is null`,
      [ids, personId],
    );
  }

  /** Those of the marks that are there, in hexadecimal. */
  async knownReadings(marks: readonly Buffer[]): Promise<ReadonlySet<string>> {
    const rows: { mark: string }[] = await em().query(
      `select encode(mark, 'hex') as mark from known_readings($1) as known(mark)`,
      [marks],
    );
    return new Set(rows.map(({ mark }) => mark));
  }

  async read(silenceId: string, sha256: string, mark: Buffer, at: Date): Promise<SilenceAnswer> {
    const rows: { outcome: SilenceAnswer }[] = await em().query(
      `select read_silence($1, decode($2, 'hex'), $3, $4) as outcome`,
      [silenceId, sha256, mark, at],
    );
    return rows[0]?.outcome ?? 'no-elector';
  }

  async break(silenceId: string, sha256: string, reason: string, at: Date): Promise<SilenceAnswer> {
    const rows: { outcome: SilenceAnswer }[] = await em().query(
      `select break_silence($1, decode($2, 'hex'), $3, $4) as outcome`,
      [silenceId, sha256, reason, at],
    );
    return rows[0]?.outcome ?? 'no-elector';
  }

  due(groupId: string | null, now: Date, limit: number): Promise<{ id: string; groupId: string }[]> {
    return em().query(
      `select id, group_id as "groupId" from silence where closed_at is null and closes_at <= $2
         and ($1::uuid is null or group_id = $1) order by closes_at, id limit $3`,
      [groupId, now, limit],
    );
  }

  /** On the duty that counts; null where it is over. */
  async lock(silenceId: string): Promise<StoredSilence | null> {
    await em().query('select 1 from silence where id = $1 for update', [silenceId]);
    const rows: StoredSilence[] = await em().query(
      `select ${columns} from silence c where c.id = $1 and c.closed_at is null`,
      [silenceId],
    );
    return rows[0] ?? null;
  }

  readings(silenceId: string): Promise<Reading[]> {
    return em().query(
      `select named.sector,
              (select count(*)::integer from silence_elector e where e.silence_id = c.id and e.sector = named.sector) as seats,
              (select count(*)::integer from silence_reading r where r.silence_id = c.id and r.sector = named.sector) as read
       from silence c cross join lateral unnest(c.sectors) as named(sector) where c.id = $1`,
      [silenceId],
    );
  }

  async close(silenceId: string, outcome: SilenceOutcome, at: Date): Promise<void> {
    await em().query('delete from silence_reading where silence_id = $1', [silenceId]);
    await em().query('update silence set closed_at = $2, outcome = $3 where id = $1', [silenceId, at, outcome]);
  }
}
