// @vitest-environment node
import type { ActAnswer, RoomAct } from '@trialogue/rooms';
import { afterEach, expect, test, vi } from 'vitest';
import { ActsKeeper } from './acts-keeper.ts';

const room = '11111111-1111-4111-8111-111111111111';
const elsewhere = '22222222-2222-4222-8222-222222222222';
const item = '33333333-3333-4333-8333-333333333333';
const receipt = { ok: true, seq: 1, id: item } as const;

const open: ActsKeeper[] = [];
afterEach(() => {
  for (const keeper of open.splice(0)) keeper.stop();
});

/** A connection whose answers are given in turn; null is an answer that was lost. */
function keeperWith(answer: (act: RoomAct, time: number) => ActAnswer | null) {
  const asked: RoomAct[] = [];
  let connected: (() => void) | undefined;
  const ask = async (_name: string, command: unknown) => {
    await Promise.resolve();
    asked.push(command as RoomAct);
    return answer(command as RoomAct, asked.length);
  };
  type Connection = ConstructorParameters<typeof ActsKeeper>[0];
  const keeper = new ActsKeeper(
    {
      ask: ask as Connection['ask'],
      hear: (listener) => {
        connected = listener.onConnected;
        return () => undefined;
      },
    },
    () => 0,
  );
  keeper.start();
  open.push(keeper);
  return { keeper, asked, reconnect: () => connected?.() };
}

test('an act whose answer was lost is asked again under the same id', async () => {
  const { keeper, asked } = keeperWith((_, time) => (time === 1 ? null : receipt));
  expect(await keeper.carryOut(room, { kind: 'pin', item, on: true })).toEqual(receipt);
  expect(new Set(asked.map((act) => act.clientId)).size).toBe(1);
  expect(asked).toHaveLength(2);
});

test('acts in one room go one after the other, also where the first has to wait', async () => {
  const { keeper, asked } = keeperWith((_, time) => (time === 1 ? { ok: false, code: 'busy', retry: true } : receipt));
  const first = keeper.carryOut(room, { kind: 'pin', item, on: true });
  const second = keeper.carryOut(room, { kind: 'pin', item, on: false });
  await Promise.all([first, second]);
  expect(asked.map(({ act }) => (act.kind === 'pin' ? act.on : null))).toEqual([true, true, false]);
});

test('a new connection does not wait for the end of a pause', async () => {
  vi.useFakeTimers();
  try {
    const { keeper, reconnect } = keeperWith((_, time) => (time === 1 ? null : receipt));
    const answered = keeper.carryOut(room, { kind: 'pin', item, on: true });
    await vi.advanceTimersByTimeAsync(1);
    reconnect();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answered).toEqual(receipt);
  } finally {
    vi.useRealTimers();
  }
});

test('a refusal is the answer, and the next act follows it', async () => {
  const refusal: ActAnswer = { ok: false, code: 'edit-time-over', retry: false };
  const { keeper } = keeperWith((_, time) => (time === 1 ? refusal : receipt));
  const first = keeper.carryOut(room, { kind: 'edit', item, body: 'x' });
  const second = keeper.carryOut(room, { kind: 'withdraw', item });
  expect(await first).toEqual(refusal);
  expect(await second).toEqual(receipt);
});

test('what waits for a room that was lost is given up, and other rooms go on', async () => {
  const { keeper } = keeperWith(({ roomId }) => (roomId === room ? null : receipt));
  const lost = keeper.carryOut(room, { kind: 'withdraw', item });
  keeper.forgetRoom(room);
  expect(await lost).toMatchObject({ ok: false, code: 'access-ended' });
  expect(await keeper.carryOut(elsewhere, { kind: 'withdraw', item })).toEqual(receipt);
  expect(keeper.count).toBe(0);
});
