import { Injectable } from '@nestjs/common';
import type { ReleasedAuthor, SourceKind } from '@trialogue/attribution';
import type { Release } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

/** A passage as it leaves. */
export interface LeavingPassage {
  readonly groupId: string;
  readonly text: string;
  readonly author: ReleasedAuthor;
  readonly from: SourceKind;
  readonly toRoomId: string | null;
  readonly toWhom: string;
  readonly sha256: Buffer;
  readonly at: Date;
}

export interface ReleasedInto {
  readonly itemId: string;
  readonly roomId: string;
  readonly personId: string;
  readonly access: number;
}

/** The register of a group; a row of it never changes. */
@Injectable()
export class ReleaseRepository {
  /** Locked in the one order of all, so that a post and a release cannot wait for each other. */
  async lockRooms(roomIds: readonly string[]): Promise<void> {
    await em().query('select 1 from room where id = any($1) order by id for no key update', [roomIds]);
  }

  /** The number of the same passage, released the same way on the same day: what was sent twice leaves once. */
  async sameToday({ groupId, author, toRoomId, toWhom, sha256, at }: LeavingPassage): Promise<number | null> {
    const rows: { number: number }[] = await em().query(
      `select number from release
       where group_id = $1 and released_on = ($2::timestamptz at time zone 'UTC')::date and sha256 = $3 and author = $4::jsonb
         and to_room_id is not distinct from $5 and to_whom = $6`,
      [groupId, at, sha256, JSON.stringify(author), toRoomId, toWhom],
    );
    return rows[0]?.number ?? null;
  }

  /** Under the lock of the group's ledger, so that numbers have no gaps. */
  async add({ groupId, text, author, from, toRoomId, toWhom, sha256, at }: LeavingPassage): Promise<number> {
    const rows: { number: number }[] = await em().query(
      `insert into release (group_id, number, released_on, text, author, source, to_room_id, to_room_name, to_whom, sha256)
       select $1, coalesce((select max(number) from release where group_id = $1), 0) + 1,
              ($2::timestamptz at time zone 'UTC')::date, $3, $4::jsonb, $5, $6,
              (select name from room where id = $6), $7, $8
       returning number`,
      [groupId, at, text, JSON.stringify(author), from, toRoomId, toWhom, sha256],
    );
    const number = rows[0]?.number;
    if (number === undefined) throw new Error('a release has no number');
    return number;
  }

  /** Into the log of the room that it goes to. Of whoever lets it go nothing is stored; he must be able to say it there himself. */
  async addToLog(
    { itemId, roomId, personId, access }: ReleasedInto,
    { text, author, from }: LeavingPassage,
  ): Promise<string> {
    const rows: { outcome: string }[] = await em().query(
      `select outcome from add_room_item('', $1, $2, $3, null, null, null, $4, 'released', $5, null, null, $6::jsonb,
                                         false, null, null, null, null)`,
      [roomId, personId, access, itemId, text, JSON.stringify({ shown: author, from })],
    );
    return rows[0]?.outcome ?? '';
  }

  /** Newest first. */
  page(groupId: string, before: number | null, limit: number): Promise<Release[]> {
    return em().query(
      `select number, released_on::text as "releasedOn", text, author, source as "from", to_room_name as "toRoomName",
              to_whom as "toWhom", encode(sha256, 'hex') as sha256
       from release where group_id = $1 and ($2::integer is null or number < $2) order by number desc limit $3`,
      [groupId, before, limit],
    );
  }
}
