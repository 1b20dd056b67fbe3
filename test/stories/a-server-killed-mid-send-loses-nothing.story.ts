import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../builders/build-convening.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

/** What a browser itself says of a server that is not there. */
const noServer = [/net::ERR_/, /WebSocket connection to/];
const perSender = 8;

describe('a server killed mid-send loses nothing', () => {
  let stage: Stage;
  let roomId = '';
  const visitors: Visitor[] = [];
  const rooms: RoomScreen[] = [];
  beforeAll(async () => {
    stage = await openStage();
    const convening = await buildConvening(stage.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    for (const seat of convening.delegates) {
      const visitor = await stage.enter(seat, { expected: noServer });
      visitors.push(visitor);
      rooms.push(await openRoom(visitor.page, roomId));
    }
  });
  afterAll(() => stage.close());

  const at = (place: number): RoomScreen => {
    const room = rooms[place];
    if (!room) throw new Error(`Nobody has come to place ${place}.`);
    return room;
  };
  const stored = async (): Promise<string[]> => {
    const { rows } = await stage.database.owner.query<{ body: string }>(
      'select body from room_item where room_id = $1 order by seq',
      [roomId],
    );
    return rows.map(({ body }) => body);
  };
  const sayAll = async (place: number, sentence: string): Promise<void> => {
    for (let count = 1; count <= perSender; count += 1) await at(place).say(`${sentence} ${place}-${count}.`);
  };
  const expected = (place: number, sentence: string): string[] =>
    Array.from({ length: perSender }, (_, index) => `${sentence} ${place}-${index + 1}.`);

  it('the server dies while two delegates are sending, and they go on writing', async () => {
    const writing = [sayAll(0, 'Under way'), sayAll(1, 'Under way')];
    await until('some of it is stored', async () => (await stored()).length >= 3);
    await stage.kill();
    await Promise.all(writing);
    const waiting = at(0).page.locator('.message[data-state="waiting"], .message[data-state="sending"]');
    await until('what waits says so', async () => (await waiting.count()) > 0);
    expect(await waiting.last().innerText()).toMatch(/Waiting, offline; \d+ in the queue/);
    expect(await at(0).page.locator('.live-line').innerText()).toMatch(/Offline since .* messages? (is|are) waiting/);
    expect((await stored()).length).toBeLessThan(2 * perSender);
  });

  it('when it is back, all that waited is sent: each text once, each sender’s in his own order, equally on every screen', async () => {
    await stage.restart();
    for (const place of [0, 1]) await waitUntilSent(at(place), `Under way ${place}-${perSender}.`);
    const kept = await stored();
    expect(kept).toHaveLength(2 * perSender);
    for (const place of [0, 1])
      expect(kept.filter((text) => text.startsWith(`Under way ${place}`))).toEqual(expected(place, 'Under way'));
    for (const room of rooms) await room.sees(kept.at(-1) ?? '');
    for (const room of rooms) expect(await room.readAll()).toEqual(kept);
  });

  it('what is written offline waits on the device', async () => {
    const writer = visitors[2];
    if (!writer) throw new Error('A third delegate is needed.');
    await writer.context.setOffline(true);
    await until('the page knows', async () => (await at(2).page.locator('.live-line').innerText()) !== '');
    await at(2).say('Written offline, first.');
    await at(2).say('Written offline, second.');
    await at(2).sees('Written offline, second.');
    expect(await at(2).message('Written offline, second.').innerText()).toMatch(/Waiting, offline; 2 in the queue/);
    expect(await stored()).not.toContain('Written offline, first.');
  });

  it('a page that is closed with texts waiting sends them when it is opened again', async () => {
    await stage.kill();
    await visitors[2]?.context.setOffline(false);
    await at(2).page.goto('about:blank');
    await stage.restart();
    expect(await stored()).not.toContain('Written offline, first.');
    await openRoom(at(2).page, roomId);
    await waitUntilSent(at(2), 'Written offline, second.');
    const kept = await stored();
    expect(kept.filter((text) => text.startsWith('Written offline'))).toEqual([
      'Written offline, first.',
      'Written offline, second.',
    ]);
    for (const room of rooms) await room.sees('Written offline, second.');
    for (const room of rooms) expect(await room.readAll()).toEqual(kept);
  });

  it('a text that was begun survives the closing of its page', async () => {
    await at(1).field.fill('Begun and not yet');
    await at(1).page.reload();
    await until('the text is back', async () => (await at(1).field.inputValue()) === 'Begun and not yet');
  });

  it('beyond the missing server no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});

async function waitUntilSent(room: RoomScreen, text: string): Promise<void> {
  await until(
    `“${text}” is sent`,
    async () => {
      const shown = room.message(text);
      // For a moment it may stand there as it waits and as it was delivered.
      const states = await shown.locator('.own-state').allInnerTexts();
      return (await shown.count()) === 1 && states.join() === 'Sent';
    },
    30_000,
  );
}
