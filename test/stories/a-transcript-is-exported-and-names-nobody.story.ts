import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcriptFormats } from '@trialogue/rooms';
import { plainOf } from '../api/exits/plain-files.ts';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { openSocket, postMessage } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const said = 'The upper mill could be shared.';

describe('a transcript is exported and names nobody', () => {
  let stage: Stage;
  let convening: BuiltConvening;
  let roomId = '';
  let reader: Visitor;
  const names: string[] = [];
  const ids: string[] = [];
  const files = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    convening = await buildConvening(store, { delegates: 6, rule: 'non-attribution' });
    roomId = convening.rooms[0]?.id ?? '';
    for (const seat of [...convening.delegates, convening.facilitator]) {
      const { rows } = await store.query<{ name: string; organisation: string; organisation_id: string }>(
        `select p.name, o.name as organisation, o.id as organisation_id from person p
         join organisation o on o.id = p.organisation_id where p.id = $1`,
        [seat.person.id],
      );
      for (const row of rows) {
        names.push(row.name, row.organisation);
        ids.push(row.organisation_id);
      }
      ids.push(seat.id, seat.person.id);
    }
    for (const [place, { person, id }] of convening.delegates.entries()) {
      const socket = await openSocket(stage.url, await buildSignIn(store, person));
      const other = convening.delegates[(place + 1) % convening.delegates.length];
      for (const body of [said, `@{seat:${other?.id ?? id}}, I agree.`, `As ${names[0] ?? ''} put it: yes.`])
        expect(await postMessage(socket, roomId, body)).toMatchObject({ ok: true });
      socket.disconnect();
    }
    const { rows } = await store.query<{ id: string }>(
      'select id from room_item where room_id = $1 union select speaker_ref from room_item where room_id = $1',
      [roomId],
    );
    ids.push(...rows.map(({ id }) => id));
    reader = await stage.enter(convening.facilitator);
  });
  afterAll(() => stage.close());

  it('a facilitator is shown that a member is named in it, lets that be taken out, and has it in four formats', async () => {
    const { page } = reader;
    await page.goto(`/rooms/${roomId}/transcripts`);
    await page.locator('.transcript-hits li').first().waitFor();
    expect(await page.locator('.transcript-hits').innerText()).toContain(names[0]);
    await page.locator('.transcript-holds ~ div button').last().click();
    await page.locator('.transcript').first().waitFor();
    const links = page.locator('.transcript').first().locator('a.download');
    expect(await links.count()).toBe(transcriptFormats.length);
    for (const [place, format] of transcriptFormats.entries()) {
      const [download] = await Promise.all([page.waitForEvent('download'), links.nth(place).click()]);
      const bytes = await readFile(await download.path());
      files.set(format, [bytes, ...plainOf(bytes)].map((part) => part.toString('utf8')).join('\n'));
      for (const name of names) expect(download.suggestedFilename()).not.toContain(name);
    }
  });

  it('every file holds what was said, and none of them a member’s name, organisation or id', () => {
    expect([...files.keys()]).toEqual([...transcriptFormats]);
    for (const [format, words] of files) {
      const read = bare(words);
      expect([format, read.includes(bare(said))]).toEqual([format, true]);
      expect([format, names.filter((name) => read.includes(bare(name)))]).toEqual([format, []]);
      expect([format, ids.filter((id) => read.includes(id))]).toEqual([format, []]);
    }
  });

  it('the page complained of nothing, broke no policy and asked nobody else', () => {
    expect(reader.faults()).toEqual(noFaults);
  });
});

/** In a page that is set, a space is a distance between letters, and a line ends where the page is full. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
