import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Duty } from '@trialogue/policy';
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

/** Runs once the transaction has committed, never if it is rolled back. */
export function afterCommit(act: () => void | Promise<void>): void {
  const context = contexts.getStore();
  if (!context) throw new Error('afterCommit was called outside of a transaction');
  context.afterCommit.push(act);
}

/**
 * Opens transactions in somebody's name. set_config(..., true) ends with the transaction, so a pooled connection never
 * carries one person's name into another's request. Contexts do not nest: a second one inside the first would wait for a
 * connection while it holds one, which dead-locks the pool.
 */
@Injectable()
export class Work {
  constructor(private readonly dataSource: DataSource) {}

  asPerson<T>(personId: string, run: () => Promise<T>): Promise<T> {
    return this.transaction('app.person_id', personId, run);
  }

  onDuty<T>(duty: Duty, run: () => Promise<T>): Promise<T> {
    return this.transaction('app.system', duty, run);
  }

  /** One statement in its own transaction; for functions of the database that set their own context. */
  single<T>(sql: string, parameters: unknown[]): Promise<T> {
    return this.dataSource.query<T>(sql, parameters);
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
      await manager.query('select set_config($1, $2, true)', [setting, value]);
      return contexts.run({ manager, afterCommit: after }, run);
    });
    for (const act of after) await act();
    return result;
  }
}

export function isRepeatable(error: unknown): boolean {
  return error instanceof QueryFailedError && repeatable.has(String(error.driverError.code));
}
