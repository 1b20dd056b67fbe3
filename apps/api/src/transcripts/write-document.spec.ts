import { describe, expect, it } from 'vitest';
import type { TranscriptDocument } from './document.ts';
import { WriteDocument } from './write-document.ts';
import { WrittenFiles } from './written-files.ts';

/** 1 January 1980 at midnight, as an archive writes it. */
const firstDayOfArchives = 0x0021_0000;

const document: TranscriptDocument = {
  language: 'ar',
  direction: 'rtl',
  title: { text: 'Plenary <1> & more', direction: 'rtl' },
  madeOn: '2026-11-24',
  facts: [{ label: 'Number', value: { text: '1', direction: 'ltr' } }],
  notes: [{ text: 'For its members.', direction: 'ltr' }],
  sections: [
    {
      heading: { text: 'General', direction: 'ltr' },
      passages: [
        {
          by: { text: 'A participant', direction: 'ltr' },
          lines: [{ text: '#panic("no") نعم', direction: 'rtl' }],
        },
      ],
    },
  ],
};

/** Where the entries of an archive's directory begin. */
function entriesOf(archive: Buffer): number[] {
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  const places: number[] = [];
  for (let at = archive.indexOf(mark); at >= 0; at = archive.indexOf(mark, at + 4)) places.push(at);
  return places;
}

const written = (format: 'pdf' | 'docx') =>
  new WriteDocument(new WrittenFiles()).run('a file', { format, document }, new AbortController().signal);

describe('a file that is written apart', () => {
  it.each(['pdf', 'docx'] as const)('as %s it is the same in another process, at another time.', async (format) => {
    const [one, other] = [await written(format), await written(format)];
    expect(one.length).toBeGreaterThan(2_000);
    expect(other.equals(one)).toBe(true);
  });

  it('A Word file says of its making the day alone.', async () => {
    const file = await written('docx');
    const times = entriesOf(file).map((at) => file.readUInt32LE(at + 12));
    expect(times.length).toBeGreaterThan(5);
    expect(new Set(times)).toEqual(new Set([firstDayOfArchives]));
  });

  it('A PDF has the day of its making as its only date.', async () => {
    const file = (await written('pdf')).toString('latin1');
    const dates = [...file.matchAll(/D:(\d{4,14})/g)].map(([, date]) => date);
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect('20261124000000').toContain(date);
  });

  it('What nobody waits for is not kept, and the next in the row is written all the same.', async () => {
    const files = new WrittenFiles();
    const write = new WriteDocument(files);
    const controller = new AbortController();
    const ended = write.run('ended', { format: 'pdf', document }, controller.signal);
    const never = write.run('never begun', { format: 'pdf', document }, controller.signal);
    const next = write.run('next', { format: 'docx', document }, new AbortController().signal);
    setTimeout(() => controller.abort(new Error('gone')), 20);
    await expect(ended).rejects.toThrow();
    await expect(never).rejects.toThrow('gone');
    expect((await next).length).toBeGreaterThan(2_000);
    expect([files.get('ended'), files.get('never begun')]).toEqual([undefined, undefined]);
    expect(files.get('next')).toEqual(await next);
  });
});
