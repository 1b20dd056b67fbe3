import type { RunningPostgres } from '../../apps/launch/postgres.mjs';
import { buildGroup } from '../builders/build-group.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import type { Store } from '../builders/store.ts';
import { makeDataFolder } from '../harness/api-node.ts';
import { openDatabase } from '../harness/test-database.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { startOwnServer } from '../harness/test-server.ts';
import { sectors } from '@trialogue/people';
import { seededChance } from './chance.ts';
import { Delegate } from './delegate.ts';
import type { Recorder } from './recording.ts';
import type { View, ViewOwner } from './room-view.ts';
import type { RunShape } from './shapes.ts';
import { StandingNode } from './standing-node.ts';
import { openWire } from './wire.ts';

/** Where a known-bad build differs from the product. */
export interface StageSeams {
  readonly spoilDatabase?: (owner: Store) => Promise<void>;
  readonly entry?: string;
  readonly openView?: (owner: ViewOwner) => View;
}

export interface Stage {
  readonly postgres: RunningPostgres;
  readonly database: TestDatabase;
  readonly nodes: readonly StandingNode[];
  readonly rooms: readonly string[];
  readonly delegates: readonly Delegate[];
  readonly members: readonly Member[];
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export interface Member {
  readonly name: string;
  readonly cookie: string;
  readonly rooms: readonly string[];
}

/** A server of its own that may be crashed, nodes behind wires, rooms of all rules, and people who have signed in. */
export async function openStage(shape: RunShape, recorder: Recorder, seams: StageSeams): Promise<Stage> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    const postgres = await startOwnServer();
    closers.push(() => postgres.stop());
    const database = await openDatabase(postgres);
    closers.push(() => database.stop());
    await seams.spoilDatabase?.(database.owner);
    const dataFolder = await makeDataFolder();
    const nodes = await startNodes(shape, { database, dataFolder, ...seams }, closers);
    const { rooms, seats } = await buildPeople(shape, database.owner);
    const urls = nodes.map((node) => node.wire.url);
    const members = await signEverybodyIn(database.owner, seats);
    const delegates = members.map(
      ({ name, cookie, rooms: own }, place) =>
        new Delegate({
          name,
          cookie,
          urls,
          rooms: own,
          recorder,
          chance: seededChance(shape.seed + 1_000 + place),
          ...(seams.openView ? { openView: seams.openView } : {}),
        }),
    );
    closers.push(async () => delegates.forEach((delegate) => delegate.stop()));
    return { postgres, database, nodes, rooms, delegates, members, dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startNodes(
  shape: RunShape,
  { database, dataFolder, entry }: { database: TestDatabase; dataFolder: string; entry?: string },
  closers: (() => Promise<void>)[],
): Promise<StandingNode[]> {
  const nodes: StandingNode[] = [];
  for (let place = 0; place < shape.nodes; place += 1) {
    const wire = await openWire(shape.seed + 100 + place);
    const node = new StandingNode(wire, { database, dataFolder, ...(entry === undefined ? {} : { entry }) });
    closers.push(() => node.stop());
    await node.start();
    nodes.push(node);
  }
  return nodes;
}

interface SeatedPeople {
  readonly rooms: readonly string[];
  readonly seats: readonly { readonly seat: BuiltSeat; readonly rooms: readonly string[] }[];
}

async function buildPeople(shape: RunShape, store: Store): Promise<SeatedPeople> {
  const group = await buildGroup(store);
  const seats: BuiltSeat[] = [];
  for (let place = 0; place < shape.delegates; place += 1) {
    seats.push(await buildSeat(store, { groupId: group.id, sector: sectors[place % sectors.length] ?? 'business' }));
  }
  const isMember = (delegate: number, room: number): boolean =>
    (room - (delegate % shape.rooms) + shape.rooms) % shape.rooms < shape.roomsPerDelegate;
  const rooms: string[] = [];
  for (let place = 0; place < shape.rooms; place += 1) {
    const members = seats.filter((_, delegate) => isMember(delegate, place));
    const rule = place % 2 === 0 ? 'on-record' : 'non-attribution';
    rooms.push((await buildRoom(store, { groupId: group.id, members, rule })).id);
  }
  return {
    rooms,
    seats: seats.map((seat, delegate) => ({ seat, rooms: rooms.filter((_, place) => isMember(delegate, place)) })),
  };
}

async function signEverybodyIn(store: Store, seats: SeatedPeople['seats']): Promise<Member[]> {
  const members: Member[] = [];
  for (const [place, { seat, rooms }] of seats.entries()) {
    members.push({ name: `d${place}`, cookie: await buildSignIn(store, seat.person), rooms });
  }
  return members;
}
