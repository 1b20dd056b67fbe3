import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Context } from '../../../apps/api/src/command-line/context.ts';
import { importMembers, invite } from '../../../apps/api/src/command-line/people-command.ts';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../harness/test-database.ts';

const heading = 'name,email,organisation,sector,kind,size_level,parastatal_ownership,language';

describe('the commands in the platform steward’s name', () => {
  let database: TestDatabase;
  let data = '';

  beforeAll(async () => {
    database = await openDatabase();
    data = await makeDataFolder();
  });
  afterAll(async () => {
    await database.stop();
    await rm(data, { recursive: true, force: true });
  });

  const context = (): Context => ({
    environment: {
      DATABASE_URL: database.appUrl,
      TRIALOGUE_SECRET_FILE: join(data, 'secret'),
      TRIALOGUE_LOG: 'silent',
      TRIALOGUE_ADDRESS: 'http://127.0.0.1:3456',
      INIT_CWD: data,
    },
    signal: new AbortController().signal,
    say: () => undefined,
  });

  const inviting = (email: string, named: { person?: string; organisation?: string } = {}): Promise<Answer> =>
    invite({ name: 'invite', email, person: undefined, organisation: undefined, language: 'fr', ...named }, context());

  async function importing(lines: readonly string[], apply: boolean): Promise<Answer> {
    await writeFile(join(data, 'members.csv'), [heading, ...lines].join('\r\n'));
    return importMembers({ name: 'members import', file: 'members.csv', apply }, context());
  }

  async function countOf(table: 'person' | 'invitation' | 'organisation'): Promise<number> {
    const { rows } = await database.owner.query(`select count(*)::integer as count from ${table}`);
    return rows[0].count;
  }

  it('do nothing where there is no platform steward', async () => {
    const words = { person: 'Somebody', organisation: 'A mill' };
    await expect(inviting('somebody@test.example', words)).rejects.toThrow(
      /^This instance has no platform steward yet/,
    );
    await buildPlatformSteward();
  });

  async function buildPlatformSteward(): Promise<void> {
    const { id } = await buildPerson(database.owner, { standing: 'neutral' });
    await database.owner.query(`insert into steward (id, office, person_id) values ($1, 'platform', $2)`, [
      randomUUID(),
      id,
    ]);
  }

  it('print a link of which only the hash is stored', async () => {
    const { name } = await buildOrganisation(database.owner, { standing: 'government', name: 'Ministry of Water' });
    const answer = await inviting('Amina@Test.example', { person: 'Amina Diallo', organisation: name.toUpperCase() });
    const [link = ''] = answer.lines;
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3456\/invitation#[A-Za-z0-9_-]{43}$/);
    const token = link.slice(link.indexOf('#') + 1);
    const { rows } = await database.owner.query(
      `select i.token_hash, p.name, p.email, p.standing, p.language, p.sector_verified_at from invitation i join person p on p.id = i.person_id`,
    );
    expect(rows).toEqual([
      {
        token_hash: createHash('sha256').update(token).digest(),
        name: 'Amina Diallo',
        email: 'amina@test.example',
        standing: 'government',
        language: 'fr',
        sector_verified_at: null,
      },
    ]);
    await expect(inviting('amina@test.example')).rejects.toMatchObject({ refusal: { code: 'invitation-is-open' } });
  });

  it('invite nobody whom they do not know, and into no organisation that is not there', async () => {
    const before = [await countOf('person'), await countOf('invitation')];
    await expect(inviting('nobody@test.example')).rejects.toThrow(
      /^Nobody is registered as nobody@test\.example: --name and --organisation/,
    );
    await expect(inviting('nobody@test.example', { person: 'Nobody', organisation: 'Nowhere' })).rejects.toThrow(
      /^No organisation is called “Nowhere”/,
    );
    const words = { person: 'Nobody', organisation: 'Ministry of Water' };
    await expect(inviting('no address', words)).rejects.toMatchObject({ refusal: { code: 'email-not-valid' } });
    expect([await countOf('person'), await countOf('invitation')]).toEqual(before);
  });

  it('have no power over those whom a sector has verified', async () => {
    const verified = await buildPerson(database.owner, { standing: 'business' });
    await expect(inviting(verified.email)).rejects.toMatchObject({ refusal: { code: 'invitation-not-yours' } });
  });

  it('import all lines or none, and none without being told to', async () => {
    const before = [await countOf('person'), await countOf('organisation')];
    const good = 'Otieno Kamau,otieno@union.example,Union of Dockers,civil-society,community-organisation,,,sw';
    const faulty = await importing(
      [good, 'Bad Line,nomail,Union of Dockers,civil-society,community-organisation,,,sw'],
      true,
    );
    expect(faulty.exitCode).toBe(1);
    expect(faulty.lines).toEqual([
      'line    2  new      Otieno Kamau <otieno@union.example>',
      'line    3  refused  Bad Line <nomail>  email: This is no address that mail could reach.',
      expect.stringMatching(/^Nothing is imported while a line is refused: 1 new, 0 known, 1 refused/),
    ]);
    const dry = await importing([good], false);
    expect(dry.lines.at(-1)).toMatch(/^Nothing was changed yet: 1 new, .*--apply imports them\.$/);
    expect([await countOf('person'), await countOf('organisation')]).toEqual(before);
    const applied = await importing([good], true);
    expect(applied).toMatchObject({ exitCode: 0, facts: { applied: true } });
    expect([await countOf('person'), await countOf('organisation')]).toEqual(before.map((count) => count + 1));
    expect((await inviting('otieno@union.example')).lines[0]).toMatch(/\/invitation#/);
  });

  it('say that a file cannot be read or is written in no UTF-8', async () => {
    const command = { name: 'members import', file: 'absent.csv', apply: false } as const;
    await expect(importMembers(command, context())).rejects.toThrow('absent.csv cannot be read.');
    await writeFile(join(data, 'absent.csv'), Buffer.from([0x66, 0xe9, 0x65]));
    await expect(importMembers(command, context())).rejects.toThrow('absent.csv is not written in UTF-8');
  });
});
