import { randomUUID } from 'node:crypto';
import type { RoomRule } from '@trialogue/rooms';
import {
  copyFrom,
  copyOf,
  type AgendaItem,
  type SessionAct,
  sessionActed,
  type SessionActed,
  sessionEvents,
  type SessionEvents,
  type SessionPlan,
  type SessionState,
  sessionView,
  type SessionView,
  sessionWatched,
} from '@trialogue/sessions';
import * as z from 'zod';
import { buildGroup } from '../../builders/build-group.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, type OpenedSignIn, openSignIn } from '../../harness/open-sign-in.ts';
import { openSocket, type RoomSocket } from '../../harness/room-socket.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

const patience = 8_000;
const planned = z.strictObject({ id: z.uuid() });
const refusal = z.looseObject({ code: z.string() });

export interface Attendant {
  readonly seat: BuiltSeat;
  readonly signIn: OpenedSignIn;
}

/** A room with delegates of three sectors and two facilitators, at the table of its sessions. */
export interface Table {
  readonly groupId: string;
  readonly roomId: string;
  readonly delegates: readonly Attendant[];
  readonly facilitators: readonly [Attendant, Attendant];
}

export const item = (title: string, wishes: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id: randomUUID(), title, goal: 'To hear each other', papers: [], minutes: 10, rule: null },
  ...wishes,
});

export function planOf(items: readonly AgendaItem[], title = 'Fair work'): SessionPlan {
  const startsAt = Date.UTC(2031, 4, 5, 9);
  const head = {
    title,
    startsAt,
    endsAt: startsAt + 7_200_000,
    zone: 'Africa/Nairobi',
    meetingLink: null,
    turnSeconds: 120,
  };
  return { head, items };
}

export async function setTable({ database: { owner } }: ConvenedApi, rule: RoomRule, delegates = 6): Promise<Table> {
  const group = await buildGroup(owner);
  const seats: BuiltSeat[] = [];
  for (let place = 0; place < delegates; place += 1) {
    const sector = (['business', 'civil-society', 'government'] as const)[place % 3] ?? 'business';
    seats.push(await buildSeat(owner, { groupId: group.id, sector }));
  }
  for (let place = 0; place < 2; place += 1)
    seats.push(await buildSeat(owner, { groupId: group.id, role: 'facilitator' }));
  const room = await buildRoom(owner, { groupId: group.id, members: seats, rule });
  const all = await Promise.all(seats.map(async (seat) => ({ seat, signIn: await openSignIn(owner, seat.person.id) })));
  const [first, second] = all.slice(delegates);
  if (!first || !second) throw new Error('nobody leads');
  return { groupId: group.id, roomId: room.id, delegates: all.slice(0, delegates), facilitators: [first, second] };
}

/** One session, seen and led from any node. */
export class Meeting {
  private constructor(
    readonly api: ConvenedApi,
    readonly table: Table,
    readonly id: string,
  ) {}

  static async plan(api: ConvenedApi, table: Table, plan: SessionPlan): Promise<Meeting> {
    const answer = await ask(api.url(), table.facilitators[0].signIn, 'POST', `/api/rooms/${table.roomId}/sessions`, {
      clientId: randomUUID(),
      plan,
    });
    return new Meeting(api, table, planned.parse(answer.body).id);
  }

  static async open(api: ConvenedApi, table: Table, items: readonly AgendaItem[]): Promise<Meeting> {
    const meeting = await Meeting.plan(api, table, planOf(items));
    await meeting.done(table.facilitators[0], { kind: 'open' });
    return meeting;
  }

  ask(who: Attendant, method: string, path: string, body?: unknown, node = 0): Promise<HttpAnswer> {
    return ask(this.api.url(node), who.signIn, method, `/api/sessions/${this.id}${path}`, body);
  }

  async view(who: Attendant, node = 0): Promise<SessionView> {
    return sessionView.parse((await this.ask(who, 'GET', '', undefined, node)).body);
  }

  async state(who: Attendant = this.table.facilitators[0], node = 0): Promise<SessionState> {
    return copyFrom((await this.view(who, node)).snapshot).state;
  }

  /** The code of its refusal, or the number of its event. */
  async act(
    who: Attendant,
    act: SessionAct,
    wishes: { seen?: number; clientId?: string; node?: number } = {},
  ): Promise<string | number> {
    const seen = wishes.seen ?? (await this.state()).seq;
    const command = { clientId: wishes.clientId ?? randomUUID(), seen, act };
    const { status, body } = await this.ask(who, 'POST', '/acts', command, wishes.node);
    if (status !== 200) return refusal.parse(body).code;
    const acted = sessionActed.parse(body);
    return acted.ok ? acted.seq : acted.code;
  }

  async done(who: Attendant, act: SessionAct): Promise<number> {
    const seq = await this.act(who, act);
    if (typeof seq === 'string') throw new Error(`${act.kind} was refused: ${seq}`);
    return seq;
  }

  async watch(who: Attendant, node = 0): Promise<Watcher> {
    const socket = await openSocket(this.api.url(node), who.signIn.cookie);
    return Watcher.on(socket, this.id);
  }
}

/** What one connection hears of a session, kept as a page keeps it. */
export class Watcher {
  readonly heard: SessionEvents[] = [];
  lost = false;

  private constructor(
    readonly socket: RoomSocket,
    readonly view: SessionView,
  ) {}

  static async on(socket: RoomSocket, sessionId: string): Promise<Watcher> {
    const early: unknown[] = [];
    socket.onAny((name: string, event: unknown) => {
      if (name === 'session:events') early.push(event);
    });
    const answer = sessionWatched.parse(await emit(socket, 'session:watch', { sessionId }));
    if (!answer.ok) throw new Error(`the session is not shown: ${answer.code}`);
    const watcher = new Watcher(socket, answer.view);
    socket.offAny();
    for (const event of early) watcher.heard.push(sessionEvents.parse(event));
    socket.onAny((name: string, event: unknown) => {
      if (name === 'session:events') watcher.heard.push(sessionEvents.parse(event));
      if (name === 'session:lost') watcher.lost = true;
    });
    return watcher;
  }

  get state(): SessionState {
    return copyOf(
      this.heard.flatMap(({ events }) => [...events]),
      copyFrom(this.view.snapshot),
    ).state;
  }

  async act(command: { sessionId: string; clientId: string; seen: number; act: SessionAct }): Promise<SessionActed> {
    return sessionActed.parse(await emit(this.socket, 'session:act', command));
  }

  close(): void {
    this.socket.disconnect();
  }
}

function emit(socket: RoomSocket, name: string, payload: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} was not answered`)), patience);
    Reflect.apply(socket.emit, socket, [
      name,
      payload,
      (answer: unknown) => {
        clearTimeout(timer);
        resolve(answer);
      },
    ]);
  });
}
