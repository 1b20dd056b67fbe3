import { answered, nextToSend, resumed, sending, unanswered, writtenDown } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { cursorOf, emptyRoomCopy, isCaughtUp } from './room-copy-window.ts';
import type { LogEntry, RoomCopy } from './room-copy-window.ts';
import { stepRoomCopy } from './room-copy.ts';
import type { RoomAsk, RoomInput } from './room-copy.ts';

/*
 * Every interleaving of two nodes, two clients, three messages, one crash and one lost acknowledgement, breadth first, with
 * the real rules as the clients. Numbers are given out either under the room row's lock, or by a sequence: the second must
 * be refuted.
 */
export type Numbering = 'row-counter' | 'sequence';
export type Frame = RoomInput<LogEntry> | { readonly kind: 'ack'; readonly id: string; readonly seq: number };
interface Client {
  readonly node: number | null;
  readonly isSubscribed: boolean;
  readonly copy: RoomCopy<LogEntry>;
  readonly outbox: Outbox;
  readonly asks: readonly RoomAsk[];
  readonly wire: readonly Frame[];
}
export interface World {
  readonly rows: readonly LogEntry[];
  readonly sequence: number;
  readonly open: readonly {
    readonly node: number;
    readonly client: number;
    readonly id: string;
    readonly seq: number;
  }[];
  readonly nodes: readonly { readonly isUp: boolean; readonly emitted: number }[];
  readonly clients: readonly Client[];
  readonly crashes: number;
  readonly lostAcks: number;
}

const epoch = 'e';
const room = 'r';
const later = Number.MAX_SAFE_INTEGER;

function client(node: number, messages: readonly string[]): Client {
  let outbox: Outbox = [];
  for (const clientId of messages) outbox = writtenDown(outbox, { clientId, roomId: room, body: clientId });
  const opened = stepRoomCopy(emptyRoomCopy<LogEntry>({ catchUpSize: 10 }), { kind: 'reconnected' });
  const { copy } = stepRoomCopy(opened.copy, { kind: 'joined', epoch, first: 1, head: 0 });
  return { node, isSubscribed: true, copy, outbox, asks: [], wire: [] };
}

export const start: World = {
  rows: [],
  sequence: 0,
  open: [],
  nodes: [
    { isUp: true, emitted: 0 },
    { isUp: true, emitted: 0 },
  ],
  clients: [client(0, ['a', 'b']), client(1, ['c'])],
  crashes: 1,
  lostAcks: 1,
};

function withClient(world: World, place: number, change: Partial<Client>): World {
  return { ...world, clients: world.clients.map((one, index) => (index === place ? { ...one, ...change } : one)) };
}

function hear(one: Client, input: RoomInput<LogEntry>): Partial<Client> {
  const { copy, asks } = stepRoomCopy(one.copy, input);
  return { copy, asks: [...one.asks, ...asks] };
}

function deliver(world: World, place: number, one: Client): World[] {
  const [frame, ...wire] = one.wire;
  if (frame === undefined) return [];
  if (frame.kind !== 'ack') return [settled(withClient(world, place, { ...hear(one, frame), wire }), place)];
  const outcome = { ok: true, seq: frame.seq, id: frame.id } as const;
  const acknowledged = withClient(world, place, { wire, outbox: answered(one.outbox, frame.id, outcome, 0, 0) });
  if (world.lostAcks === 0) return [acknowledged];
  const lost = withClient(world, place, { wire, outbox: unanswered(one.outbox, frame.id, 0, 0) });
  return [acknowledged, { ...lost, lostAcks: world.lostAcks - 1 }];
}

function headOf(world: World): number {
  return Math.max(0, ...world.rows.map((row) => row.seq));
}

/** Questions reach the server at once; their answers wait on the wire, and may be old when they are heard. */
function settled(world: World, place: number): World {
  const one = world.clients[place];
  const [ask, ...asks] = one?.asks ?? [];
  if (one === undefined || ask === undefined || ask.ask === 'pause') return world;
  const state = { epoch, first: 1, head: headOf(world) };
  if (ask.ask === 'join') {
    return withClient(world, place, { asks, wire: [...one.wire, { kind: 'joined', ...state }], isSubscribed: true });
  }
  const items = world.rows.filter((row) => row.seq > ask.after).slice(0, ask.limit);
  return withClient(world, place, { asks, wire: [...one.wire, { kind: 'page', after: ask.after, ...state, items }] });
}

function endPause(world: World, place: number, one: Client): World[] {
  const [ask, ...asks] = one.asks;
  if (ask?.ask !== 'pause') return [];
  const resting = { ...one, asks };
  return [settled(withClient(world, place, { ...resting, ...hear(resting, { kind: 'unanswered' }) }), place)];
}

