import { Injectable } from '@nestjs/common';
import type { Notice } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface NoticePlace {
  readonly groupId: string;
  readonly roomId: string | null;
  readonly itemId: string | null;
}

/** Of a message that its reader may read, by the fence of the log, or of none. */
const readable = `(n.item_id is null or exists (
  select 1 from room_item i where i.room_id = n.room_id and i.id = n.item_id and i.seq >= (
    select min(m.first_seq) from room_member m
    where m.room_id = n.room_id and m.person_id = n.person_id and m.left_at is null)))`;

/** The only file that knows the table of notices. */
@Injectable()
export class NoticeRepository {
  /** Answers those whom it is news to. */
  async add(kind: Notice['kind'], personIds: readonly string[], place: NoticePlace): Promise<string[]> {
    const rows: { person: string }[] = await em().query('select add_notices($1, $2, $3, $4, $5) as person', [
      kind,
      personIds,
      place.groupId,
      place.roomId,
      place.itemId,
    ]);
    return rows.map(({ person }) => person);
  }

  /** Newest first, those that follow `before`. */
  page(personId: string, before: string | null, limit: number): Promise<Notice[]> {
    return em().query(
      `select n.id, n.kind, n.group_id as "groupId", n.room_id as "roomId", n.item_id as "itemId", n.day::text as day, n.seen
       from notice n
       where n.person_id = $1 and ${readable}
         and ($2::uuid is null or n.place < (select b.place from notice b where b.id = $2 and b.person_id = $1))
       order by n.place desc limit $3`,
      [personId, before, limit],
    );
  }

  /** At most 999. */
  async unseen(personId: string): Promise<number> {
    const rows: { count: number }[] = await em().query(
      `select count(*)::integer as count from (
         select 1 from notice n where n.person_id = $1 and not n.seen and ${readable} limit 999) as unseen`,
      [personId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Notices not seen yet, by room; rooms without any are left out. For whoever tells of all rooms of a person at once. */
  unseenByRoom(personId: string): Promise<{ roomId: string; count: number }[]> {
    return em().query(
      `select n.room_id as "roomId", least(count(*), 999)::integer as count from notice n
       where n.person_id = $1 and not n.seen and n.room_id is not null and ${readable} group by n.room_id`,
      [personId],
    );
  }

  /** Null: all. Answers whether that changed anything. */
  async see(personId: string, ids: readonly string[] | null): Promise<boolean> {
    const [, changed]: [unknown, number] = await em().query(
      'update notice set seen = true where person_id = $1 and not seen and ($2::uuid[] is null or id = any($2))',
      [personId, ids],
    );
    return changed > 0;
  }

  async clear(seenBefore: string, before: string): Promise<void> {
    await em().query('delete from notice where day < $2 or (seen and day < $1)', [seenBefore, before]);
  }
}
