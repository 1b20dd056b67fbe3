import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one way an act enters a room's log: everything but a post, which post_batch takes. One act, one transaction, one number.
 *
 * Past the fence, since it changes in place what an act withdraws or moves, and the run-time role may change no item. It judges by
 * itself what only the room's lock makes certain: access, membership, the receipt, the message and the topic concerned. Whose message
 * it is was decided before (it never changes). With p_person null it is the server's own act, which names nobody.
 */
export class AddRoomItem1795435800000 implements MigrationInterface {
  name = 'AddRoomItem1795435800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function add_room_item(
        p_node text, p_room uuid, p_person uuid, p_access bigint, p_client uuid, p_author_tag bytea, p_hash bytea,
        p_item uuid, p_kind text, p_body text, p_topic uuid, p_target uuid, p_detail jsonb,
        p_named boolean, p_period uuid, p_speaker_tag bytea, p_speaker_ref uuid, p_sealed bytea
      ) returns table (outcome text, seq bigint, item_id uuid)
      language plpgsql volatile security definer set search_path = public, pg_temp
      as $$
      #variable_conflict use_column
      declare
        v_now timestamptz := date_trunc('second', clock_timestamp());
        v_room room%rowtype;
        v_member room_member%rowtype;
        v_known room_receipt%rowtype;
        v_rule text;
        v_first bigint;
        v_ref uuid;
        v_seq bigint;
        v_topic uuid := p_topic;
        v_detail jsonb := p_detail;
        v_targets uuid[] := array(select jsonb_array_elements_text(coalesce(p_detail -> 'targets', '[]'))::uuid);
        v_text text;
        v_moved bigint;
      begin
        select * into v_room from room r where r.id = p_room for no key update;
        if not found then return query select 'no-room', 0::bigint, p_item; return; end if;

        if p_client is not null then
          select * into v_known from room_receipt k
          where k.room_id = p_room and k.client_id = p_client and k.author_tag = p_author_tag;
          if found then
            return query select case when v_known.body_hash = p_hash then 'known' else 'id-reused' end, v_known.seq, v_known.item_id;
            return;
          end if;
          if exists (select 1 from room_spent_receipt s where s.room_id = p_room and s.client_hash = sha256(uuid_send(p_client)))
          then return query select 'receipt-expired', 0::bigint, p_item; return; end if;
        end if;

        v_first := v_room.first_seq;
        if p_person is not null then
          if v_room.access_version <> p_access then return query select 'stale', 0::bigint, p_item; return; end if;
          select * into v_member from room_member m where m.room_id = p_room and m.person_id = p_person and m.left_at is null;
          if not found then return query select 'no-room', 0::bigint, p_item; return; end if;
          if v_room.closed_at is not null then return query select 'room-closed', 0::bigint, p_item; return; end if;
          v_first := greatest(v_first, v_member.first_seq);
        end if;

        v_rule := v_room.rule;
        if p_kind = 'rule-raised' then
          if v_rule <> 'on-record' then return query select 'rule-is-raised', 0::bigint, p_item; return; end if;
          v_rule := 'non-attribution';
        end if;

        if p_target is not null then
          select i.body into v_text from room_item i
          where i.room_id = p_room and i.id = p_target and i.kind in ('posted', 'released') and i.seq >= v_first;
          if not found then return query select 'message-unknown', 0::bigint, p_item; return; end if;
          if v_text is null and p_kind <> 'disclosed'
          then return query select 'message-is-withdrawn', 0::bigint, p_item; return; end if;
        end if;
        -- Its author's name stands beside a message on the record at every exit, and so would words that he wrote under another rule.
        -- Who came since reads from his joining on, and an edit would bring him the whole of what was said before.
        if p_kind = 'edited' and exists (
          select 1 from room_item i where i.room_id = p_room and i.id = p_target and (i.rule <> v_rule or exists (
            select 1 from room_member m where m.room_id = p_room and m.left_at is null and m.first_seq > i.seq)))
        then return query select 'no-longer-editable', 0::bigint, p_item; return; end if;
        if cardinality(v_targets) > 0 then
          select count(*) into v_moved from room_item i
          where i.room_id = p_room and i.id = any(v_targets) and i.kind in ('posted', 'released') and i.seq >= v_first;
          if v_moved <> cardinality(v_targets) then return query select 'message-unknown', 0::bigint, p_item; return; end if;
        end if;

        if p_kind = 'topic-opened' then
          v_topic := p_item;
          if (select count(*) from room_topic t where t.room_id = p_room) >= 1000
          then return query select 'too-many-topics', 0::bigint, p_item; return; end if;
        elsif v_topic is not null then
          perform 1 from room_topic t where t.room_id = p_room and t.id = v_topic;
          if not found then return query select 'topic-unknown', 0::bigint, p_item; return; end if;
        end if;
        -- Only a name that its member can see is taken for him: otherwise the refusal would tell of topics before his time.
        if p_kind in ('topic-opened', 'topic-renamed') and exists (
          select 1 from room_topic t
          where t.room_id = p_room and lower(t.name) = lower(p_body) and t.id <> v_topic and t.last_seq >= v_first)
        then return query select 'topic-name-taken', 0::bigint, p_item; return; end if;
        if p_kind = 'pinned' and (select count(*) from room_pin n where n.room_id = p_room and n.item_id <> p_target) >= 50
        then return query select 'too-many-pins', 0::bigint, p_item; return; end if;

        if p_named and v_rule <> 'on-record' then
          perform 1 from room_period p where p.id = p_period and p.room_id = p_room and v_now < p.closes_at;
          if not found then return query select 'period-over', 0::bigint, p_item; return; end if;
          if p_sealed is not null then
            insert into speaker (period_id, ref, person_tag, sealed_person)
            values (p_period, p_speaker_ref, p_speaker_tag, p_sealed)
            on conflict on constraint speaker_person_tag_key do nothing;
          end if;
          select s.ref into v_ref from speaker s where s.period_id = p_period and s.person_tag = p_speaker_tag;
          if v_ref is null then return query select 'period-over', 0::bigint, p_item; return; end if;
        end if;

        v_seq := v_room.head_seq + 1;
        case p_kind
          when 'topic-opened' then
            insert into room_topic (room_id, id, name, last_seq) values (p_room, p_item, p_body, v_seq);
          when 'topic-renamed' then
            update room_topic t set name = p_body where t.room_id = p_room and t.id = v_topic;
          when 'topic-resolved' then
            update room_topic t set resolved = true where t.room_id = p_room and t.id = v_topic;
          when 'topic-reopened' then
            update room_topic t set resolved = false where t.room_id = p_room and t.id = v_topic;
          when 'moved' then
            update room_item i set topic_id = v_topic where i.room_id = p_room and i.id = any(v_targets);
          when 'withdrawn' then
            update room_item i set body = null
            where i.room_id = p_room and ((i.id = p_target) or (i.target = p_target and i.kind = 'edited'));
            delete from room_pin n where n.room_id = p_room and n.item_id = p_target;
            delete from room_reaction x where x.room_id = p_room and x.item_id = p_target;
          when 'reacted' then
            if (p_detail ->> 'on')::boolean then
              insert into room_reaction (room_id, item_id, reaction, person_tag)
              values (p_room, p_target, p_detail ->> 'reaction', p_author_tag) on conflict do nothing;
            else
              delete from room_reaction x where x.room_id = p_room and x.item_id = p_target
                and x.reaction = p_detail ->> 'reaction' and x.person_tag = p_author_tag;
            end if;
            v_detail := jsonb_build_object('reaction', p_detail ->> 'reaction', 'count', (
              select count(*) from room_reaction x
              where x.room_id = p_room and x.item_id = p_target and x.reaction = p_detail ->> 'reaction'));
          when 'pinned' then
            insert into room_pin (room_id, item_id, seq)
            select p_room, i.id, i.seq from room_item i where i.room_id = p_room and i.id = p_target on conflict do nothing;
          when 'unpinned' then
            delete from room_pin n where n.room_id = p_room and n.item_id = p_target;
          when 'rule-raised' then
            update room r set rule = v_rule where r.id = p_room;
          else null;
        end case;

        insert into room_item (room_id, seq, kind, id, at, rule, period_id, speaker_ref, seat_id, body, topic_id, target, detail)
        values (p_room, v_seq, p_kind, p_item, v_now, v_rule,
                case when v_ref is not null then p_period end, v_ref,
                case when p_named and v_rule = 'on-record' then v_member.seat_id end,
                p_body, v_topic, p_target, v_detail);
        if p_client is not null then
          insert into room_receipt (room_id, client_id, author_tag, body_hash, seq, item_id, period_id)
          values (p_room, p_client, p_author_tag, p_hash, v_seq, p_item, p_period);
        end if;
        update room r set head_seq = v_seq where r.id = p_room;
        update room_topic t set last_seq = v_seq where t.room_id = p_room and t.id = v_topic;
        perform pg_notify('trialogue_room', p_node || ' ' || p_room || ' ' || v_seq);
        return query select 'posted', v_seq, p_item;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function add_room_item');
  }
}
