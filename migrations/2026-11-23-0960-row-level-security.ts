import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMyGroups = 'group_id = any(array(select my_groups()))';
const stewardOfSector = "exists (select 1 from my_offices() as office where office <> 'platform')";
const stewardOfPlatform = "'platform' = any(array(select my_offices()))";

/**
 * Who may see a row (`read`) and who may add or change one (`write`); without `write` the run-time role writes none.
 * The server's duty stands first: where it holds, what follows is not worked out, and posting asks this for every row.
 */
const fences: Record<string, { read: string; write?: string }> = {
  organisation: {
    read: `on_duty('door', 'deliver', 'setup') or id = any(array(select my_fellow_organisations())) or ${stewardOfSector} or ${stewardOfPlatform}`,
    write: `on_duty('setup') or ${stewardOfPlatform}`,
  },
  person: {
    read: `on_duty('door', 'deliver', 'setup') or id = current_person() or id = any(array(select my_fellows())) or ${stewardOfSector} or ${stewardOfPlatform}`,
    write: `on_duty('setup') or id = current_person() or ${stewardOfSector} or ${stewardOfPlatform}`,
  },
  credential: { read: "on_duty('door', 'setup')", write: "on_duty('door', 'setup')" },
  steward: { read: "on_duty('door', 'setup') or current_person() is not null", write: "on_duty('setup')" },
  sign_in: {
    read: "on_duty('door') or person_id = current_person()",
    write: "on_duty('door') or person_id = current_person()",
  },
  working_group: {
    read: `on_duty('deliver') or id = any(array(select my_groups())) or founded_by = current_person() or ${stewardOfSector}`,
    write: `id = any(array(select my_groups())) or founded_by = current_person()`,
  },
  charter_version: {
    read: `on_duty('deliver') or ${ofMyGroups} or proposed_by = current_person() or ${stewardOfSector}`,
    write: `${ofMyGroups} or proposed_by = current_person()`,
  },
  charter_consent: { read: `on_duty('deliver') or ${ofMyGroups}`, write: `person_id = current_person()` },
  seat: {
    read: `on_duty('door', 'deliver') or ${ofMyGroups} or ${stewardOfSector}`,
    write: `${ofMyGroups} or ${stewardOfSector}`,
  },
  seat_declaration: { read: `on_duty('deliver') or ${ofMyGroups}`, write: ofMyGroups },
  neutral_confirmation: { read: `on_duty('deliver') or ${ofMyGroups}`, write: `confirmed_by = current_person()` },
  room: {
    read: `on_duty('post', 'deliver', 'attribute') or id = any(array(select my_rooms())) or (${ofMyGroups} and kind = 'plenary')`,
    write: `on_duty('post') or ${ofMyGroups}`,
  },
  room_member: {
    read: `on_duty('post', 'deliver') or person_id = current_person() or room_id = any(array(select my_rooms()))`,
    write: `exists (select 1 from room r where r.id = room_id and r.group_id = any(array(select my_groups())))`,
  },
  room_period: { read: "on_duty('post', 'attribute')", write: "on_duty('attribute')" },
  speaker: { read: "on_duty('post', 'attribute')", write: "on_duty('post')" },
  room_item: {
    read: `on_duty('post', 'deliver') or (room_id = any(array(select my_rooms())) and seq >= (
             select min(m.first_seq) from room_member m
             where m.room_id = room_item.room_id and m.person_id = current_person() and m.left_at is null))`,
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
