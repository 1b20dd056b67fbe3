import { randomUUID } from 'node:crypto';
import { receipt, type Act } from '@trialogue/rooms';
import { buildGroup } from '../../builders/build-group.ts';
import { buildRoom, type BuiltRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

export interface Member {
  readonly seat: BuiltSeat;
  readonly signIn: OpenedSignIn;
  request(method: string, path: string, body?: unknown): Promise<HttpAnswer>;
  /** The id of what was said. */
  say(roomId: string, body: string, more?: { readonly topicId?: string }): Promise<string>;
  act(roomId: string, act: Act): Promise<string>;
}

/** A group with a masked plenary of all, a caucus of business and a working room; two delegates of each sector and a facilitator. */
export interface ExitStage {
  readonly groupId: string;
  readonly plenary: BuiltRoom;
  readonly caucus: BuiltRoom;
  readonly working: BuiltRoom;
  readonly business: readonly Member[];
  readonly government: readonly Member[];
  readonly civil: readonly Member[];
  readonly facilitator: Member;
}

export async function memberOf(store: Store, url: string, seat: BuiltSeat): Promise<Member> {
  const signIn = await openSignIn(store, seat.person.id);
  const request = (method: string, path: string, body?: unknown) => ask(url, signIn, method, path, body);
  const accepted = (answer: HttpAnswer): string => {
    if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    return receipt.parse(answer.body).id;
  };
  return {
    seat,
    signIn,
    request,
    say: async (roomId, body, more = {}) =>
      accepted(await request('POST', `/api/rooms/${roomId}/messages`, { clientId: randomUUID(), body, ...more })),
    act: async (roomId, act) =>
      accepted(await request('POST', `/api/rooms/${roomId}/acts`, { clientId: randomUUID(), act })),
  };
}

export async function buildExitStage(store: Store, url: string, perSector = 2): Promise<ExitStage> {
  const { id: groupId } = await buildGroup(store);
  const seatsOf = (sector: 'business' | 'government' | 'civil-society') =>
    Promise.all(Array.from({ length: perSector }, () => buildSeat(store, { groupId, sector })));
  const [business, government, civil] = [
    await seatsOf('business'),
    await seatsOf('government'),
    await seatsOf('civil-society'),
  ];
  const facilitator = await buildSeat(store, { groupId, role: 'facilitator' });
  const all = [...business, ...government, ...civil, facilitator];
  const masked = { groupId, rule: 'non-attribution' } as const;
  const plenary = await buildRoom(store, { ...masked, members: all });
  const caucus = await buildRoom(store, { ...masked, kind: 'caucus', sector: 'business', members: business });
  const working = await buildRoom(store, { ...masked, kind: 'working', members: [...business, ...government] });
  const members = (seats: readonly BuiltSeat[]) => Promise.all(seats.map((seat) => memberOf(store, url, seat)));
  return {
    groupId,
    plenary,
    caucus,
    working,
    business: await members(business),
    government: await members(government),
    civil: await members(civil),
    facilitator: await memberOf(store, url, facilitator),
  };
}

export function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('there is nobody');
  return one;
}

export function second<T>(all: readonly T[]): T {
  return first(all.slice(1));
}
