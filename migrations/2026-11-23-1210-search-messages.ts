import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms of the asker, each with the first number that he may read. */
const readable = `
  select r.id as room_id, r.group_id, r.rule, greatest(m.first_seq, r.first_seq) as first, r.head_seq as head
  from room_member m
  join seat s on s.id = m.seat_id and s.ended_at is null and (least(s.guest_until, s.loan_until) > now()) is not false
  join person p on p.id = m.person_id and p.deactivated_at is null
  join room r on r.id = m.room_id and r.rule <> 'confidential'
  where m.person_id = current_person() and m.left_at is null`;

/** How messages are found. What a person may not read he does not find, and nothing tells that there was anything. */
export class SearchMessages1795443000000 implements MigrationInterface {
  name = 'SearchMessages1795443000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- p_begun: the last word, which may not be written to its end yet; p_whole: all words, p_rest: those before it.
      create function search_query(p_language text, p_whole text, p_rest text, p_begun text) returns tsquery
      language plpgsql stable set search_path = public, pg_temp as $$
      declare
        v_rules regconfig := ('trialogue_' || p_language)::regconfig;
        v_query tsquery := websearch_to_tsquery(v_rules, p_whole);
        v_begun tsquery;
      begin
        -- Words that a language passes over are looked for as they are where nothing else is asked.
        if numnode(v_query) = 0 then v_query := websearch_to_tsquery('trialogue_sw', p_whole); end if;
        if p_begun is null then return v_query; end if;
        v_begun := to_tsquery('trialogue_sw', p_begun || ':*');
        return v_query || (websearch_to_tsquery(v_rules, p_rest) && v_begun);
      end $$;

