import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Neutral staff serves everybody and belongs to no sector, so its roll is open to every verified member: delegates propose
 * facilitators and rapporteurs and confirm them (P6), and cannot do either to somebody whom they may not find.
 */
export class NeutralRoll1795434000000 implements MigrationInterface {
  name = 'NeutralRoll1795434000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rolls("standing in (select my_standing()) or standing = 'neutral'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rolls("standing <> 'neutral' and standing in (select my_standing())"));
  }
}

function rolls(open: string): string {
  return `
    create or replace function my_roll_organisations() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select distinct organisation_id from person
      where deactivated_at is null and sector_verified_at is not null and exists (select 1 from my_standing())
        and (${open} or listed_at is not null)
    $$;
    drop policy person_roll on person;
    create policy person_roll on person for select using (
      deactivated_at is null and sector_verified_at is not null and exists (select 1 from my_standing())
      and (${open.replace('standing in (select my_standing())', 'standing = any(array(select my_standing()))')} or listed_at is not null));
  `;
}
