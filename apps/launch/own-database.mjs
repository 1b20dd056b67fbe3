// The embedded database of a running product: started, started again when it dies, stopped last.
import { atEnd, giveUp } from './ending.mjs';
import { startPostgres } from './postgres.mjs';
import { progress, warn } from './say.mjs';

export async function ownDatabase(data, options = {}) {
  progress('Starting the database');
  const database = await startPostgres({ dataDir: data, ...options });
  atEnd(() => database.stop());
  database.onUnexpectedEnd(async () => {
    warn('The database ended unexpectedly; it is started again.');
    try {
      await database.restart();
    } catch (error) {
      await giveUp(error);
    }
  });
  return database;
}
