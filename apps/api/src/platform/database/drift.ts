import { schemaDrift } from './schema-drift.ts';

/** Exits with 1 and the statements that would be needed where entities and migrated tables differ. */
const url = process.env['DATABASE_OWNER_URL'];
if (!url) {
  process.stderr.write('DATABASE_OWNER_URL must name a migrated database.\n');
  process.exit(1);
}
const statements = await schemaDrift(url);
for (const statement of statements) process.stderr.write(`The entities differ from the migrations: ${statement}\n`);
process.exit(statements.length > 0 ? 1 : 0);
