import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Duty } from '@trialogue/policy';
import pg from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

interface Context {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void | Promise<void>)[];
}

const contexts = new AsyncLocalStorage<Context>();
const attempts = 4;
/** deadlock_detected, serialization_failure */
const repeatable = new Set(['40P01', '40001']);

/** The transaction's manager. Repositories have no other way to the database, so none works outside a context. */
export function em(): EntityManager {
  const context = contexts.getStore();
  if (!context) throw new Error('a repository was called outside of a transaction in somebody’s name');
  return context.manager;
}

/**
 * A query that is asked often. Its plan is kept by the connection: with row-level security on every table that it names, planning
 * it takes longer than running it.
 */
export async function prepared<T>(sql: string, parameters: unknown[]): Promise<T[]> {
  const runner = em().queryRunner;
  if (!runner) throw new Error('a transaction has no connection');
  const client: pg.ClientBase = await runner.connect();
  const { rows } = await client.query({ name: nameOf(sql), text: sql, values: parameters });
  return rows;
}

/** Runs once the transaction has committed, never if it is rolled back. */
export function afterCommit(act: () => void | Promise<void>): void {
  const context = contexts.getStore();
  if (!context) throw new Error('afterCommit was called outside of a transaction');
  context.afterCommit.push(act);
}

/** As afterCommit where a transaction is open, otherwise at once: for what is told of an act wherever that was done. */
export async function onceCommitted(act: () => void | Promise<void>): Promise<void> {
  if (contexts.getStore()) return afterCommit(act);
  await act();
}

/** Whether a transaction is open here, which a second one must not be opened inside. */
export function isInTransaction(): boolean {
  return contexts.getStore() !== undefined;
}

/**
 * Opens transactions in somebody's name. set_config(..., true) ends with the transaction, so a pooled connection never
 * carries one person's name into another's request. Contexts do not nest: a second one inside the first would wait for a
 * connection while it holds one, which dead-locks the pool.
 */
@Injectable()
export class Work implements OnApplicationShutdown {
  private readonly quick: pg.Pool;

  constructor(private readonly dataSource: DataSource) {
    this.quick = quickPool(dataSource);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.quick.end();
  }

  asPerson<T>(personId: string, run: () => Promise<T>): Promise<T> {
    return this.transaction('app.person_id', personId, run);
  }

  onDuty<T>(duty: Duty, run: () => Promise<T>): Promise<T> {
    return this.transaction('app.system', duty, run);
  }

  /**
   * From here on the open transaction runs in a person's name, and no longer on the duty that began it. For a person who has just
   * proved who he is; what he may see and write is then his own, also in the eyes of the database.
   */
  async continueAs(personId: string): Promise<void> {
    await em().query("select set_config('app.system', '', true), set_config('app.person_id', $1, true)", [personId]);
  }

  /** One statement in its own transaction; for functions of the database that set their own context. */
  async single<T>(sql: string, parameters: unknown[]): Promise<T> {
    // Named, so that each connection parses and plans it once.
    const { rows } = await this.quick.query({ name: nameOf(sql), text: sql, values: parameters });
    return rows as T;
  }

  private async transaction<T>(setting: string, value: string, run: () => Promise<T>): Promise<T> {
    if (contexts.getStore()) throw new Error('a transaction in somebody’s name was opened inside another');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(setting, value, run);
      } catch (error) {
        if (attempt === attempts || !isRepeatable(error)) throw error;
      }
    }
  }

  private async once<T>(setting: string, value: string, run: () => Promise<T>): Promise<T> {
    const after: (() => void | Promise<void>)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      // With the name comes the wish to keep plans: a plan made for one person's values is no better than for anybody's.
      await manager.query(
        "select set_config($1, $2, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
        [setting, value],
      );
      return contexts.run({ manager, afterCommit: after }, run);
    });
    for (const act of after) await act();
    return result;
  }
}

export function isRepeatable(error: unknown): boolean {
  return repeatable.has(stateOf(error));
}

/** The SQLSTATE of a refused statement, '' for anything else. */
export function stateOf(error: unknown): string {
  if (error instanceof QueryFailedError) return String(error.driverError.code);
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}

const names = new Map<string, string>();

/** Names of prepared statements are cut at 63 characters, hence not the statement itself. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? `single_${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * Connections for single statements, apart from the others so that no long reading keeps a post waiting. Planning the posting
 * function costs several times its execution, so its plan is kept; and it must not be one that was good while tables were small.
 */
function quickPool({ options }: DataSource): pg.Pool {
  if (options.type !== 'postgres' || !options.url) throw new Error('the data source does not lead to PostgreSQL');
  const settings = [
    'plan_cache_mode=force_generic_plan',
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
  ];
  const pool = new pg.Pool({
    connectionString: options.url,
    max: 3,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 0,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
  });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => undefined);
  return pool;
}
