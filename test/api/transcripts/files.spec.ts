import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { languages } from '@trialogue/people';
import { transcriptFormats } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WrittenFiles } from '../../../apps/api/src/transcripts/written-files.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { buildExitStage, type ExitStage, first, type Member, second } from '../exits/exit-stage.ts';
import { file, made } from './asking.ts';
import { wordsOf } from './file-words.ts';

const arabic = 'نقبل أن تعود المياه إلى القرية.';
const hostile = [
  '#let secret = read("/etc/hostname"); #panic(secret) $ sqrt(2) $',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '[link](javascript:alert(3)) ![picture](http://example.org/p.png)',
  '{ HYPERLINK "http://example.org" } </w:t><w:fldSimple w:instr="DATE"/> ]]>',
  '# A heading of his own',
].join('\n');

describe('the files of a transcript', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let reader: Member;
  let id: string;
  const roomId = () => stage.plenary.id;
  beforeAll(async () => {
    api = await openInProcessApi();
    stage = await buildExitStage(api.database.owner, api.url);
    reader = first(stage.civil);
    await first(stage.business).say(roomId(), 'The dam waits for **all** of us.');
    await first(stage.government).say(roomId(), arabic);
    await second(stage.business).say(roomId(), hostile);
    await reader.say(roomId(), `@{seat:${first(stage.business).seat.id}} I agree.`);
    ({ id } = await made(reader, roomId()));
  });
  afterAll(() => api.stop());

  const fileFor = (who: Member, format: (typeof transcriptFormats)[number], language = 'en') =>
    file(api.url, who, roomId(), `${id}.${format}`, { language });
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const wordsFor = async (format: (typeof transcriptFormats)[number], language = 'en') =>
    wordsOf(format, (await fileFor(reader, format, language)).bytes);

  it('Whoever of the room fetches one gets the same bytes, and they are the same when it is written anew.', async () => {
    const files = api.app.get(WrittenFiles);
    const known = files.get.bind(files);
    for (const format of transcriptFormats) {
      const hashes = [sha256((await fileFor(reader, format)).bytes)];
      hashes.push(sha256((await fileFor(first(stage.government), format)).bytes));
      files.get = () => undefined;
      hashes.push(sha256((await fileFor(stage.facilitator, format)).bytes));
      files.get = known;
      expect([format, new Set(hashes).size]).toEqual([format, 1]);
    }
  });

  it('In no file of a masked room stands a name, an organisation or an id of any member, in no language.', async () => {
    const seats = [...stage.business, ...stage.government, ...stage.civil, stage.facilitator].map(({ seat }) => seat);
    const { rows } = await api.database.owner.query<{ known: string[] }>(
      `select array[p.id::text, p.name, p.email, o.id::text, o.name, s.id::text, s.group_id::text] as known
       from seat s join person p on p.id = s.person_id join organisation o on o.id = p.organisation_id
       where s.id = any($1::uuid[])
       union select array[id::text, coalesce(speaker_ref::text, id::text)] from room_item where room_id = $2`,
      [seats.map((seat) => seat.id), roomId()],
    );
    const known = [...new Set(rows.flatMap((row) => row.known))];
    expect(known.length).toBeGreaterThan(seats.length * 6);
    for (const format of transcriptFormats) {
      for (const language of format === 'pdf' ? (['en', 'ar'] as const) : languages) {
        // A line's end may stand within a name.
        const words = closed(await wordsFor(format, language));
        expect([format, language, words.includes('Thedamwaits')]).toEqual([format, language, true]);
        const named = known.filter((one) => words.includes(closed(one)));
        expect([format, language, named]).toEqual([format, language, []]);
      }
    }
  });

  it('On the record the same reading finds the author’s name in each of them.', async () => {
    const members = [reader.seat, first(stage.business).seat];
    const { id: openId } = await buildRoom(api.database.owner, { groupId: stage.groupId, members });
    await first(stage.business).say(openId, 'I say so openly.');
    const { id: open } = await made(reader, openId);
    for (const format of transcriptFormats) {
      const words = closed(wordsOf(format, (await file(api.url, reader, openId, `${open}.${format}`)).bytes));
      expect([format, words.includes(closed(members[1]?.person.name ?? '?'))]).toEqual([format, true]);
    }
  });

  it('They come as files to keep, under a name that tells the number and the language alone.', async () => {
    for (const format of transcriptFormats) {
      const { status, headers } = await fileFor(reader, format, 'fr');
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="transcript-1-fr.${format}"`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toContain('no-store');
    }
    expect((await fileFor(reader, 'md', 'xx')).status).toBe(400);
  });

  it('The PDF is tagged and says its language and title, and names no author.', async () => {
    for (const language of ['en', 'ar']) {
      const words = await wordsFor('pdf', language);
      for (const mark of ['/StructTreeRoot', '/MarkInfo', `/Lang (${language})`, '/Title']) {
        expect([language, words.includes(mark), mark]).toEqual([language, true, mark]);
      }
      expect(words).not.toContain('/Author');
    }
  });

  it('Arabic runs from right to left, as the file’s own language and as what was said in a file of another.', async () => {
    expect(await wordsFor('html', 'ar')).toContain('<html lang="ar" dir="rtl">');
    const english = await wordsFor('html', 'en');
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(english).toContain(`<p dir="rtl">${arabic}</p>`);
    const [whole, one] = [await wordsFor('docx', 'ar'), await wordsFor('docx', 'en')];
    for (const words of [whole, one]) for (const mark of ['<w:bidi/>', '<w:rtl/>']) expect(words).toContain(mark);
    expect(whole.split('<w:bidi/>').length).toBeGreaterThan(one.split('<w:bidi/>').length);
  });

  it('Whatever somebody wrote stays words: no script, no link, no field, no heading of the file’s own, nothing is read or fetched.', async () => {
    const html = await wordsFor('html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<(script|img|a|iframe)\b/);
    const markdown = await wordsFor('md');
    expect(markdown).toContain('> \\[link\\](javascript:alert(3)) \\!\\[picture\\](http://example.org/p.png)');
    expect(markdown).toContain('> \\# A heading of his own');
    const docx = await wordsFor('docx');
    expect(docx).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(docx).not.toMatch(/<w:(fldSimple|instrText|hyperlink)\b/);
    const pdf = await wordsFor('pdf');
    expect(closed(pdf)).toContain('#letsecret=read("/etc/hostname");#panic(secret)$sqrt(2)$');
    expect(pdf).not.toMatch(/\/(URI|JavaScript|JS|Launch|EmbeddedFile)\b/);
  });

  it('When nobody waits for a file any longer its writing ends, and whoever asks next has it whole.', async () => {
    const name = `${id} es pdf`;
    const others = processes();
    const controller = new AbortController();
    const asked = file(api.url, reader, roomId(), `${id}.pdf`, { language: 'es', signal: controller.signal }).catch(
      () => 'nobody waits',
    );
    await until(() => processes() > others);
    controller.abort();
    expect(await asked).toBe('nobody waits');
    await until(() => processes() === others);
    expect(api.app.get(WrittenFiles).get(name)).toBeUndefined();
    const { status, bytes } = await fileFor(reader, 'pdf', 'es');
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(api.app.get(WrittenFiles).get(name)?.equals(bytes)).toBe(true);
  });
});

function closed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Those that this one began: its database, and whatever writes a file. */
function processes(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5);
}