      /*
       * Messages of the asker's own rooms, from his first number on, newest first, after a place. A common word is found at once among
       * the newest texts of each room; the index over the words would lead to every message that has it. A rare word is found by that
       * index; among the newest texts one would look in vain. Which it is, the planner estimates, and the walk corrects it.
       *
       * The last statement looks for the memberships again: what is answered is of one moment with them.
       */
      create function search_messages(
        p_query tsquery, p_group uuid, p_room uuid, p_topic uuid, p_from timestamptz, p_to timestamptz, p_author uuid,
        p_at timestamptz, p_after_room uuid, p_after_seq bigint, p_limit integer
      ) returns table (room_id uuid, group_id uuid, seq bigint, kind text, id uuid, at timestamptz, rule text, period_id uuid,
                       speaker_ref uuid, seat_id uuid, body text, topic_id uuid, reply_to uuid, target uuid, detail jsonb, label text)
      language plpgsql volatile security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
      #variable_conflict use_column
      declare
        c_few constant integer := 8;
        v_rooms uuid[];
        v_firsts bigint[];
        v_plan json;
        v_hits numeric;
        v_texts numeric;
        v_own numeric;
        v_share numeric;
        v_walk numeric := 2000;
        v_seen numeric;
        v_with_words numeric;
        v_fitting numeric;
        v_each integer;
        v_from timestamptz := coalesce(p_from, '-infinity');
        v_to timestamptz := coalesce(p_to, 'infinity');
        v_at timestamptz := coalesce(p_at, 'infinity');
        v_after_room uuid := coalesce(p_after_room, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
        v_after_seq bigint := coalesce(p_after_seq, 9223372036854775807);
        v_horizon timestamptz;
        v_is_done boolean := false;
        v_found_rooms uuid[];
        v_found_seqs bigint[];
        v_words tsquery := p_query;
      begin
        if numnode(p_query) = 0 then return; end if;
        select array_agg(mine.room_id), array_agg(mine.first), sum(mine.head - mine.first + 1) into v_rooms, v_firsts, v_own
        from (${readable}) mine
        where (p_group is null or mine.group_id = p_group) and (p_room is null or mine.room_id = p_room)
          -- By author only what stands on the record.
          and (p_author is null or mine.rule = 'on-record');
        if v_rooms is null then return; end if;

        execute 'explain (format json) select from room_text where vector @@ $1' into v_plan using p_query;
        v_hits := greatest(1, (v_plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric);
        select greatest(1, c.reltuples) into v_texts from pg_class c where c.oid = 'room_text'::regclass;

        -- Of a few rooms the index knows by itself what is theirs; with many it would take longer than to look at each.
        v_share := case when cardinality(v_rooms) <= c_few then least(1, v_own / v_texts) else 1 end;
        v_hits := v_hits * v_share;

        -- To look at a text on the way costs about half of fetching one that the index names.
        while v_walk <= 2 * v_hits loop
          v_each := greatest(40, ceil(v_walk / cardinality(v_rooms)));
          with walked as materialized (
            select newest.room_id, newest.seq, newest.at,
                   words.are_there, words.are_there and (p_author is null and p_topic is null or exists (
                     select 1 from room_item i where i.room_id = newest.room_id and i.seq = newest.seq
                       and (p_author is null or (i.seat_id = p_author and i.rule = 'on-record'))
                       and (p_topic is null or i.topic_id = p_topic))) as is_found
            from unnest(v_rooms, v_firsts) as mine(room, first)
            cross join lateral (
              select t.room_id, t.seq, t.at, t.vector from room_text t
              where t.room_id = mine.room and t.seq >= mine.first
                and t.at >= v_from and t.at < v_to and t.at <= v_at
                and (t.at < v_at or (t.room_id, t.seq) < (v_after_room, v_after_seq))
              order by t.at desc, t.seq desc limit v_each) newest
            cross join lateral (select newest.vector @@ p_query as are_there) words
          ),
          -- Up to this moment every room was looked through; what is older may have newer ones before it that were not seen.
          horizon as (
            select max(ends.oldest) as at
            from (select min(w.at) as oldest from walked w group by w.room_id having count(*) = v_each) ends
          ),
          found as (
            select w.room_id, w.seq, w.at from walked w, horizon h
            where w.is_found and w.at > coalesce(h.at, '-infinity')
            order by w.at desc, w.room_id desc, w.seq desc limit p_limit
          )
          select (select h.at from horizon h), array_agg(f.room_id order by f.at desc, f.room_id desc, f.seq desc),
                 array_agg(f.seq order by f.at desc, f.room_id desc, f.seq desc),
                 (select count(*) from walked), (select count(*) from walked w where w.are_there),
                 (select count(*) from walked w where w.is_found)
          into v_horizon, v_found_rooms, v_found_seqs, v_seen, v_with_words, v_fitting from found f;
          v_is_done := v_horizon is null or coalesce(cardinality(v_found_seqs), 0) >= p_limit;
          exit when v_is_done;
          v_hits := greatest(v_hits, v_with_words / v_seen * v_texts * v_share);
          v_walk := greatest(2 * v_walk, 1.5 * p_limit * v_seen / greatest(v_fitting, 0.5));
        end loop;

        if not v_is_done then
          if cardinality(v_rooms) <= c_few then
            v_words := p_query && (select string_agg(quote_literal(chr(1) || one), ' | ') from unnest(v_rooms) as one)::tsquery;
          end if;
          with hit as materialized (
            select t.room_id, t.seq, t.at from room_text t where t.vector @@ v_words
          ),
          found as (
            select h.room_id, h.seq, h.at
            from hit h join unnest(v_rooms, v_firsts) as mine(room, first) on mine.room = h.room_id and h.seq >= mine.first
            where h.at >= v_from and h.at < v_to and (h.at, h.room_id, h.seq) < (v_at, v_after_room, v_after_seq)
              and (p_author is null and p_topic is null or exists (
                select 1 from room_item i where i.room_id = h.room_id and i.seq = h.seq
                  and (p_author is null or (i.seat_id = p_author and i.rule = 'on-record'))
                  and (p_topic is null or i.topic_id = p_topic)))
            order by h.at desc, h.room_id desc, h.seq desc limit p_limit
          )
          select array_agg(f.room_id order by f.at desc, f.room_id desc, f.seq desc),
                 array_agg(f.seq order by f.at desc, f.room_id desc, f.seq desc)
          into v_found_rooms, v_found_seqs from found f;
        end if;

        return query
        select i.room_id, mine.group_id, i.seq, i.kind, i.id, i.at, i.rule, i.period_id,
               i.speaker_ref, i.seat_id, coalesce(latest.body, i.body), i.topic_id, i.reply_to, i.target, i.detail, i.label
        from unnest(v_found_rooms, v_found_seqs) with ordinality as f(room, seq, place)
        join (${readable}) mine on mine.room_id = f.room and f.seq >= mine.first and (p_author is null or mine.rule = 'on-record')
        join room_item i on i.room_id = f.room and i.seq = f.seq and i.body is not null and i.rule <> 'confidential'
        left join lateral (
          select e.body from room_item e
          where e.room_id = i.room_id and e.target = i.id and e.kind = 'edited' and e.body is not null
          order by e.seq desc limit 1) latest on true
        order by f.place;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function search_messages, search_query');
  }
}
