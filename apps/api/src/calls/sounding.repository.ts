import { Injectable } from '@nestjs/common';
import type { Electorate, SectorSounding, SoundingOption, SoundingScale } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';
import type { Progress } from './call.repository.ts';

export interface NewSounding {
  readonly id: string;
  readonly groupId: string;
  readonly clientId: string;
  readonly openingHash: Buffer;
  readonly question: string;
  readonly scale: SoundingScale;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly roomId: string | null;
  readonly sessionItemId: string | null;
  readonly electorate: Electorate;
}

export interface StoredSounding extends Omit<NewSounding, 'openingHash' | 'clientId' | 'electorate'> {
  readonly sectors: Sector[];
  readonly closedAt: Date | null;
  readonly result: SectorSounding[] | null;
  readonly k: number;
}

export interface TallyRow {
  readonly sector: Sector;
  readonly option: SoundingOption;
  readonly count: number;
}

const columns = `c.id, c.group_id as "groupId", c.question, c.scale, c.sectors, c.opened_at as "openedAt", c.closes_at as "closesAt",
  c.closed_at as "closedAt", c.room_id as "roomId", c.session_item_id as "sessionItemId", c.result,
  (select g.k from working_group g where g.id = c.group_id) as k`;

/** The only file that knows the tables of soundings. Who answered what is known to no row. */
@Injectable()
export class SoundingRepository {
  async openedBefore(groupId: string, clientId: string): Promise<{ id: string; hash: Buffer } | null> {
    const rows: { id: string; hash: Buffer }[] = await em().query(
      'select id, opening_hash as hash from sounding where group_id = $1 and client_id = $2',
      [groupId, clientId],
    );
    return rows[0] ?? null;
  }

  async add(sounding: NewSounding): Promise<void> {
    const { electors, sectors } = sounding.electorate;
    await em().query(
      `insert into sounding (id, group_id, client_id, opening_hash, question, scale, sectors, opened_at, closes_at, room_id, session_item_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        sounding.id,
        sounding.groupId,
        sounding.clientId,
        sounding.openingHash,
        sounding.question,
        sounding.scale,
        sectors,
        sounding.openedAt,
        sounding.closesAt,
        sounding.roomId,
        sounding.sessionItemId,
      ],
    );
    await em().query(
      `insert into sounding_elector (sounding_id, seat_id, sector) select $1, e.id, e.sector from unnest($2::uuid[], $3::text[]) as e(id, sector)`,
      [sounding.id, electors.map(({ id }) => id), electors.map(({ sector }) => sector)],
    );
  }

  async byId(soundingId: string): Promise<StoredSounding | null> {
    const rows: StoredSounding[] = await em().query(`select ${columns} from sounding c where c.id = $1`, [soundingId]);
    return rows[0] ?? null;
  }

  page(groupId: string, before: string | null, limit: number): Promise<StoredSounding[]> {
    return em().query(
      `select ${columns} from sounding c
       where c.group_id = $1
         and ($2::uuid is null or (c.opened_at, c.id) < (select b.opened_at, b.id from sounding b where b.id = $2))
       order by c.opened_at desc, c.id desc limit $3`,
      [groupId, before, limit],
    );
  }

  progress(ids: readonly string[]): Promise<Progress[]> {
    return em().query(
      'select sounding_id as id, sector, seats, at_least as "atLeast" from sounding_progress($1) order by sounding_id, sector',
      [ids],
    );
  }

  /** One's own part in each: that one has answered, never what. */
  ownParts(ids: readonly string[], personId: string): Promise<{ readonly id: string; readonly answered: boolean }[]> {
    return em().query(
      `select e.sounding_id as id, e.answered from sounding_elector e join seat s on s.id = e.seat_id
       where e.sounding_id = any($1) and s.person_id = $2 and s.ended_at is null`,
      [ids, personId],
    );
  }

  async answer(
    soundingId: string,
    option: SoundingOption,
    at: Date,
  ): Promise<'answered' | 'no-elector' | 'closed' | 'answered-already'> {
    const rows: { outcome: 'answered' | 'no-elector' | 'closed' | 'answered-already' }[] = await em().query(
      'select answer_sounding($1, $2, $3) as outcome',
      [soundingId, option, at],
    );
    return rows[0]?.outcome ?? 'no-elector';
  }

  due(groupId: string | null, now: Date, limit: number): Promise<{ id: string; groupId: string }[]> {
    return em().query(
      `select id, group_id as "groupId" from sounding where closed_at is null and closes_at <= $2
         and ($1::uuid is null or group_id = $1) order by closes_at, id limit $3`,
      [groupId, now, limit],
    );
  }

  /** On the duty that counts; null where it is closed. */
  async lock(soundingId: string): Promise<StoredSounding | null> {
    await em().query('select 1 from sounding where id = $1 for update', [soundingId]);
    const rows: StoredSounding[] = await em().query(
      `select ${columns} from sounding c where c.id = $1 and c.closed_at is null`,
      [soundingId],
    );
    return rows[0] ?? null;
  }

  async seatsBySector(soundingId: string): Promise<ReadonlyMap<Sector, number>> {
    const rows: { sector: Sector; seats: number }[] = await em().query(
      'select sector, count(*)::integer as seats from sounding_elector where sounding_id = $1 group by sector',
      [soundingId],
    );
    return new Map(rows.map(({ sector, seats }) => [sector, seats]));
  }

  tallies(soundingId: string): Promise<TallyRow[]> {
    return em().query('select sector, option, count from sounding_tally where sounding_id = $1', [soundingId]);
  }

  /** With it the tallies go: what may be told stands in the result, and nothing else. */
  async close(soundingId: string, result: readonly object[] | null, at: Date): Promise<void> {
    await em().query('delete from sounding_tally where sounding_id = $1', [soundingId]);
    await em().query('update sounding set closed_at = $2, result = $3 where id = $1', [
      soundingId,
      at,
      result && JSON.stringify(result),
    ]);
  }
}
