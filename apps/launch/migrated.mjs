// The built api's own migrating, for the commands that compare entities with tables.
import { pathToFileURL } from 'node:url';
import { inCheckout } from './checkout.mjs';

function builtModule(name) {
  return import(pathToFileURL(inCheckout('apps', 'api', 'dist', 'platform', 'database', name)).href);
}

export async function migrateAsNew(database) {
  const { migrate } = await builtModule('migrate.js');
  await migrate(database.ownerUrl, database.appUrl);
}

/** The statements that would bring the migrated tables to what the entities say. */
export async function neededStatements(database) {
  const { openDataSource } = await builtModule('data-source.js');
  const dataSource = await openDataSource(database.ownerUrl, 1);
  try {
    return await dataSource.driver.createSchemaBuilder().log();
  } finally {
    await dataSource.destroy();
  }
}
