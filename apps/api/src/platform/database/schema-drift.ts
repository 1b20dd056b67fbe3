import { openDataSource } from './data-source.ts';

/**
 * The statements that would make the migrated tables what the entities say; none where both agree. TypeORM compares columns,
 * types, defaults, named keys, indexes with their conditions, and checks by their names. What it has no words for (functions,
 * triggers, policies, grants) belongs to the migrations alone.
 */
export async function schemaDrift(ownerUrl: string): Promise<string[]> {
  const dataSource = await openDataSource(ownerUrl, 1);
  try {
    const needed = await dataSource.driver.createSchemaBuilder().log();
    return needed.upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
