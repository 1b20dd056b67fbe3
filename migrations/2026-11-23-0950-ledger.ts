import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger: one append-only, hash-chained record per group. The run-time role can read it and call append_ledger_entry,
 * which runs as a role that may only insert; nobody, the tables' owner included, can change or remove an entry.
 */
export class Ledger1795427400000 implements MigrationInterface {
  name = 'Ledger1795427400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_entry (
        group_id uuid not null,
        seq bigint not null,
        at timestamptz not null,
        kind text not null,
        canonical text not null,
        previous bytea not null,
        hash bytea not null,
        constraint ledger_entry_pkey primary key (group_id, seq),
        constraint ledger_entry_group_fkey foreign key (group_id) references working_group (id),
        constraint ledger_entry_hash_fits check (hash = sha256(convert_to(canonical, 'UTF8'))),
        constraint ledger_entry_length check (char_length(canonical) <= 16000)
      );
      create table ledger_head (
        group_id uuid not null,
        seq bigint not null,
        hash bytea not null,
        constraint ledger_head_pkey primary key (group_id),
        constraint ledger_head_group_fkey foreign key (group_id) references working_group (id)
      );

      create function refuse_ledger_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        raise exception 'the ledger is append-only' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger ledger_entry_is_append_only before update or delete on ledger_entry
        for each row execute function refuse_ledger_change();
      create trigger ledger_entry_is_not_truncated before truncate on ledger_entry
        for each statement execute function refuse_ledger_change();
      create trigger ledger_head_is_not_removed before delete on ledger_head
        for each row execute function refuse_ledger_change();
      create trigger ledger_head_is_not_truncated before truncate on ledger_head
        for each statement execute function refuse_ledger_change();

      -- Locks the head for the rest of the transaction: entries of one group are written one after the other.
      create function lock_ledger_head(p_group uuid) returns table (seq bigint, hash bytea)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if not (p_group in (select my_groups()) or exists (select 1 from my_offices() as office where office <> 'platform')) then
          raise exception 'the ledger of a group is written by its members' using errcode = 'insufficient_privilege';
        end if;
        insert into ledger_head (group_id, seq, hash) values (p_group, 0, decode(repeat('00', 32), 'hex'))
        on conflict on constraint ledger_head_pkey do nothing;
        return query select h.seq, h.hash from ledger_head h where h.group_id = p_group for update;
      end $$;

      -- The hash is recomputed by the table's own check; here the chain is checked.
      create function append_ledger_entry(p_group uuid, p_seq bigint, p_at timestamptz, p_kind text, p_canonical text,
                                          p_previous bytea, p_hash bytea) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_head ledger_head;
      begin
        select * into v_head from ledger_head where group_id = p_group for update;
        if v_head.group_id is null or v_head.seq + 1 <> p_seq or v_head.hash <> p_previous then
          raise exception 'the entry does not follow the head of the ledger' using errcode = 'integrity_constraint_violation';
        end if;
        insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
        values (p_group, p_seq, p_at, p_kind, p_canonical, p_previous, p_hash);
        update ledger_head set seq = p_seq, hash = p_hash where group_id = p_group;
      end $$;

      grant insert, select on ledger_entry to trialogue_ledger;
      grant insert, select, update on ledger_head to trialogue_ledger;
      alter function lock_ledger_head owner to trialogue_ledger;
      alter function append_ledger_entry owner to trialogue_ledger;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_ledger_entry; drop function lock_ledger_head;
      drop table ledger_head; drop table ledger_entry;
      drop function refuse_ledger_change;
    `);
  }
}
