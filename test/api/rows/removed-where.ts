import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Work } from '../../../apps/api/src/platform/database/work.ts';

/** How a query is broken: its conditions no longer hold anything back. */
export type Breaking = (sql: string) => string;

/** `where` of the outermost query and of every inner one lets everything through; the parameters stay used. */
export const withoutWhere: Breaking = (sql) => sql.replaceAll(/\bwhere\b/g, 'where true or');

/** No comparison with what was asked for holds anything back, not in a `where` and not in a join either. */
export const withoutAskedFor: Breaking = (sql) =>
  sql.replaceAll(/([\w.]+) (=|>) (\$\d+|any\(\$\d+\))/g, '(true or $1 $2 $3)');

/** A Work whose transactions are real, and whose every query is broken before it is run. */
export function brokenWork(source: DataSource, breaking: Breaking): Work {
  const broken: Pick<DataSource, 'transaction'> = {
    transaction: (first: unknown, second?: unknown) => {
      const run = typeof first === 'function' ? first : second;
      if (typeof run !== 'function') throw new Error('a transaction without anything to run');
      return source.transaction((manager) => run(brokenManager(manager, breaking)));
    },
  };
  return new Work(Object.assign(Object.create(source), broken));
}

function brokenManager(manager: EntityManager, breaking: Breaking): EntityManager {
  const broken = (sql: string): string => (sql.includes('set_config') ? sql : breaking(sql));
  return new Proxy(manager, {
    get(target, name) {
      if (name === 'query') return (sql: string, parameters?: unknown[]) => target.query(broken(sql), parameters);
      if (name === 'queryRunner') return { connect: () => brokenConnection(target, broken) };
      return Reflect.get(target, name);
    },
  });
}

/** What `prepared` asks by name; a broken query needs a name of its own. */
async function brokenConnection(manager: EntityManager, broken: Breaking): Promise<unknown> {
  const client: pg.ClientBase = await manager.queryRunner?.connect();
  return {
    query: ({ name, text, values }: { name: string; text: string; values: unknown[] }) =>
      client.query({ name: `${name} broken ${broken(text).length}`, text: broken(text), values }),
  };
}
