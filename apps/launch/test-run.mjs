// What a run of tests is given: a folder of its own, a database server of its own, a browser.
import path from 'node:path';
import { atEnd } from './ending.mjs';
import { startPostgres } from './postgres.mjs';
import { makeScratch } from './scratch.mjs';
import { progress } from './say.mjs';

/** The environment of programs that test; their temporary files go where they are removed even after a kill. */
export async function scratchEnvironment() {
  const scratch = await makeScratch();
  return { scratch, environment: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch } };
}

/** A server for many short-lived databases. Tests of what survives a crash start their own, with the product's settings. */
export async function startTestDatabase(scratch) {
  progress('Starting a database for the tests');
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 };
  const database = await startPostgres({ dataDir: path.join(scratch, 'database'), settings, keep: false });
  atEnd(() => database.stop());
  return database;
}
