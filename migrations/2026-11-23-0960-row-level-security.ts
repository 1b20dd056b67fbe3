import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMyGroups = 'group_id = any(array(select my_groups()))';
const stewardOfSector = "exists (select 1 from my_offices() as office where office <> 'platform')";
const stewardOfPlatform = "'platform' = any(array(select my_offices()))";

/** Who may see a row (`read`) and who may add or change one (`write`); without `write` the run-time role writes none. */
const fences: Record<string, { read: string; write?: string }> = {
  organisation: {
    read: `id = any(array(select my_fellow_organisations())) or ${stewardOfSector} or ${stewardOfPlatform} or on_duty('door', 'deliver', 'setup')`,
    write: `${stewardOfPlatform} or on_duty('setup')`,
  },
  person: {
    read: `id = current_person() or id = any(array(select my_fellows())) or ${stewardOfSector} or ${stewardOfPlatform} or on_duty('door', 'deliver', 'setup')`,
    write: `id = current_person() or ${stewardOfSector} or ${stewardOfPlatform} or on_duty('setup')`,
  },
  credential: { read: "on_duty('door', 'setup')", write: "on_duty('door', 'setup')" },
  steward: { read: "current_person() is not null or on_duty('door', 'setup')", write: "on_duty('setup')" },
  sign_in: {
    read: "person_id = current_person() or on_duty('door')",
    write: "person_id = current_person() or on_duty('door')",
  },
  working_group: {
    read: `id = any(array(select my_groups())) or founded_by = current_person() or ${stewardOfSector} or on_duty('deliver')`,
    write: `id = any(array(select my_groups())) or founded_by = current_person()`,
  },
  charter_version: {
    read: `${ofMyGroups} or proposed_by = current_person() or ${stewardOfSector} or on_duty('deliver')`,
    write: `${ofMyGroups} or proposed_by = current_person()`,
  },
  charter_consent: { read: `${ofMyGroups} or on_duty('deliver')`, write: `person_id = current_person()` },
  seat: {
    read: `${ofMyGroups} or ${stewardOfSector} or on_duty('door', 'deliver')`,
    write: `${ofMyGroups} or ${stewardOfSector}`,
  },
  seat_declaration: { read: `${ofMyGroups} or on_duty('deliver')`, write: ofMyGroups },
  neutral_confirmation: { read: `${ofMyGroups} or on_duty('deliver')`, write: `confirmed_by = current_person()` },
  room: {
    read: `id = any(array(select my_rooms())) or (${ofMyGroups} and kind = 'plenary') or on_duty('post', 'deliver', 'attribute')`,
    write: `${ofMyGroups} or on_duty('post')`,
  },
  room_member: {
    read: `person_id = current_person() or room_id = any(array(select my_rooms())) or on_duty('post', 'deliver')`,
    write: `exists (select 1 from room r where r.id = room_id and r.group_id = any(array(select my_groups())))`,
  },
  room_period: { read: "on_duty('post', 'attribute')", write: "on_duty('attribute')" },
  speaker: { read: "on_duty('post', 'attribute')", write: "on_duty('post')" },
  room_item: {
    read: `(room_id = any(array(select my_rooms())) and seq >= (
             select min(m.first_seq) from room_member m
             where m.room_id = room_item.room_id and m.person_id = current_person() and m.left_at is null))
           or on_duty('post', 'deliver')`,
    write: "on_duty('post')",
  },
  room_receipt: { read: "on_duty('post')", write: "on_duty('post')" },
  room_spent_receipt: { read: "on_duty('post')" },
};

/**
 * The second fence. The policies are written apart from the rules in libs on purpose: a query that forgets its WHERE, or a rule
 * that errs, still shows no foreign row. FORCE makes the tables' owner subject to policies too; he gets one of his own, because
 * migrations and the SECURITY DEFINER functions run as he.
 */
export class RowLevelSecurity1795428000000 implements MigrationInterface {
  name = 'RowLevelSecurity1795428000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, { read, write }] of Object.entries(fences)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_owner on ${table} to current_user using (true) with check (true);
        create policy ${table}_read on ${table} for select using (${read});
      `);
      if (!write) continue;
      await runner.query(`
        create policy ${table}_insert on ${table} for insert with check (${write});
        create policy ${table}_update on ${table} for update using (${write}) with check (${write});
      `);
    }
    await runner.query(`
      alter table ledger_entry enable row level security;
      alter table ledger_entry force row level security;
      alter table ledger_head enable row level security;
      alter table ledger_head force row level security;
      create policy ledger_entry_owner on ledger_entry to current_user using (true) with check (true);
      create policy ledger_head_owner on ledger_head to current_user using (true) with check (true);
      create policy ledger_entry_append on ledger_entry to trialogue_ledger using (true) with check (true);
      create policy ledger_head_append on ledger_head to trialogue_ledger using (true) with check (true);
      create policy ledger_entry_read on ledger_entry for select using (${ofMyGroups});
      create policy ledger_head_read on ledger_head for select using (${ofMyGroups});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...Object.keys(fences), 'ledger_entry', 'ledger_head'];
    for (const table of tables) {
      const policies: { policyname: string }[] = await runner.query(
        'select policyname from pg_policies where schemaname = current_schema() and tablename = $1',
        [table],
      );
      for (const { policyname } of policies) await runner.query(`drop policy ${policyname} on ${table}`);
      await runner.query(
        `alter table ${table} no force row level security; alter table ${table} disable row level security`,
      );
    }
  }
}
