import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../builders/build-convening.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

/** What a browser itself says while it has no network. */
const noNetwork = [/net::ERR_/, /WebSocket connection to/];
const written = ['Written on a train, first.', 'Written on a train, second.'];

describe('a message written offline arrives once', () => {
  let stage: Stage;
  let roomId = '';
  const visitors: Visitor[] = [];
  const rooms: RoomScreen[] = [];
  beforeAll(async () => {
    stage = await openStage();
    const { delegates, rooms: built } = await buildConvening(stage.database.owner, { rule: 'non-attribution' });
    roomId = built[0]?.id ?? '';
    for (const seat of delegates.slice(0, 2)) {
      const visitor = await stage.enter(seat, { expected: noNetwork });
      visitors.push(visitor);
      rooms.push(await openRoom(visitor.page, roomId));
    }
  });
  afterAll(() => stage.close());

  const at = (place: number): RoomScreen => {
    const room = rooms[place];
    if (!room) throw new Error('nobody has come');
    return room;
  };
  const stored = async (): Promise<string[]> => {
    const { rows } = await stage.database.owner.query<{ body: string }>(
      'select body from room_item where room_id = $1 order by seq',
      [roomId],
    );
    return rows.map(({ body }) => body);
  };

  it('without a network what is written waits on the device and says so', async () => {
    await visitors[0]?.context.setOffline(true);
    await until('the page knows', async () => (await at(0).page.locator('.live-line').innerText()) !== '');
    for (const text of written) await at(0).say(text);
    expect(
      await at(0)
        .message(written[1] ?? '')
        .innerText(),
    ).toMatch(/Waiting, offline; 2 in the queue/);
    expect(await stored()).toEqual([]);
  });

  it('the page is closed meanwhile, and a second one of the same device is opened beside it when the network is back', async () => {
    await at(0).page.goto('about:blank');
    await visitors[0]?.context.setOffline(false);
    const beside = await visitors[0]?.context.newPage();
    if (!beside) throw new Error('nobody has come');
    await Promise.all([openRoom(at(0).page, roomId), openRoom(beside, roomId)]);
    for (const text of written) await at(1).sees(text);
    await until('nothing waits any more', async () => (await stored()).length >= written.length);
    // Time enough for a second sending, if there were one.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await stored()).toEqual(written);
  });

  it('the others read each text once, and so does its author on both of his pages', async () => {
    for (const room of rooms) expect(await room.readAll()).toEqual(written);
  });

  it('beyond the missing network no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});
