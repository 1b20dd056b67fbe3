import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '@trialogue/migrations';
import { entities } from './entities.ts';
import { SnakeNaming } from './snake-naming.ts';

// Numbers of items stay far below 2^53, so int8 is read as a number rather than as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The one description of the database: entities are gathered here and imported nowhere else outside their folder. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: { connectionTimeoutMillis: 5_000, keepAlive: true },
  };
}

export function openDataSource(url: string, poolSize?: number): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, poolSize)).initialize();
}
