import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was signed of each ledger, by a key outside the database. The table grows like the ledger itself and is read by the same people;
 * it is written on the duty that signs, which reads for that how ledgers end.
 */
export class SignedHeads1795455600000 implements MigrationInterface {
  name = 'SignedHeads1795455600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_signature (
        group_id uuid not null,
        seq bigint not null,
        public_key bytea not null,
        hash bytea not null,
        at timestamptz not null,
        canonical text not null,
        signature bytea not null,
        constraint ledger_signature_pkey primary key (group_id, seq, public_key),
        constraint ledger_signature_group_fkey foreign key (group_id) references working_group (id),
        constraint ledger_signature_length check (char_length(canonical) <= 1000),
        constraint ledger_signature_size check (octet_length(public_key) = 32 and octet_length(signature) = 64)
      );
      create trigger ledger_signature_is_append_only before update or delete on ledger_signature
        for each row execute function refuse_ledger_change();
      create trigger ledger_signature_is_not_truncated before truncate on ledger_signature
        for each statement execute function refuse_ledger_change();

      alter table ledger_signature enable row level security;
      alter table ledger_signature force row level security;
      create policy ledger_signature_owner on ledger_signature to current_user using (true) with check (true);
      create policy ledger_signature_read on ledger_signature for select using (
        on_duty('upkeep') or group_id = any(array(select my_groups())));
      create policy ledger_signature_sign on ledger_signature for insert with check (on_duty('upkeep'));
      create policy ledger_head_upkeep on ledger_head for select using (on_duty('upkeep'));
      create policy ledger_entry_upkeep on ledger_entry for select using (on_duty('upkeep'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy ledger_entry_upkeep on ledger_entry;
      drop policy ledger_head_upkeep on ledger_head;
      drop table ledger_signature;
    `);
  }
}
