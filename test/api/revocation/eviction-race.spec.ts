import { randomUUID } from 'node:crypto';
import type { PostAnswer } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildMembership, buildMessage } from '../../builders/build-room.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { seededChance } from '../../faults/chance.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { inForm } from '../../harness/long-form.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { actInRoom, postMessage, until } from '../../harness/room-socket.ts';
import { listen } from './listener.ts';
import type { Listener } from './listener.ts';

const rounds = inForm(10, 100);
const evictedEachRound = 10;
const postsEachRound = 60;
const seed = 42;

interface Victim {
  readonly seat: BuiltSeat;
  /** On both nodes. */
  readonly listeners: readonly Listener[];
}

/** Long, since in the long form nobody goes away from these for minutes. */
const patience = inForm(120_000, 900_000);

describe.each([
  ['hints between the nodes', rounds, {}],
  ['every hint lost', inForm(2, 20), { TRIALOGUE_MUTE_HINTS: '1' }],
])('eviction against posting and acting, with %s', (_, roundsRun, environment) => {
  const chance = seededChance(seed);
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  /** By everybody, while they may. */
  let reactedTo: string;
  let victims: (Victim & { signIn: OpenedSignIn })[] = [];
  let speakers: Listener[] = [];
  beforeAll(async () => {
    api = await openApi({ nodes: 2, environment });
    convening = await buildConvening(api.database.owner, { delegates: evictedEachRound + 2 });
    roomId = convening.rooms[0]?.id ?? '';
    const [first, second, ...seats] = convening.delegates;
    if (first) reactedTo = (await buildMessage(api.database.owner, roomId, first)).id;
    for (const [node, seat] of [first, second].entries())
      if (seat)
        speakers.push(
          await listen(api.url(node), (await openSignIn(api.database.owner, seat.person.id)).cookie, roomId),
        );
    victims = await Promise.all(
      seats.map(async (seat) => ({
        seat,
        signIn: await openSignIn(api.database.owner, seat.person.id),
        listeners: [],
      })),
    );
  });
  afterAll(async () => {
    for (const { socket } of [...speakers, ...victims.flatMap(({ listeners }) => listeners)]) socket.disconnect();
    await api.stop();
  });

  /** The room's last number at the moment at which the eviction is committed: the room's row is locked from the update on. */
  const evict = async ({ person }: BuiltSeat): Promise<number> => {
    const client = await api.database.owner.connect();
    try {
      await client.query('begin');
      await client.query(
        `update room_member set left_at = now(), left_reason = 'removed' where room_id = $1 and person_id = $2 and left_at is null`,
        [roomId, person.id],
      );
      const { rows } = await client.query<{ head: number }>(
        'select head_seq::integer as head from room where id = $1',
        [roomId],
      );
      await client.query('commit');
      return rows[0]?.head ?? -1;
    } finally {
      client.release();
    }
  };

  /** One round: everybody is in, much is said on both nodes at once, and one after the other is put out meanwhile. */
  const race = async (): Promise<{ heardAfter: number; saidAfter: number; said: number }> => {
    const present = await Promise.all(
      victims.map(async ({ seat, signIn }) => ({
        seat,
        listeners: await Promise.all([0, 1].map((node) => listen(api.url(node), signIn.cookie, roomId))),
      })),
    );
    const talk = Array.from({ length: postsEachRound }, async (__, place) => {
      await pause(chance() * 200);
      const speaker = speakers[place % speakers.length];
      if (!speaker) return null;
      const clientId = randomUUID();
      return place % 3 === 0
        ? tried(() =>
            actInRoom(speaker.socket, roomId, { kind: 'pin', item: reactedTo, on: place % 2 === 0 }, clientId),
          )
        : tried(() => postMessage(speaker.socket, roomId, `Number ${place}`, clientId));
    });
    const evictions = present.map(async ({ seat, listeners }) => {
      await pause(chance() * 200);
      const [own] = listeners;
      if (!own) throw new Error('Nobody is there to be put out.');
      const attempts = [
        postMessage(own.socket, roomId, 'While I still may'),
        actInRoom(own.socket, roomId, { kind: 'open-topic', name: `Mine ${randomUUID()}` }),
        actInRoom(own.socket, roomId, { kind: 'react', item: reactedTo, reaction: 'noted', on: chance() < 0.5 }),
        postMessage(own.socket, roomId, 'And once more'),
      ];
      const evictedAt = await evict(seat);
      const late = [
        await postMessage(own.socket, roomId, 'After my eviction'),
        await actInRoom(own.socket, roomId, { kind: 'react', item: reactedTo, reaction: 'thanks', on: true }),
      ];
      const receipts = [...(await Promise.all(attempts)), ...late];
      return { listeners, evictedAt, late, accepted: receipts.flatMap((one) => (one?.ok ? [one.seq] : [])) };
    });
    const posted = await Promise.all(talk);
    const over = await Promise.all(evictions);
    await until('all lost the room', () =>
      over.every(({ listeners }) => listeners.every((one) => one.lostAt() < Infinity)),
    );
    await pause(100);
    let heardAfter = 0;
    let saidAfter = 0;
    for (const { listeners, evictedAt, accepted, late } of over) {
      heardAfter += listeners.flatMap(({ heard }) => heard).filter((item) => item.seq > evictedAt).length;
      saidAfter += accepted.filter((seq) => seq > evictedAt).length;
      for (const one of late) expect(one).toMatchObject({ ok: false, code: 'not-found' });
      for (const { socket } of listeners) socket.disconnect();
    }
    return { heardAfter, saidAfter, said: posted.filter((one) => one?.ok).length };
  };

  it(
    `In ${roundsRun * evictedEachRound} races with posts and acts nothing numbered after an eviction reaches the evicted, and nothing of his is taken.`,
    async () => {
      const sum = { heardAfter: 0, saidAfter: 0, said: 0 };
      for (let round = 0; round < roundsRun; round += 1) {
        if (round > 0) for (const { seat } of victims) await buildMembership(api.database.owner, roomId, seat);
        const { heardAfter, saidAfter, said } = await race();
        sum.heardAfter += heardAfter;
        sum.saidAfter += saidAfter;
        sum.said += said;
      }
      expect(sum).toEqual({ heardAfter: 0, saidAfter: 0, said: roundsRun * postsEachRound });
    },
    patience,
  );

  it('Those who stayed heard everything, in order and without a gap.', async () => {
    const { rows } = await api.database.owner.query<{ head: number }>(
      'select head_seq::integer as head from room where id = $1',
      [roomId],
    );
    const all = Array.from({ length: rows[0]?.head ?? 0 }, (__, place) => place + 1);
    await until('both have heard the last', () => speakers.every(({ heard }) => heard.at(-1)?.seq === all.length));
    // The first was said before they came.
    for (const { heard } of speakers) expect(heard.map((item) => item.seq)).toEqual(all.slice(1));
  });
});

/** As an outbox does: what was decided anew four times, since the room's access changed each time, is sent again. */
async function tried(say: () => Promise<PostAnswer>): Promise<PostAnswer> {
  for (;;) {
    const answer = await say();
    if (answer.ok || !answer.retry) return answer;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
