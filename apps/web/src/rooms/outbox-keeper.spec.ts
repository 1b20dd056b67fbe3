// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postAnswer, type PostAnswer, type RoomPost } from '@trialogue/rooms';
import { OutboxKeeper } from './outbox-keeper.ts';
import { OutboxShelf } from './outbox-shelf.ts';

const plenary = '11111111-1111-4111-8111-111111111111';
const caucus = '22222222-2222-4222-8222-222222222222';
const member = '33333333-3333-4333-8333-333333333333';

/** A server that takes each id once and answers like the real one; `mood` decides what reaches the client. */
class Post {
  readonly log: RoomPost[] = [];
  readonly asked: string[] = [];
  mood: (post: RoomPost) => PostAnswer | null | 'take' = () => 'take';

  answer(post: RoomPost): PostAnswer | null {
    this.asked.push(post.clientId);
    const mood = this.mood(post);
    if (mood !== 'take' && mood !== null && !mood.ok) return postAnswer.parse(mood);
    let place = this.log.findIndex((one) => one.clientId === post.clientId);
    if (place < 0) place = this.log.push(post) - 1;
    if (mood === null) return null;
    return postAnswer.parse({ ok: true, seq: place + 1, id: crypto.randomUUID() });
  }
}

type Connection = ConstructorParameters<typeof OutboxKeeper>[1];

function connectionTo(post: Post): Connection {
  const ask = async (name: string, command: unknown) => {
    await Promise.resolve();
    return name === 'room:post' ? post.answer(command as RoomPost) : null;
  };
  return {
    ask: ask as Connection['ask'],
    hear: (listener) => {
      listener.onConnected?.();
      return () => undefined;
    },
  };
}

const open: OutboxKeeper[] = [];
async function tab(post: Post, memberId: string = member): Promise<OutboxKeeper> {
  const keeper = new OutboxKeeper(new OutboxShelf(memberId), connectionTo(post), `outbox-${memberId}`);
  open.push(keeper);
  await keeper.start();
  return keeper;
}

async function write(keeper: OutboxKeeper, body: string, roomId = plenary): Promise<string> {
  const clientId = crypto.randomUUID();
  await keeper.write({ clientId, roomId, body });
  return clientId;
}

const states = (keeper: OutboxKeeper) => keeper.current().map((entry) => [entry.body, entry.state]);

beforeEach(() => {
  indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const keeper of open.splice(0)) keeper.stop();
});

describe('The outbox of a browser', () => {
  test('sends in the order of writing, room by room', async () => {
    const post = new Post();
    const keeper = await tab(post);
    await write(keeper, 'one');
    await write(keeper, 'aside', caucus);
    await write(keeper, 'two');
    await vi.waitFor(() => expect(keeper.current().every((entry) => entry.state === 'sent')).toBe(true));
    const bodies = post.log.filter((one) => one.roomId === plenary).map((one) => one.body);
    expect(bodies).toEqual(['one', 'two']);
    expect(post.log).toHaveLength(3);
  });

  test('keeps what waits over a reload, with its id', async () => {
    const silent = new Post();
    silent.mood = () => ({ ok: false, code: 'busy', retry: true });
    const before = await tab(silent);
    const clientId = await write(before, 'kept');
    await vi.waitFor(() => expect(silent.asked.length).toBeGreaterThan(0));
    before.stop();

    const post = new Post();
    const after = await tab(post);
    await vi.waitFor(() => expect(states(after)).toEqual([['kept', 'sent']]));
    expect(post.log.map((one) => one.clientId)).toEqual([clientId]);
  });

  test('asks again under the same id when the answer was lost, and shows one copy', async () => {
    const post = new Post();
    let losses = 1;
    post.mood = () => (losses-- > 0 ? null : 'take');
    const keeper = await tab(post);
    const clientId = await write(keeper, 'once');
    await vi.waitFor(() => expect(states(keeper)).toEqual([['once', 'sent']]), { timeout: 3_000 });
    expect(post.asked).toEqual([clientId, clientId]);
    expect(post.log).toHaveLength(1);
  });

  test('shows a refusal until its author gives the text up, and goes on with the next', async () => {
    const post = new Post();
    post.mood = ({ body }) =>
      body === 'refused' ? { ok: false, code: 'charter-consent-needed', retry: false, rule: 'P4' } : 'take';
    const keeper = await tab(post);
    const clientId = await write(keeper, 'refused');
    await write(keeper, 'next');
    await vi.waitFor(() =>
      expect(states(keeper)).toEqual([
        ['refused', 'refused'],
        ['next', 'sent'],
      ]),
    );
    await keeper.giveUp(clientId);
    expect(states(keeper)).toEqual([['next', 'sent']]);
  });

  test('is sent by one tab, shown by all, and taken over when that tab goes', async () => {
    const post = new Post();
    const first = await tab(post);
    const second = await tab(post);
    await write(second, 'from the second');
    await vi.waitFor(() => expect(states(second)).toEqual([['from the second', 'sent']]));
    expect(post.asked).toHaveLength(1);
    first.stop();
    await write(second, 'after the first');
    await vi.waitFor(() => expect(post.log.map((one) => one.body)).toEqual(['from the second', 'after the first']));
  });

  test('loses and doubles nothing when two tabs send at the same time', async () => {
    const post = new Post();
    // Another lock name: both believe that it is their turn.
    const left = await tab(post);
    const right = new OutboxKeeper(new OutboxShelf(member), connectionTo(post), 'another-lock');
    open.push(right);
    await right.start();
    for (let made = 0; made < 20; made += 1) await write(made % 2 === 0 ? left : right, `text ${made}`);
    await vi.waitFor(() => expect(post.log).toHaveLength(20), { timeout: 5_000 });
    expect(new Set(post.log.map((one) => one.clientId)).size).toBe(20);
  });

  test('keeps members of one device apart', async () => {
    const silent = new Post();
    silent.mood = () => ({ ok: false, code: 'busy', retry: true });
    await write(await tab(silent), 'mine');
    const post = new Post();
    const other = await tab(post, '44444444-4444-4444-8444-444444444444');
    await vi.waitFor(() => expect(other.current()).toEqual([]));
    expect(post.log).toEqual([]);
  });

  test('keeps nothing of a room that was lost', async () => {
    const shelf = new OutboxShelf(member);
    const post = new Post();
    const keeper = await tab(post);
    await write(keeper, 'said here');
    await write(keeper, 'said there', caucus);
    await vi.waitFor(() => expect(keeper.current().every((entry) => entry.state === 'sent')).toBe(true));
    await vi.waitFor(async () => expect(await shelf.ownIds(caucus)).toHaveLength(1));
    await keeper.forgetRoom(plenary);
    expect(states(keeper)).toEqual([['said there', 'sent']]);
    expect(await shelf.ownIds(plenary)).toEqual([]);
    expect(await shelf.ownIds(caucus)).toHaveLength(1);
    await shelf.close();
  });
});
