import { randomUUID } from 'node:crypto';
import type { Act, PostAnswer } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureOfFresh, takerOf, type Picture, type Taker } from '../api/verify/fresh.ts';
import { LiveReader } from '../api/verify/live-reader.ts';
import { buildConvening } from '../builders/build-convening.ts';
import { openApi, type ConvenedApi } from '../harness/convened-api.ts';
import { inForm } from '../harness/long-form.ts';
import { openSignIn } from '../harness/open-sign-in.ts';
import { actInRoom, openSocket, until, type RoomSocket } from '../harness/room-socket.ts';
import { seededChance } from './chance.ts';

const seconds = inForm(8, 60);
const speakersOnEachNode = 3;
const bound = 1_500;

/** By the id of an item: when its act was begun, and when each listener heard of it. */
class Delays {
  private readonly begun = new Map<string, number>();
  private readonly heard: Map<string, number>[] = [];

  listen(socket: RoomSocket): void {
    const arrivals = new Map<string, number>();
    this.heard.push(arrivals);
    socket.on('room:items', ({ items }) => {
      for (const { id } of items) arrivals.set(id, performance.now());
    });
  }

  done(id: string, begun: number): void {
    this.begun.set(id, begun);
  }

  get count(): number {
    return this.begun.size;
  }

  /** Infinite where one of them never heard of something. */
  get longest(): number {
    const all = [...this.begun].flatMap(([id, begun]) => this.heard.map((one) => (one.get(id) ?? Infinity) - begun));
    return Math.max(...all);
  }

  get isComplete(): boolean {
    return this.heard.every((arrivals) => [...this.begun.keys()].every((id) => arrivals.has(id)));
  }
}

describe('on two nodes that hear nothing of each other', () => {
  let api: ConvenedApi;
  let roomId: string;
  const speakers: RoomSocket[] = [];
  const readers: { reader: LiveReader; fresh: Taker }[] = [];
  const delays = new Delays();
  beforeAll(async () => {
    api = await openApi({ nodes: 2, environment: { TRIALOGUE_MUTE_HINTS: '1' } });
    const { owner } = api.database;
    const { delegates, rooms } = await buildConvening(owner, { delegates: 2 * speakersOnEachNode });
    roomId = rooms[0]?.id ?? '';
    for (const [place, { person }] of delegates.entries()) {
      const node = place % 2;
      const { cookie } = await openSignIn(owner, person.id);
      speakers.push(await openSocket(api.url(node), cookie));
      if (place > 1) continue;
      const fresh = takerOf(api.url(node), cookie, roomId);
      const reader = await LiveReader.open(`a reader on node ${node}`, api.url(node), cookie, roomId, fresh);
      delays.listen(reader.socket);
      readers.push({ reader, fresh });
    }
  }, 60_000);
  afterAll(async () => {
    for (const socket of [...speakers, ...readers.map(({ reader }) => reader.socket)]) socket.disconnect();
    await api.stop();
  });

  const acted = async (begin: () => Promise<PostAnswer>): Promise<string> => {
    const begun = performance.now();
    const answer = await begin();
    if (!answer.ok) throw new Error(answer.code);
    delays.done(answer.id, begun);
    return answer.id;
  };

  /** Opens a topic and goes on in it: says something, edits it, reacts to it, moves it out, pins it, takes some back. */
  const converse = async (socket: RoomSocket, chance: () => number): Promise<void> => {
    const act = (what: Act) => acted(() => actInRoom(socket, roomId, what));
    const topicId = await act({ kind: 'open-topic', name: `Topic ${randomUUID()}` });
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const body = `Said at ${Math.round(performance.now())}`;
      const post = { roomId, clientId: randomUUID(), body, topicId };
      const item = await acted(() => socket.timeout(8_000).emitWithAck('room:post', post));
      const acts: readonly Act[] = [
        { kind: 'edit', item, body: `${body}, and edited` },
        { kind: 'react', item, reaction: 'noted', on: true },
        { kind: 'move', items: [item], topicId: null },
        { kind: 'rename-topic', topicId, name: `Topic ${randomUUID()}` },
        { kind: 'withdraw', item },
      ];
      const next = acts[Math.floor(chance() * acts.length)];
      if (next) await act(next);
      await new Promise((resolve) => setTimeout(resolve, 50 + chance() * 150));
    }
  };

  it(
    `for ${seconds} seconds every post and act in topics reaches both within a second and a half, and none is lost`,
    async () => {
      await Promise.all(speakers.map((socket, place) => converse(socket, seededChance(place + 1))));
      await until('both have heard everything', () => delays.isComplete);
      expect(delays.count).toBeGreaterThan(seconds * 10);
      expect(delays.longest).toBeLessThan(bound);
      for (const { reader, fresh } of readers) {
        const snapshot = await fresh();
        await until('the log is read to its end', () => reader.hasReached(snapshot.head));
        expect(withoutOrder(await reader.picture())).toEqual(withoutOrder(pictureOfFresh(snapshot)));
        expect(reader.told.faults).toEqual([]);
      }
    },
    (seconds + 120) * 1_000,
  );
});

/**
 * Without the numbers that a list of topics is in order by: a message that was moved on before a node read it is told there where it now
 * is, so that its former topic stands lower in the list until that is read again.
 */
function withoutOrder({ topics, ...picture }: Picture): unknown {
  return { ...picture, topics: topics.map(({ id, name, resolved }) => ({ id, name, resolved })) };
}
