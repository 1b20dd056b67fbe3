// `npm run migration -- NAME`: writes the migration that brings the tables to what the entities say.
import fs from 'node:fs';
import { build } from './build.mjs';
import { inCheckout } from './checkout.mjs';
import { installDependencies } from './dependencies.mjs';
import { runMain } from './ending.mjs';
import { migrateAsNew, neededStatements } from './migrated.mjs';
import { underFittingNode } from './private-node.mjs';
import { Sentence, tell } from './say.mjs';
import { scratchEnvironment, startTestDatabase } from './test-run.mjs';

function nameIn(words) {
  const [name] = words;
  if (name !== undefined && /^[a-z]+(-[a-z]+)*$/.test(name)) return name;
  throw new Sentence('Name the migration in lower-case words joined by hyphens: npm run migration -- room-topic.');
}

function statements(queries) {
  const text = (query) => query.query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return queries.map((query) => `    await runner.query(\`${text(query)}\`);`).join('\n');
}

function source(name, moment, needed) {
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const typeName = `${words.join('')}${moment.getTime()}`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${typeName} implements MigrationInterface {
  name = '${typeName}';

  async up(runner: QueryRunner): Promise<void> {
${statements(needed.upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements([...needed.downQueries].reverse())}
  }
}
`;
}

async function writeMigration(name) {
  await installDependencies();
  await build();
  const { scratch } = await scratchEnvironment();
  const database = await startTestDatabase(scratch);
  await migrateAsNew(database);
  const needed = await neededStatements(database);
  if (needed.upQueries.length === 0) return tell('The entities and the migrations agree: nothing to write.');
  const moment = new Date();
  const [day, time] = moment.toISOString().split('T');
  const file = `${day}-${time.slice(0, 5).replace(':', '')}-${name}.ts`;
  fs.writeFileSync(inCheckout('migrations', file), source(name, moment, needed));
  return tell(`Written: migrations/${file}. Read it, and add it to migrations/index.ts.`);
}

await runMain(() => {
  const name = nameIn(process.argv.slice(2));
  return underFittingNode(async () => {
    await writeMigration(name);
    return 0;
  });
});
