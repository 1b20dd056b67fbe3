import { Injectable } from '@nestjs/common';
import { em, prepared } from '../platform/database/work.ts';

export interface ReadableRoom {
  readonly id: string;
  readonly first: number;
  readonly head: number;
}

export interface NamedMember {
  readonly name: string;
  readonly organisation: string;
}

const mostPeople = 5_000;
const mostReleases = 5_000;

/** What a text is compared with before it leaves. Everything is read in the name of the one who asks. */
@Injectable()
export class LeakSourcesReader {
  /** Whoever has, or once had, a seat: who left took part all the same. */
  ofGroup(groupId: string): Promise<NamedMember[]> {
    return em().query(
      `select distinct p.name, o.name as organisation
       from seat s join person p on p.id = s.person_id join organisation o on o.id = s.organisation_id
       where s.group_id = $1 order by 1, 2 limit $2`,
      [groupId, mostPeople],
    );
  }

  /** Whoever is, or once was, in the room. */
  ofRoom(roomId: string): Promise<NamedMember[]> {
    return em().query(
      `select distinct p.name, o.name as organisation
       from room_member m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
       join organisation o on o.id = s.organisation_id
       where m.room_id = $1 order by 1, 2 limit $2`,
      [roomId, mostPeople],
    );
  }

  async released(): Promise<string[]> {
    const rows: { text: string }[] = await em().query(
      'select text from release order by group_id, number desc limit $1',
      [mostReleases],
    );
    return rows.map(({ text }) => text);
  }

  rooms(personId: string): Promise<ReadableRoom[]> {
    return em().query(
      `select r.id, greatest(m.first_seq, r.first_seq) as first, r.head_seq as head
       from room r join room_member m on m.room_id = r.id and m.person_id = $1 and m.left_at is null
       where r.head_seq > 0 order by r.id`,
      [personId],
    );
  }

  /** Texts of numbers after `after` up to `until` that were promised not to leave, former wordings included. */
  async maskedTexts(roomId: string, after: number, until: number): Promise<string[]> {
    const rows = await prepared<{ body: string }>(
      `select body from room_item
       where room_id = $1 and seq > $2 and seq <= $3 and kind in ('posted', 'edited') and rule <> 'on-record' and body is not null`,
      [roomId, after, until],
    );
    return rows.map(({ body }) => body);
  }
}
