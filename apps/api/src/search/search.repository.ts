import { Injectable } from '@nestjs/common';
import type { SearchQuery } from '@trialogue/rooms';
import type { RoomRule } from '@trialogue/rooms';
import { em, prepared } from '../platform/database/work.ts';
import type { StoredItem } from '../rooms/item.repository.ts';
import type { SoughtWords } from './sought-words.ts';

export interface FoundItem extends StoredItem {
  readonly roomId: string;
  readonly groupId: string;
}

export interface SearchPlace {
  readonly at: Date;
  readonly roomId: string;
  readonly seq: number;
}

export interface SearchWish extends Pick<SearchQuery, 'language'> {
  readonly words: SoughtWords;
  readonly groupId: string | null;
  readonly roomId: string | null;
  readonly topicId: string | null;
  readonly from: Date | null;
  /** Excluded. */
  readonly to: Date | null;
  readonly authorSeat: string | null;
  readonly after: SearchPlace | null;
  readonly limit: number;
}

/** Milliseconds: whoever waits longer asks for less. */
const patience = 3_000;

const columns = `room_id as "roomId", group_id as "groupId", seq, kind, id, at, rule, period_id as "periodId",
                 speaker_ref as "speakerRef", seat_id as "seatId", body, topic_id as "topicId", reply_to as "replyTo",
                 target, detail, label`;

/** The only file that asks for what was said by its words. The function looks for itself what the asker may read. */
@Injectable()
export class SearchRepository {
  async search({ words, after, ...wish }: SearchWish): Promise<FoundItem[]> {
    await em().query(`select set_config('statement_timeout', $1, true)`, [String(patience)]);
    return prepared(
      `select ${columns}
       from search_messages(search_query($1, $2, $3, $4), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        wish.language,
        words.whole,
        words.rest,
        words.begun,
        wish.groupId,
        wish.roomId,
        wish.topicId,
        wish.from,
        wish.to,
        wish.authorSeat,
        after?.at ?? null,
        after?.roomId ?? null,
        after?.seq ?? null,
        wish.limit,
      ],
    );
  }

  /** Null for a room in which the asker is not. */
  async ruleOf(roomId: string): Promise<RoomRule | null> {
    const rows = await prepared<{ rule: RoomRule }>(
      'select rule from room where id = $1 and id = any(array(select my_rooms()))',
      [roomId],
    );
    return rows[0]?.rule ?? null;
  }

  /** Each text around what was found in it, which stands between the two marks. */
  async around(
    language: SearchQuery['language'],
    words: SoughtWords,
    texts: readonly string[],
    marks: { readonly begin: string; readonly end: string },
  ): Promise<string[]> {
    const rows = await prepared<{ text: string }>(
      `select ts_headline(('trialogue_' || $1)::regconfig, given.text, search_query($1, $2, $3, $4),
                          'StartSel="' || $6::text || '", StopSel="' || $7::text || '", MinWords=12, MaxWords=34') as text
       from unnest($5::text[]) with ordinality as given(text, place) order by given.place`,
      [language, words.whole, words.rest, words.begun, texts, marks.begin, marks.end],
    );
    return rows.map(({ text }) => text);
  }

  /** One portion; answers how much was done. */
  async index(portion: number): Promise<number> {
    const rows = await prepared<{ done: number }>('select index_room_texts($1) as done', [portion]);
    return rows[0]?.done ?? 0;
  }
}