/** Each client has its own node while that one is up; the other one afterwards. */
function connect(world: World, place: number, one: Client): World[] {
  if (one.node !== null) return [];
  const node = world.nodes[place]?.isUp ? place : 1 - place;
  return [settled(withClient(world, place, { ...hear(one, { kind: 'reconnected' }), node }), place)];
}

/** A post that reaches its node and begins its transaction. A crash before that is the same as one right after. */
function post(world: World, place: number, one: Client, numbering: Numbering): World[] {
  const entry = one.node === null ? null : nextToSend(one.outbox, room, later);
  if (entry === null || one.node === null) return [];
  const id = entry.clientId;
  const sent = withClient(world, place, { outbox: sending(one.outbox, id) });
  const known = world.rows.find((row) => row.id === id);
  if (known !== undefined) return [withAck(sent, place, known)];
  const isLocked = world.open.some((other) => numbering === 'row-counter' || other.id === id);
  if (isLocked) return [];
  const seq = numbering === 'row-counter' ? headOf(world) + 1 : world.sequence + 1;
  const sequence = numbering === 'row-counter' ? 0 : seq;
  return [{ ...sent, sequence, open: [...world.open, { node: one.node, client: place, id, seq }] }];
}

function withAck(world: World, place: number, row: LogEntry): World {
  const one = world.clients[place];
  if (one === undefined || one.node === null) return world;
  return withClient(world, place, { wire: [...one.wire, { kind: 'ack', id: row.id, seq: row.seq }] });
}

function commit(world: World): World[] {
  return world.open.map((transaction) => {
    const row = { seq: transaction.seq, id: transaction.id };
    const rows = [...world.rows, row].toSorted((left, right) => left.seq - right.seq);
    const open = world.open.filter((other) => other !== transaction);
    return withAck({ ...world, rows, open }, transaction.client, row);
  });
}

function emit(world: World, node: number): World[] {
  const emitted = world.nodes[node]?.emitted ?? 0;
  const items = world.rows.filter((row) => row.seq > emitted);
  const hasListener = world.clients.some((one) => one.node === node && one.isSubscribed);
  if (items.length === 0 || !hasListener) return [];
  const clients = world.clients.map((one) =>
    one.node === node && one.isSubscribed
      ? { ...one, wire: [...one.wire, { kind: 'items', epoch, items } as const] }
      : one,
  );
  const nodes = world.nodes.map((other, place) => (place === node ? { ...other, emitted: headOf(world) } : other));
  return [{ ...world, clients, nodes }];
}

function crash(world: World, node: number): World[] {
  if (world.crashes === 0) return [];
  const clients = world.clients.map((one): Client => {
    if (one.node !== node) return one;
    const { copy } = stepRoomCopy(one.copy, { kind: 'disconnected' });
    return { copy, outbox: resumed(one.outbox), node: null, isSubscribed: false, asks: [], wire: [] };
  });
  return [
    {
      ...world,
      clients,
      crashes: world.crashes - 1,
      open: world.open.filter((transaction) => transaction.node !== node),
      nodes: world.nodes.map((other, place) => (place === node ? { ...other, isUp: false } : other)),
    },
  ];
}

export function following(world: World, numbering: Numbering): World[] {
  const byClients = world.clients.flatMap((one, place) => [
    ...deliver(world, place, one),
    ...endPause(world, place, one),
    ...connect(world, place, one),
    ...post(world, place, one, numbering),
  ]);
  const byNodes = [0, 1].flatMap((node) => [...emit(world, node), ...crash(world, node)]);
  return [...byClients, ...commit(world), ...byNodes];
}

export function broken(world: World): string | null {
  if (new Set(world.rows.map((row) => row.id)).size < world.rows.length)
    return 'NoDup: the store holds a message twice';
  if (world.rows.some((row, place) => row.seq !== place + 1)) return 'NoGap: a reader could see past a missing number';
  for (const one of world.clients) {
    if (one.copy.entries.some((entry, place) => entry.seq !== place + 1)) return 'NoGap: a view has a gap';
    if (one.copy.entries.some((entry, place) => entry.id !== world.rows[place]?.id)) return 'a view is not a prefix';
    const isFalseAck = one.outbox.some(
      (entry) => entry.state === 'sent' && world.rows[entry.seq - 1]?.id !== entry.clientId,
    );
    if (isFalseAck) return 'AckedDurable: acknowledged, but not in the store';
  }
  return null;
}

export function isDone(world: World): boolean {
  return world.clients.every(
    (one) =>
      isCaughtUp(one.copy) &&
      cursorOf(one.copy) === world.rows.length &&
      one.outbox.every((entry) => entry.state === 'sent'),
  );
}
