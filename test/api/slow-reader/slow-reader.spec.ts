import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import {
  heardItems,
  joinRoom,
  openSocket,
  postMessage,
  roomSocket,
  syncRoom,
  until,
} from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { megabyte, memoryOf } from '../abuse/memory.ts';

const readers = 20;
/** The machine itself keeps some megabytes for a line, and how many is its own affair: so much is said until he is cut off. */
const mostPosts = 1_800;
const together = 30;
const body = 'x'.repeat(7_900);

/** A line between a reader and the node on which the reader can stop reading, as a sleeping phone does: its window stays full. */
class Line {
  readonly #server: Server;
  readonly #pairs: { inner: Socket; outer: Socket }[] = [];

  constructor(target: URL) {
    this.#server = createServer((outer) => {
      const inner = connect(Number(target.port), target.hostname);
      this.#pairs.push({ inner, outer });
      outer.pipe(inner).pipe(outer);
      for (const socket of [inner, outer]) socket.on('error', () => undefined);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (!isAddress(address)) throw new Error('The line has no address.');
    return `http://127.0.0.1:${address.port}`;
  }

  stall(): void {
    for (const { inner } of this.#pairs) {
      inner.unpipe();
      inner.pause();
    }
  }

  close(): void {
    for (const { inner, outer } of this.#pairs) {
      inner.destroy();
      outer.destroy();
    }
    this.#server.close();
  }
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

describe('a reader who stops reading', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let line: Line;
  const healthy: { socket: RoomSocket; heard: ReturnType<typeof heardItems> }[] = [];
  beforeAll(async () => {
    api = await openApi();
    convening = await buildConvening(api.database.owner, { delegates: readers });
    roomId = convening.rooms[0]?.id ?? '';
    line = new Line(new URL(api.url()));
  });
  afterAll(async () => {
    for (const { socket } of healthy) socket.disconnect();
    line.close();
    await api.stop();
  });

  it('One of twenty is cut off, takes little memory, and comes back by his cursor; the others miss nothing.', async () => {
    const signIns = await Promise.all(
      convening.delegates.map(({ person }) => openSignIn(api.database.owner, person.id)),
    );
    const [slowOne, ...others] = signIns;
    for (const { cookie } of others) {
      const socket = await openSocket(api.url(), cookie);
      healthy.push({ socket, heard: heardItems(socket) });
      await joinRoom(socket, roomId);
    }
    const slow = roomSocket(await line.open(), slowOne?.cookie ?? '', { origin: api.url() });
    // The node answers to its own name only, and the line has another.
    slow.io.opts.extraHeaders = { ...slow.io.opts.extraHeaders, host: new URL(api.url()).host };
    const heardSlowly = heardItems(slow);
    await new Promise<void>((resolve, reject) => {
      slow.once('connect', resolve);
      slow.once('connect_error', reject);
      slow.connect();
    });
    const joined = await joinRoom(slow, roomId);
    if (!joined.ok) throw new Error(joined.code);

    const connections = (): Promise<number> => openConnections(api);
    expect(await connections()).toBe(readers);
    const [speaker] = healthy;
    if (!speaker) throw new Error('Nobody speaks.');
    await postMessage(speaker.socket, roomId, 'Before he fell asleep');
    await until('he hears it', () => heardSlowly.length === 1);
    line.stall();
    const before = await memoryOf(api);
    let posts = 0;
    for (; posts < mostPosts && (await connections()) === readers; posts += together)
      await Promise.all(Array.from({ length: together }, () => postMessage(speaker.socket, roomId, body)));
    await until(
      'the others have heard everything',
      () => healthy.every(({ heard }) => heard.length === posts + 1),
      60_000,
    );
    expect(await connections()).toBe(readers - 1);
    expect((await memoryOf(api)) - before).toBeLessThan(120 * megabyte);
    const all = Array.from({ length: posts + 1 }, (_, place) => place + 1);
    for (const { heard, socket } of healthy) {
      expect(heard.map((item) => item.seq)).toEqual(all);
      expect(socket.connected).toBe(true);
    }

    const back = await openSocket(api.url(), slowOne?.cookie ?? '');
    const seqs = heardSlowly.map((item) => item.seq);
    for (let more = true; more;) {
      const page = await syncRoom(back, roomId, { epoch: joined.epoch, after: seqs.at(-1) ?? 0 });
      if (!page.ok || !('items' in page)) throw new Error('The page was refused.');
      seqs.push(...page.items.map((item) => item.seq));
      more = page.items.length > 0;
    }
    expect(seqs).toEqual(all);
    back.disconnect();
    slow.disconnect();
  });
});

/** As the node's own system counts them, not as the node does. */
async function openConnections(api: ConvenedApi): Promise<number> {
  const port = Number(new URL(api.url()).port).toString(16).toUpperCase().padStart(4, '0');
  const table = await readFile('/proc/net/tcp', 'utf8');
  const established = '01';
  return table.split('\n').filter((row) => {
    const [, local, , state] = row.trim().split(/\s+/);
    return local === `0100007F:${port}` && state === established;
  }).length;
}
