import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceNames, everybody } from './canary-stage.ts';
import { readings } from './routes.ts';
import { isFound, seeds } from './seeds.ts';
import { Sweeping } from './sweeping.ts';

describe('the canaries of 12 members of 3 sectors, in every encoding,', () => {
  let sweeping: Sweeping;
  beforeAll(async () => {
    sweeping = await Sweeping.open();
  });
  afterAll(() => sweeping.stop());

  it('are looked for in every way of reading that the product describes, at least 49 of them, by 7 audiences.', () => {
    expect(sweeping.unnamedRoutes()).toEqual([]);
    expect([everybody(sweeping.stage).length, audienceNames.length]).toEqual([12, 7]);
    expect(Object.keys(readings).length).toBeGreaterThanOrEqual(49);
  });

  it('are found 0 times where nobody may have them, in pages, events, answers on sockets and transcripts of 4 formats.', async () => {
    const captures = await sweeping.walk();
    expect(sweeping.leaks(captures)).toEqual([]);
    // Every format is read: what everybody in the plenary may read is found in it.
    const readable = captures.filter(({ bytes }) => bytes.includes(sweeping.played.readable));
    for (const format of ['md', 'html', 'pdf', 'docx']) {
      expect(readable.map(({ exit }) => exit)).toContain(
        `GET /api/rooms/{roomId}/transcripts/{transcriptId}.${format}`,
      );
    }
  });

  it('are found 0 times in the answers to 200 requests that were refused, and in what the node then had in its log.', async () => {
    const refused = await sweeping.forceErrors(200);
    expect(refused).toHaveLength(200);
    expect(sweeping.leaks([...refused, sweeping.operations()])).toEqual([]);
  });

  it('stand in no row of a backup beside what their member wrote.', async () => {
    expect(await sweeping.linksIn('backup', ['receipt'])).toEqual([]);
  });

  it('are found 10 of 10 times where a fault lets one out: by pages, an event, files, an error, the log and the database.', async () => {
    const found: string[] = [];
    for (const seed of seeds) if (await isFound(sweeping, seed)) found.push(seed.exit);
    expect(found).toEqual(seeds.map(({ exit }) => exit));
    expect(found).toHaveLength(10);
  });

  it('stand beside nothing that was said once the map has ended, neither inside nor in any row of the database.', async () => {
    await sweeping.endMaps();
    const inside = await sweeping.walk((exit) => /log$|pins$|search$|topics$|items$/.test(exit));
    expect(sweeping.leaks(inside)).toEqual([]);
    expect(await sweeping.linksIn('database', ['ref', 'receipt'])).toEqual([]);
    // To all eight of the room, so that it tells of none.
    expect(await sweeping.toldOfRequest()).toBe(8);
  });
});
