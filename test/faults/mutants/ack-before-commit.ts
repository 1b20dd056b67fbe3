// A known-bad node: contributions are answered, and shown to others, as soon as the database has taken them, and committed a
// moment later. Everything else is the product's own.
import { Work } from '../../../apps/api/dist/platform/database/work.js';

const momentBeforeCommit = 150;

interface Runner {
  connect(): Promise<unknown>;
  startTransaction(): Promise<void>;
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
  commitTransaction(): Promise<void>;
  rollbackTransaction(): Promise<void>;
  release(): Promise<void>;
}

Work.prototype.single = async function single<T>(this: Work, sql: string, parameters: unknown[]): Promise<T> {
  const runner: Runner = Reflect.get(this, 'dataSource').createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction();
    const rows = await runner.query<T>(sql, parameters);
    setTimeout(() => void commit(runner), momentBeforeCommit);
    return rows;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
    throw error;
  }
};

async function commit(runner: Runner): Promise<void> {
  await runner.commitTransaction().catch(() => undefined);
  await runner.release();
}

await import('../../../apps/api/dist/main.js');
