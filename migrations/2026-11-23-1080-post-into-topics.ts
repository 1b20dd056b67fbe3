import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post may name a topic of its room. Apart from that the function is the former one; why it is as it is stands there (0930). */
export class PostIntoTopics1795435200000 implements MigrationInterface {
  name = 'PostIntoTopics1795435200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function post_batch(
        p_node text, p_room uuid[], p_person uuid[], p_access bigint[], p_client uuid[], p_author_tag bytea[],
        p_body text[], p_body_hash bytea[], p_topic uuid[], p_reply uuid[], p_item uuid[],
        p_period uuid[], p_speaker_tag bytea[], p_speaker_ref uuid[], p_sealed bytea[]
      ) returns table (ord integer, outcome text, seq bigint, item_id uuid, at timestamptz, rule text, period_id uuid,
                       speaker_ref uuid, seat_id uuid, access bigint)
      language plpgsql volatile
      as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := date_trunc('second', clock_timestamp());
      begin
        perform set_config('app.system', 'post', true);
        -- Sorted, so that two batches over the same rooms cannot wait for each other.
        perform 1 from room where id = any(p_room) order by id for no key update;

        -- Who has spoken in the period before is in the map already; the caller knows and sends no seal.
        if cardinality(array_remove(p_sealed, null)) > 0 then
          insert into speaker (period_id, ref, person_tag, sealed_person)
          select distinct on (i.period, i.tag) i.period, i.ref, i.tag, i.sealed
          from unnest(p_period, p_speaker_tag, p_speaker_ref, p_sealed, p_room, p_access)
            as i(period, tag, ref, sealed, room, access)
          join room r on r.id = i.room and r.access_version = i.access and r.rule <> 'on-record'
          join room_period p on p.id = i.period and p.room_id = i.room and v_now < p.closes_at
          where i.sealed is not null
          on conflict on constraint speaker_person_tag_key do nothing;
        end if;

        return query
        with input as (
          select * from unnest(p_room, p_person, p_access, p_client, p_author_tag, p_body, p_body_hash, p_topic, p_reply,
                               p_item, p_period, p_speaker_tag)
            with ordinality as i(room, person, access, client, tag, body, hash, topic, reply, item, period, speaker_tag, ord)
        ),
        judged as (
          select i.*, r.head_seq, r.access_version, r.rule as room_rule, m.seat_id as member_seat, s.ref as speaker,
                 known.seq as known_seq, known.item_id as known_item,
                 case
                   when r.id is null then 'no-room'
                   when known.seq is not null and known.body_hash = i.hash then 'known'
                   when known.seq is not null then 'id-reused'
                   when spent.room_id is not null then 'receipt-expired'
                   when r.access_version <> i.access then 'stale'
                   when m.id is null then 'no-room'
                   when r.closed_at is not null then 'room-closed'
                   when p.id is null or v_now >= p.closes_at then 'period-over'
                   when r.rule <> 'on-record' and s.ref is null then 'period-over'
                   when i.reply is not null and answered.seq is null then 'reply-unknown'
                   when i.topic is not null and t.id is null then 'topic-unknown'
                   else 'posted'
                 end as verdict
          from input i
          left join room r on r.id = i.room
          left join room_member m on m.room_id = i.room and m.person_id = i.person and m.left_at is null
          left join room_receipt known on known.room_id = i.room and known.client_id = i.client and known.author_tag = i.tag
          left join room_spent_receipt spent
                 on spent.room_id = i.room and spent.client_hash = sha256(uuid_send(i.client))
          left join room_period p on p.id = i.period and p.room_id = i.room
          left join speaker s on s.period_id = i.period and s.person_tag = i.speaker_tag
          left join room_item answered on answered.room_id = i.room and answered.id = i.reply and answered.seq >= m.first_seq
          left join room_topic t on t.room_id = i.room and t.id = i.topic
        ),
        ranked as (
          select j.*, first_value(j.ord) over same_message as first_ord, first_value(j.hash) over same_message as first_hash
          from judged j
          window same_message as (partition by j.room, j.client, j.tag, j.verdict order by j.ord)
        ),
        numbered as (
          select k.*, k.head_seq + row_number() over (partition by k.room order by k.ord) as new_seq
          from ranked k where k.verdict = 'posted' and k.ord = k.first_ord
        ),
        stored as (
          insert into room_item (room_id, seq, kind, id, at, rule, period_id, speaker_ref, seat_id, body, topic_id, reply_to)
          select n.room, n.new_seq, 'posted', n.item, v_now, n.room_rule,
                 case when n.room_rule <> 'on-record' then n.period end,
                 case when n.room_rule <> 'on-record' then n.speaker end,
                 case when n.room_rule = 'on-record' then n.member_seat end,
                 n.body, n.topic, n.reply
          from numbered n
        ),
        receipts as (
          insert into room_receipt (room_id, client_id, author_tag, body_hash, seq, item_id, period_id)
          select n.room, n.client, n.tag, n.hash, n.new_seq, n.item, n.period from numbered n
        ),
        heads as (
          update room r set head_seq = top.head
          from (select n.room, max(n.new_seq) as head from numbered n group by n.room) top
          where r.id = top.room
          returning r.id, r.head_seq
        ),
        touched as (
          update room_topic t set last_seq = top.seq
          from (select n.room, n.topic, max(n.new_seq) as seq from numbered n where n.topic is not null group by n.room, n.topic) top
          where t.room_id = top.room and t.id = top.topic
        ),
        hints as (
          select count(pg_notify('trialogue_room', p_node || ' ' || h.id || ' ' || h.head_seq)) as sent from heads h
        )
        select k.ord::integer,
               case when k.verdict <> 'posted' or k.ord = k.first_ord then k.verdict
                    when k.hash = k.first_hash then 'known' else 'id-reused' end,
               coalesce(k.known_seq, n.new_seq), coalesce(k.known_item, n.item), v_now, k.room_rule,
               case when k.room_rule <> 'on-record' then k.period end,
               case when k.room_rule <> 'on-record' then k.speaker end,
               case when k.room_rule = 'on-record' then k.member_seat end,
               k.access_version
        from ranked k
        left join numbered n on n.room = k.room and n.client = k.client and n.tag = k.tag
        cross join hints
        order by k.ord;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function post_batch(
        p_node text, p_room uuid[], p_person uuid[], p_access bigint[], p_client uuid[], p_author_tag bytea[],
        p_body text[], p_body_hash bytea[], p_topic uuid[], p_reply uuid[], p_item uuid[],
        p_period uuid[], p_speaker_tag bytea[], p_speaker_ref uuid[], p_sealed bytea[]
      ) returns table (ord integer, outcome text, seq bigint, item_id uuid, at timestamptz, rule text, period_id uuid,
                       speaker_ref uuid, seat_id uuid, access bigint)
      language plpgsql volatile
      as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := date_trunc('second', clock_timestamp());
      begin
        perform set_config('app.system', 'post', true);
        -- Sorted, so that two batches over the same rooms cannot wait for each other.
        perform 1 from room where id = any(p_room) order by id for no key update;

        -- Who has spoken in the period before is in the map already; the caller knows and sends no seal.
        if cardinality(array_remove(p_sealed, null)) > 0 then
          insert into speaker (period_id, ref, person_tag, sealed_person)
          select distinct on (i.period, i.tag) i.period, i.ref, i.tag, i.sealed
          from unnest(p_period, p_speaker_tag, p_speaker_ref, p_sealed, p_room, p_access)
            as i(period, tag, ref, sealed, room, access)
          join room r on r.id = i.room and r.access_version = i.access and r.rule <> 'on-record'
          join room_period p on p.id = i.period and p.room_id = i.room and v_now < p.closes_at
          where i.sealed is not null
          on conflict on constraint speaker_person_tag_key do nothing;
        end if;

        return query
        with input as (
          select * from unnest(p_room, p_person, p_access, p_client, p_author_tag, p_body, p_body_hash, p_topic, p_reply,
                               p_item, p_period, p_speaker_tag)
            with ordinality as i(room, person, access, client, tag, body, hash, topic, reply, item, period, speaker_tag, ord)
        ),
        judged as (
          select i.*, r.head_seq, r.access_version, r.rule as room_rule, m.seat_id as member_seat, s.ref as speaker,
                 known.seq as known_seq, known.item_id as known_item,
                 case
                   when r.id is null then 'no-room'
                   when known.seq is not null and known.body_hash = i.hash then 'known'
                   when known.seq is not null then 'id-reused'
                   when spent.room_id is not null then 'receipt-expired'
                   when r.access_version <> i.access then 'stale'
                   when m.id is null then 'no-room'
                   when r.closed_at is not null then 'room-closed'
                   when p.id is null or v_now >= p.closes_at then 'period-over'
                   when r.rule <> 'on-record' and s.ref is null then 'period-over'
                   when i.reply is not null and answered.seq is null then 'reply-unknown'
                   else 'posted'
                 end as verdict
          from input i
          left join room r on r.id = i.room
          left join room_member m on m.room_id = i.room and m.person_id = i.person and m.left_at is null
          left join room_receipt known on known.room_id = i.room and known.client_id = i.client and known.author_tag = i.tag
          left join room_spent_receipt spent
                 on spent.room_id = i.room and spent.client_hash = sha256(uuid_send(i.client))
          left join room_period p on p.id = i.period and p.room_id = i.room
          left join speaker s on s.period_id = i.period and s.person_tag = i.speaker_tag
          left join room_item answered on answered.room_id = i.room and answered.id = i.reply and answered.seq >= m.first_seq
        ),
        ranked as (
          select j.*, first_value(j.ord) over same_message as first_ord, first_value(j.hash) over same_message as first_hash
          from judged j
          window same_message as (partition by j.room, j.client, j.tag, j.verdict order by j.ord)
        ),
        numbered as (
          select k.*, k.head_seq + row_number() over (partition by k.room order by k.ord) as new_seq
          from ranked k where k.verdict = 'posted' and k.ord = k.first_ord
        ),
        stored as (
          insert into room_item (room_id, seq, kind, id, at, rule, period_id, speaker_ref, seat_id, body, topic_id, reply_to)
          select n.room, n.new_seq, 'posted', n.item, v_now, n.room_rule,
                 case when n.room_rule <> 'on-record' then n.period end,
                 case when n.room_rule <> 'on-record' then n.speaker end,
                 case when n.room_rule = 'on-record' then n.member_seat end,
                 n.body, n.topic, n.reply
          from numbered n
        ),
        receipts as (
          insert into room_receipt (room_id, client_id, author_tag, body_hash, seq, item_id, period_id)
          select n.room, n.client, n.tag, n.hash, n.new_seq, n.item, n.period from numbered n
        ),
        heads as (
          update room r set head_seq = top.head
          from (select n.room, max(n.new_seq) as head from numbered n group by n.room) top
          where r.id = top.room
          returning r.id, r.head_seq
        ),
        hints as (
          select count(pg_notify('trialogue_room', p_node || ' ' || h.id || ' ' || h.head_seq)) as sent from heads h
        )
        select k.ord::integer,
               case when k.verdict <> 'posted' or k.ord = k.first_ord then k.verdict
                    when k.hash = k.first_hash then 'known' else 'id-reused' end,
               coalesce(k.known_seq, n.new_seq), coalesce(k.known_item, n.item), v_now, k.room_rule,
               case when k.room_rule <> 'on-record' then k.period end,
               case when k.room_rule <> 'on-record' then k.speaker end,
               case when k.room_rule = 'on-record' then k.member_seat end,
               k.access_version
        from ranked k
        left join numbered n on n.room = k.room and n.client = k.client and n.tag = k.tag
        cross join hints
        order by k.ord;
      end $$;
    `);
  }
}
