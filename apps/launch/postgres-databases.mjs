// Roles and databases inside a running PostgreSQL.
import fs from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { Sentence } from './say.mjs';

export const databaseName = 'trialogue';
const plainName = /^[a-z][a-z0-9_]{0,62}$/;

/** The statements that make the three roles, with the passwords in place. One file serves the embedded and a self-hosted PostgreSQL. */
export function roleSql({ ownerPassword, appPassword }) {
  return fs
    .readFileSync(inCheckout('docker', 'self-host', 'roles.sql'), 'utf8')
    .replaceAll(":'owner_password'", () => quoted(ownerPassword))
    .replaceAll(":'app_password'", () => quoted(appPassword));
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The same address with another database at its end. */
export function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function connected(url, act) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  // A server that is stopped under us reports here too; the query's own rejection is the one that counts.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Makes the database and its roles, once. Killed half-way it is simply done again: roles and grants come in one transaction. */
export async function prepareDatabase(superUrl, passwords) {
  const isPrepared = await connected(superUrl, async (client) => {
    const roles = await client.query(`select 1 from pg_roles where rolname = 'trialogue_app'`);
    if (roles.rowCount === 1) return true;
    const databases = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (databases.rowCount === 0) await client.query(`create database ${databaseName}`);
    return false;
  });
  if (isPrepared) return;
  await connected(withDatabase(superUrl, databaseName), (client) =>
    client.query(`begin;\n${roleSql(passwords)}\ncommit;`),
  );
}

// What roles.sql says of the database and its schema; the roles belong to the whole server and are there already.
function databaseSql(name) {
  const statements = roleSql({ ownerPassword: '', appPassword: '' }).match(
    /^(?:alter database|alter schema|revoke|grant [a-z, ]+ on|create extension)[^;]*;/gm,
  );
  return statements.join('\n').replaceAll(`database ${databaseName}`, `database ${name}`);
}

/** A database with its owner and its rights and nothing in it; one of that name that was left behind is dropped. */
export async function makeBareDatabase(superUrl, name) {
  await dropDatabase(superUrl, name);
  await connected(withDatabase(superUrl, 'postgres'), (client) => client.query(`create database ${name}`));
  await connected(withDatabase(superUrl, name), (client) => client.query(`begin;\n${databaseSql(name)}\ncommit;`));
}

/** A copy of a database, its owner and its rights, for a test of its own. Nobody may be connected to the template meanwhile. */
export async function createDatabaseFrom(superUrl, template, name) {
  if (!plainName.test(template) || !plainName.test(name))
    throw new Sentence(`Not a database name: ${template}, ${name}`);
  await connected(withDatabase(superUrl, 'postgres'), async (client) => {
    await client.query(`create database ${name} template ${template} owner trialogue_owner`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to trialogue_app`);
  });
  return name;
}

export async function dropDatabase(superUrl, name) {
  if (!plainName.test(name)) throw new Sentence(`Not a database name: ${name}`);
  await connected(withDatabase(superUrl, 'postgres'), (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}
