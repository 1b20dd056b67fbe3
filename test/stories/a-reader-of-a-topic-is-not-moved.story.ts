import type { Act } from '@trialogue/rooms';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import { buildConversation } from '../builders/build-conversation.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { actInRoom, openSocket, until } from '../harness/room-socket.ts';
import type { RoomSocket } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { driftWhileOlderJoins } from './older-pages.ts';
import { roomScreen } from './room-screen.ts';
import { startRowTrace } from './row-trace.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const messages = 540;
const pages = 3;
const limit = 2;
const longer = Array.from({ length: 9 }, (_, line) => `Worded anew, line ${line + 1}.`).join('\n\n');

interface Said {
  readonly id: string;
  readonly seq: number;
}

describe.each([
  ['at a desk', { width: 1280, height: 800, motion: 'no-preference' }],
  ['on a phone, by one who wants little motion', { width: 360, height: 740, motion: 'reduce' }],
] as const)('a reader of one topic is not moved %s', (_, wishes) => {
  let stage: Stage;
  let convening: BuiltConvening;
  let visitor: Visitor;
  let list: Locator;
  let roomId = '';
  let topicId = '';
  let speakers: readonly RoomSocket[] = [];
  beforeAll(async () => {
    stage = await openStage();
    const { owner } = stage.database;
    convening = await buildConvening(owner);
    roomId = convening.rooms[0]?.id ?? '';
    speakers = await Promise.all(
      convening.delegates.map(async ({ person }) => openSocket(stage.url, await buildSignIn(owner, person))),
    );
    topicId = await act(speakers[0], { kind: 'open-topic', name: 'Minimum wage' });
    await buildConversation(owner, { roomId, seats: convening.delegates, messages, topicId });
    visitor = await stage.enter(convening.facilitator, wishes);
    list = visitor.page.locator('.list');
    await visitor.page.goto(`/rooms/${roomId}?topic=${topicId}`);
    await roomScreen(visitor.page).sees(`Message ${messages}:`);
  });
  afterAll(async () => {
    for (const speaker of speakers) speaker.disconnect();
    await stage.close();
  });

  const act = async (speaker: RoomSocket | undefined, what: Act): Promise<string> => {
    if (!speaker) throw new Error('A speaker is needed.');
    const answer = await actInRoom(speaker, roomId, what);
    if (!answer.ok) throw new Error(`${what.kind}: ${answer.code}`);
    return answer.id;
  };
  const said = async (condition: string, values: readonly unknown[]): Promise<readonly Said[]> => {
    const { rows } = await stage.database.owner.query<Said>(
      `select id, seq::integer as seq from room_item where room_id = $1 and kind = 'posted' and ${condition} order by seq`,
      [roomId, ...values],
    );
    return rows;
  };
  /** Of what stands above the row that is read: far from the screen, near it, under the list's edge, and right above that row. */
  const above = async (): Promise<readonly Said[]> => {
    const keys = await list.evaluate(rowsAbove);
    const drawn = await said('id = any($2::uuid[])', [keys]);
    const far = await said('topic_id = $2 and body is not null and seq < $3', [topicId, drawn[0]?.seq ?? 0]);
    const chosen = [far.at(-12), drawn[0], drawn[Math.floor(drawn.length / 2)], drawn.at(-1)];
    return chosen.filter((one) => one !== undefined);
  };
  /** The last of the messages stands right above the row that is read: where it shows the act, all of them have come. */
  const drift = async (ids: readonly Said[], what: (one: Said) => [RoomSocket | undefined, Act], sign: string) => {
    const stopTrace = await startRowTrace(visitor.page);
    for (const one of ids) await act(...what(one));
    const last = visitor.page.locator(`.message[data-key="${ids.at(-1)?.id ?? ''}"]${sign}`);
    await until('the act is seen', async () => (await last.count()) === (sign === '' ? 0 : 1));
    await visitor.page.waitForTimeout(400);
    return stopTrace();
  };
  /** Message 2 is the first, by the second of the delegates, and so on in turn. */
  const authorOf = ({ seq }: Said) => speakers[(seq - 1) % speakers.length];

  it('older pages join above, a third of them of other topics, without moving the row that is being read', async () => {
    for (let page = 0; page < pages; page += 1) {
      const moved = await driftWhileOlderJoins(visitor.page, list, stage);
      expect(moved, `page ${page}`).toBeLessThanOrEqual(limit);
    }
  });

  it('acknowledgements come and go above, and the row that is being read stays where it is', async () => {
    const ids = await above();
    const react =
      (on: boolean) =>
      (one: Said): [RoomSocket | undefined, Act] => [
        speakers[0],
        { kind: 'react', item: one.id, reaction: 'thanks', on },
      ];
    expect(await drift(ids, react(true), ':has(.message-foot)')).toBeLessThanOrEqual(limit);
    expect(await drift(ids, react(false), ':not(:has(.message-foot))')).toBeLessThanOrEqual(limit);
  });

  it('messages above are worded anew, much longer, and the row that is being read stays where it is', async () => {
    const edited = await drift(
      await above(),
      (one) => [authorOf(one), { kind: 'edit', item: one.id, body: longer }],
      ':has(.edited-sign)',
    );
    expect(edited).toBeLessThanOrEqual(limit);
  });

  it('messages above are withdrawn, and the row that is being read stays where it is', async () => {
    const withdrawn = await drift(
      await above(),
      (one) => [authorOf(one), { kind: 'withdraw', item: one.id }],
      '[data-withdrawn]',
    );
    expect(withdrawn).toBeLessThanOrEqual(limit);
  });

  it('messages above move into another topic, and the row that is being read stays where it is', async () => {
    const moved = await drift(
      await above(),
      (one) => [speakers[0], { kind: 'move', items: [one.id], topicId: null }],
      '',
    );
    expect(moved).toBeLessThanOrEqual(limit);
  });

  it('messages come from another topic to stand above, and the row that is being read stays where it is', async () => {
    const places = await above();
    const others = await Promise.all(
      places.map(async ({ seq }) => (await said('topic_id is null and body is not null and seq < $2', [seq])).at(-1)),
    );
    const coming = others.filter((one) => one !== undefined);
    expect(coming).toHaveLength(places.length);
    const moved = await drift(
      coming,
      (one) => [speakers[0], { kind: 'move', items: [one.id], topicId }],
      ':has(.markdown)',
    );
    expect(moved).toBeLessThanOrEqual(limit);
  });

  it('a batch of all of these comes at once, and the row that is being read stays where it is', async () => {
    const [far, near, edge, last] = await above();
    if (!far || !near || !edge || !last) throw new Error('Four messages are needed.');
    const stopTrace = await startRowTrace(visitor.page);
    await Promise.all([
      act(speakers[0], { kind: 'move', items: [far.id, near.id], topicId: null }),
      act(authorOf(edge), { kind: 'edit', item: edge.id, body: longer }),
      act(authorOf(last), { kind: 'withdraw', item: last.id }),
    ]);
    await visitor.page.locator(`.message[data-key="${last.id}"][data-withdrawn]`).waitFor();
    await visitor.page.waitForTimeout(400);
    expect(await stopTrace()).toBeLessThanOrEqual(limit);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(visitor.faults()).toEqual(noFaults);
  });
});

/** Keys of the rows that are drawn above the one in the middle of the screen, which the trace follows. */
function rowsAbove(place: Element): string[] {
  const { top, bottom } = place.getBoundingClientRect();
  const rows = [...place.querySelectorAll<HTMLElement>('.message[data-key]:not([data-withdrawn])')].filter(
    (row) => row.getBoundingClientRect().bottom <= (top + bottom) / 2,
  );
  return rows.map((row) => row.dataset['key'] ?? '');
}
