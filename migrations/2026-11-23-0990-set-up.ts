import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an instance gets its first people: by a link that is printed once and closed for ever afterwards. */
export class SetUp1795429800000 implements MigrationInterface {
  name = 'SetUp1795429800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- setup_token_hash is the SHA-256 of the link's secret; it is emptied in the transaction that sets the instance up.
      alter table instance
        add column name text,
        add column languages text[] not null default '{}',
        add column setup_token_hash bytea,
        add column set_up_at timestamptz,
        add constraint instance_name_length check (char_length(name) between 1 and 120),
        add constraint instance_is_set_up_once check (set_up_at is null or setup_token_hash is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table instance
        drop constraint instance_is_set_up_once, drop constraint instance_name_length,
        drop column set_up_at, drop column setup_token_hash, drop column languages, drop column name;
    `);
  }
}
