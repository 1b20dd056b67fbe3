import type pg from 'pg';

/** Where builders write: as the tables' owner, so that only the tables' own constraints limit what a test can set up. */
export type Store = Pick<pg.Pool, 'query'>;
