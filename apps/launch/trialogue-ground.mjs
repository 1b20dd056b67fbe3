// What a command of the operator stands on: the database that runs already, or the embedded one, started for as long as it takes.
import fs from 'node:fs';
import path from 'node:path';
import { endLeftoverApi, makeData } from './data-claim.mjs';
import { atEnd } from './ending.mjs';
import { pause } from './living.mjs';
import { takeLock } from './lock.mjs';
import { ownDatabase } from './own-database.mjs';
import { databaseName, dropDatabase, makeBareDatabase, withDatabase } from './postgres-databases.mjs';
import { postmasterLines } from './postgres-leftover.mjs';
import { progress, Sentence, sentenceOf } from './say.mjs';

const restoring = `${databaseName}_restoring`;

/** What the command's environment has beside this one's. What was started for it ends with the launcher. */
export async function openGround(data, command) {
  const own = process.env.TRIALOGUE_SECRET_FILE || path.join(data, 'secret');
  const environment = { TRIALOGUE_DATA: data, TRIALOGUE_SECRET_FILE: own };
  if (command.name === 'restore' && !command.verifyOnly) makeData(data);
  // An archive is examined without any database, and so is a record.
  if (command.name === 'verify-ledger' || command.verifyOnly || process.env.DATABASE_URL) return environment;
  const embedded = { ...environment, TRIALOGUE_EMBEDDED: '1' };
  if (command.name === 'restore') return openForRestore(data, embedded);
  if (command.name !== 'doctor') return openStanding(data, command.name, embedded);
  try {
    return await openStanding(data, command.name, embedded);
  } catch (error) {
    // The doctor is asked just when something does not start: it tells that beside the rest.
    return { ...embedded, TRIALOGUE_DATABASE_FAULT: sentenceOf(error) };
  }
}

async function openStanding(data, name, environment) {
  if (!fs.existsSync(path.join(data, 'postgres.json')))
    throw new Sentence(
      `There is no instance in ${data} yet: npm start makes one, or TRIALOGUE_DATA names another folder.`,
    );
  const lock = await claim(data, name);
  if (!lock.isTaken) return { ...environment, ...runningDatabase(data, lock.holder) };
  const database = await ownDatabase(data);
  return { ...environment, ...addresses(database, readRecord(data).cluster) };
}

async function openForRestore(data, environment) {
  const lock = await claim(data, 'restore');
  if (!lock.isTaken)
    throw new Sentence(
      `Trialogue runs on this data (process ${lock.holder.pid}, ${lock.holder.address}): stop it, then restore. The data is in ${data}.`,
    );
  const database = await ownDatabase(data);
  await makeBareDatabase(database.superUrl, restoring);
  // It has taken the other's name by then, unless something went wrong.
  atEnd(() => dropDatabase(database.superUrl, restoring));
  const filled = {
    ownerUrl: withDatabase(database.ownerUrl, restoring),
    appUrl: withDatabase(database.appUrl, restoring),
  };
  return {
    ...environment,
    ...addresses(filled, readRecord(data).cluster),
    TRIALOGUE_REPLACES_URL: withDatabase(database.superUrl, databaseName),
  };
}

/** One command after the other where each starts the database for itself; a running product is shared. */
async function claim(data, name) {
  const facts = { address: `npm run trialogue -- ${name}`, command: name };
  let hasWaited = false;
  for (;;) {
    const lock = await takeLock(path.join(data, 'running.json'), facts);
    if (lock.isTaken) {
      await endLeftoverApi(lock.previous?.api);
      return lock;
    }
    if (lock.holder.command === undefined) return lock;
    if (!hasWaited) progress(`Waiting for the end of ${lock.holder.address}`);
    hasWaited = true;
    await pause(250);
  }
}

function readRecord(data) {
  const record = JSON.parse(fs.readFileSync(path.join(data, 'postgres.json'), 'utf8'));
  return { ...record, cluster: path.resolve(data, record.cluster) };
}

function addresses({ ownerUrl, appUrl }, cluster) {
  return { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, TRIALOGUE_CLUSTER: cluster };
}

// The server tells in its own file on which port it listens.
function runningDatabase(data, holder) {
  const { cluster, ownerPassword, appPassword } = readRecord(data);
  const port = Number(postmasterLines(cluster)[3]);
  if (!port)
    throw new Sentence(`The database of the running Trialogue (process ${holder.pid}) does not run: see what it says.`);
  const at = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/${databaseName}`;
  const urls = { ownerUrl: at('trialogue_owner', ownerPassword), appUrl: at('trialogue_app', appPassword) };
  return { ...addresses(urls, cluster), TRIALOGUE_ADDRESS: holder.address };
}
