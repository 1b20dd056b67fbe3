import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';
import { openDataSource } from './data-source.ts';

/**
 * Where the migrated tables are not what the entities say; nothing where both agree. TypeORM compares columns, types, defaults
 * and keys, but of an index' condition and of a check no more than the name: those are compared here. What it has no words for
 * (functions, triggers, policies, grants) belongs to the migrations alone.
 */
export async function schemaDrift(ownerUrl: string): Promise<string[]> {
  const dataSource = await openDataSource(ownerUrl, 1);
  try {
    const needed = await dataSource.driver.createSchemaBuilder().log();
    return [...needed.upQueries.map(({ query }) => query), ...(await conditionDrift(dataSource))];
  } finally {
    await dataSource.destroy();
  }
}

interface Condition {
  readonly name: string;
  readonly text: string;
}

async function conditionDrift(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    const drift: string[] = [];
    for (const entity of dataSource.entityMetadatas) drift.push(...(await driftOfTable(runner, entity)));
    return drift;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** PostgreSQL rewrites a condition as it stores it, so the entity's is stored too, in a table of the same columns, and read back. */
async function driftOfTable(runner: QueryRunner, entity: EntityMetadata): Promise<string[]> {
  const table = entity.tableName;
  await runner.query(`create temporary table drift_probe (like "${table}")`);
  for (const { expression, name } of entity.checks) {
    await runner.query(`alter table drift_probe add constraint "${name}" check (${expression})`);
  }
  for (const { name, where } of entity.indices) {
    if (where) await runner.query(`create index "${name}" on drift_probe ((1)) where ${where}`);
  }
  const wanted = await conditionsOf(runner, 'pg_temp.drift_probe');
  const found = await conditionsOf(runner, `"${table}"`);
  await runner.query('drop table drift_probe');
  const differs = ({ name, text }: Condition, others: readonly Condition[]): boolean =>
    !others.some((other) => other.name === name && other.text === text);
  return [
    ...wanted.filter((one) => differs(one, found)).map(({ name, text }) => `${table} lacks ${name}: ${text}`),
    ...found.filter((one) => differs(one, wanted)).map(({ name, text }) => `${table} has besides ${name}: ${text}`),
  ];
}

function conditionsOf(runner: QueryRunner, table: string): Promise<Condition[]> {
  return runner.query(
    `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
     where conrelid = $1::regclass and contype = 'c'
     union all
     select relname, pg_get_expr(indpred, indrelid) from pg_index join pg_class on pg_class.oid = indexrelid
     where indrelid = $1::regclass and indpred is not null`,
    [table],
  );
}
