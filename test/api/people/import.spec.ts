import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportReport, importReport } from '@trialogue/people';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { codeOf, PeopleStage, type Someone } from './people-stage.ts';

let stage: PeopleStage;
let platform: Someone;
let business: Someone;
beforeAll(async () => {
  stage = await PeopleStage.open();
  platform = await stage.steward('neutral');
  business = await stage.steward('business');
});
afterAll(() => stage.stop());

let counter = 0;
beforeEach(() => {
  counter += 1;
});
const at = (name: string): string => `${name}.${counter}@import.example`;
const heading = 'name,email,organisation,sector,kind';
const file = (...lines: string[]): string => [heading, ...lines].join('\r\n');

async function run(who: Someone, csv: string, dryRun = false): Promise<ImportReport> {
  return importReport.parse((await who.post('people/import', { csv, dryRun })).body);
}

/** The file's people as they are stored. */
async function stored(): Promise<Record<string, unknown>[]> {
  const { rows } = await stage.owner.query(
    `select p.name, p.email, p.standing, p.language, p.sector_verified_by, o.name as organisation, o.kind, o.size_level,
            o.parastatal_ownership
     from person p join organisation o on o.id = p.organisation_id where p.email like $1 order by p.email`,
    [`%.${counter}@import.example`],
  );
  return rows;
}
async function numbers(): Promise<unknown> {
  const { rows } = await stage.owner.query(
    'select (select count(*) from person) as people, (select count(*) from organisation) as organisations',
  );
  return rows[0];
}

describe('an import of members', () => {
  it('enters people and their organisations, an organisation once', async () => {
    const report = await run(
      platform,
      file(
        `Amina Diallo,${at('amina')},Sahel Mills ${counter},business,company`,
        `Bao Nguyen,${at('bao')},Sahel Mills ${counter},Business,`,
        `Chike Obi,${at('chike')},Ministry of Peace ${counter},government,ministry`,
        `Dina Haddad,${at('dina')},Women for Dialogue ${counter},Civil society,Community organisation`,
      ),
    );
    expect(report).toMatchObject({ applied: true, counts: { new: 4, known: 0, refused: 0, organisations: 3 } });
    expect(report.rows.map(({ line, outcome }) => [line, outcome])).toEqual([2, 3, 4, 5].map((line) => [line, 'new']));
    expect(await stored()).toMatchObject([
      {
        name: 'Amina Diallo',
        standing: 'business',
        organisation: `Sahel Mills ${counter}`,
        sector_verified_by: null,
        language: 'en',
      },
      { name: 'Bao Nguyen', organisation: `Sahel Mills ${counter}` },
      { name: 'Chike Obi', standing: 'government', kind: 'ministry' },
      { name: 'Dina Haddad', standing: 'civil-society', kind: 'community-organisation' },
    ]);
  });

  it('is read in the shapes in which spreadsheets write it', async () => {
    const csv = [
      '\ufeffEmail;NAME;Organisation;Sector;Kind;Size level;Parastatal ownership;Language',
      `${at('zoe')};"Zoé ""Z"" Traoré";"Société; des\nPorts ${counter}";government;Parastatal;2;"L’État, 51 %";FR`,
      '',
      ';;;;;;;',
      `${at('yann')};Yann;"Société; des\nPorts ${counter}";government;;;;fr`,
      '',
    ].join('\r\n');
    // The quoted name of the organisation has a line feed in it: such a name is refused, and the line that follows is still the sixth.
    const refused = await run(platform, csv, true);
    expect(refused.rows).toMatchObject([
      { line: 2, code: 'name-not-plain', field: 'organisation' },
      { line: 6, code: 'name-not-plain', field: 'organisation' },
    ]);
    const mended = await run(platform, csv.replaceAll('des\nPorts', 'des Ports'));
    expect(mended.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'new'],
      [5, 'new'],
    ]);
    expect(await stored()).toMatchObject([
      { name: 'Yann', organisation: `Société; des Ports ${counter}` },
      {
        name: 'Zoé "Z" Traoré',
        language: 'fr',
        kind: 'parastatal',
        size_level: 2,
        parastatal_ownership: 'L’État, 51 %',
      },
    ]);
  });

  it('keeps signs that a spreadsheet would take for a formula as the text that they are', async () => {
    await run(platform, file(`"=HYPERLINK(""x"")",${at('f')},"+1 @mill ${counter}",business,company`));
    expect(await stored()).toMatchObject([{ name: '=HYPERLINK("x")', organisation: `+1 @mill ${counter}` }]);
  });

  it('writes nothing in a dry run, and nothing where one line of many is refused', async () => {
    const good = `Good,${at('good')},Mill ${counter},business,company`;
    const before = await numbers();
    expect(await run(platform, file(good), true)).toMatchObject({ applied: false, counts: { new: 1, refused: 0 } });
    const report = await run(platform, file(good, `Bad,${at('bad')},Mill ${counter},army,company`));
    expect(report).toMatchObject({ applied: false, counts: { new: 1, refused: 1, organisations: 1 } });
    expect(report.rows[1]).toEqual({
      line: 3,
      name: 'Bad',
      email: at('bad'),
      outcome: 'refused',
      code: 'value-unknown',
      field: 'sector',
    });
    expect(await numbers()).toEqual(before);
  });

  it('knows who is there already, and takes no address twice or from somebody else', async () => {
    const { id: organisationId, name } = await buildOrganisation(stage.owner, { name: `Known Mill ${counter}` });
    await stage.someone({ email: at('known'), organisationId });
    await stage.someone({ email: at('taken') });
    const gone = await stage.someone({ email: at('gone'), organisationId });
    await stage.owner.query('update person set deactivated_at = now() where id = $1', [gone.id]);
    const report = await run(
      platform,
      file(
        `Known,${at('known').toUpperCase()},${name.toUpperCase()},business,company`,
        `Taken,${at('taken')},${name},business,`,
        `Gone,${at('gone')},${name},business,`,
        `New,${at('new')},${name},business,`,
        `New again,${at('new')},${name},business,`,
      ),
      true,
    );
    expect(report.rows.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'known',
      'email-taken',
      'email-taken',
      'new',
      'email-twice',
    ]);
    expect(report.counts).toMatchObject({ organisations: 0 });
  });

  it('takes one organisation for one: not in two sectors, not of two kinds', async () => {
    const { name } = await buildOrganisation(stage.owner, {
      name: `Port ${counter}`,
      standing: 'government',
      kind: 'regulator',
    });
    const report = await run(
      platform,
      file(
        `One,${at('one')},${name},business,company`,
        `Two,${at('two')},${name},government,ministry`,
        `Three,${at('three')},Newly ${counter},business,company`,
        `Four,${at('four')},NEWLY ${counter},civil-society,media`,
        `Five,${at('five')},Newly ${counter},business,multinational`,
        `Six,${at('six')},Nameless ${counter},business,`,
      ),
      true,
    );
    expect(report.rows.map(({ code, field }) => [code, field])).toEqual([
      ['organisation-differs', 'sector'],
      ['organisation-differs', 'kind'],
      [null, null],
      ['organisation-differs', 'sector'],
      ['organisation-differs', 'kind'],
      ['value-needed', 'kind'],
    ]);
  });

  it('reports a fault by line and column, whether the file has it or the rules of entering people', async () => {
    const report = await run(
      platform,
      `${heading}\na,b,c,business,company\nx\u0000,y@z.example,c,business,company\na,b`,
    );
    expect(report.rows.map(({ line, code, field }) => [line, code, field])).toEqual([
      [2, 'email-not-valid', 'email'],
      [3, 'name-not-plain', 'name'],
      [4, 'cells-differ', null],
    ]);
  });

  it('reads a thousand people in any script at once', async () => {
    const name = 'ሰላም'.repeat(20);
    const lines = Array.from(
      { length: 1_000 },
      (_, place) => `${name} ${place},p${place}.${at('many')},Many ${counter},business,company`,
    );
    const csv = file(...lines);
    const report = await run(business, csv);
    expect(report).toMatchObject({ applied: true, counts: { new: 1_000, organisations: 1 } });
    const { rows } = await stage.owner.query(
      'select count(*)::integer as verified from person where sector_verified_by = $1 and email like $2',
      [business.id, `%many.${counter}@import.example`],
    );
    expect(rows).toEqual([{ verified: 1_000 }]);
    expect(await run(business, csv)).toMatchObject({ counts: { known: 1_000, new: 0 } });
  });

  it('is for stewards, each for his own sector; half a file is none', async () => {
    const line = `One,${at('one')},Mine ${counter},business,company`;
    const foreign = `Two,${at('two')},Theirs ${counter},government,ministry`;
    expect(codeOf(await business.post('people/import', { csv: file(line, foreign), dryRun: false }))).toBe(
      'office-needed',
    );
    const member = await stage.someone();
    expect(codeOf(await member.post('people/import', { csv: file(line), dryRun: true }))).toBe('office-needed');
    expect(await stored()).toEqual([]);
  });

  it('is read beyond the usual size only for somebody who is signed in, and never beyond its own', async () => {
    const large = { csv: `${heading}\n${'x'.repeat(200_000)}`, dryRun: true };
    expect((await ask(stage.api.url, null, 'POST', '/api/people/import', large)).status).toBe(413);
    expect((await platform.post('people/import', large)).status).toBe(200);
    expect(codeOf(await platform.post('people/import', { csv: 'x'.repeat(400_001), dryRun: true }))).toBe('malformed');
    expect(codeOf(await platform.post('people/import', { csv: 'x'.repeat(3_000_000), dryRun: true }))).toBe(
      'too-large',
    );
    expect(codeOf(await platform.post('people', { name: 'x'.repeat(200_000) }))).toBe('too-large');
  });

  it('enters nobody twice when two files come at once', async () => {
    const csv = file(
      ...Array.from(
        { length: 30 },
        (_, place) => `P ${place},p${place}.${at('race')},Race ${counter},business,company`,
      ),
    );
    const reports = await Promise.all([platform, business, platform, business].map((who) => run(who, csv)));
    expect(reports.map(({ counts }) => counts.new).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 30]);
    expect(await stored()).toHaveLength(30);
  });
});
