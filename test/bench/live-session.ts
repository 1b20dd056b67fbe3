import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { plannedSession, type AgendaItem } from '@trialogue/sessions';
import { sendRequest } from '../harness/signed-in.ts';
import { absolute, percentile } from './figures.ts';
import type { Figure } from './figures.ts';
import { type Dialect, Load } from './load.ts';
import { type OurServer, startBare, startOurs } from './servers.ts';

const clients = 300;
const changes = 200;
const perSecond = 5;
const patience = 30_000;

/** A live session that 300 watch while its facilitator changes the agenda: how long until the last of them has a change. */
export async function liveSession(say: (text: string) => void): Promise<Figure[]> {
  say(`${clients} clients in one live session`);
  const bare = await startBare();
  const bareTimes = await timesOf(bare.dialect).finally(() => bare.stop());
  const ours = await startOurs(clients);
  try {
    const times = await timesOf(await sessionDialect(ours));
    const at = (share: number, values: readonly number[]) => percentile(values, share);
    return [
      absolute('agenda change, 300 clients: p50 to the last one', 'ms', at(0.5, times), at(0.5, bareTimes), 150),
      absolute('agenda change, 300 clients: p99 to the last one', 'ms', at(0.99, times), at(0.99, bareTimes), 300),
    ];
  } finally {
    await ours.stop();
  }
}

async function timesOf(dialect: Dialect): Promise<readonly number[]> {
  const load = new Load(dialect, clients);
  await load.open();
  // Code that is run for the first time, and plans of the database, are not what is measured.
  await load.steady(20, perSecond);
  const { toLast } = await load.steady(changes, perSecond);
  load.close();
  return toLast;
}

/** Everybody watches; whoever is to send, it is the facilitator who changes the item in progress. */
async function sessionDialect({ url, cookies, roomId, dialect }: OurServer): Promise<Dialect> {
  const chair = clients - 1;
  const item: AgendaItem = { id: randomUUID(), title: 'Tariffs', goal: '', papers: [], minutes: 10, rule: null };
  const sessionId = await openSession(url, cookies[chair] ?? '', roomId, item);
  const sender = await dialect.connect(chair);
  return {
    connect: (place) => dialect.connect(place),
    join: (socket) => socket.timeout(patience).emitWithAck('session:watch', { sessionId }),
    post: (_socket: Socket, clientId, body) =>
      sender.timeout(patience).emitWithAck('session:act', {
        ...{ sessionId, clientId, seen: 1 },
        act: { kind: 'edit-item', item: { ...item, goal: body } },
      }),
    hear: (socket, heard) =>
      socket.on('session:events', ({ events }: { events: { kind: string; item?: { goal?: string } }[] }) => {
        for (const { kind, item: changed } of events) if (kind === 'item-edited') heard(changed?.goal ?? '');
      }),
  };
}

async function openSession(url: string, cookie: string, roomId: string, item: AgendaItem): Promise<string> {
  const startsAt = Date.now() + 3_600_000;
  const when = { startsAt, endsAt: startsAt + 3_600_000, zone: 'Africa/Nairobi' };
  const plan = { head: { title: 'A full session', ...when, meetingLink: null, turnSeconds: 120 }, items: [item] };
  const ask = (path: string, body: unknown) => sendRequest(url, 'POST', `/api/${path}`, { body, cookie });
  const { id } = plannedSession.parse((await ask(`rooms/${roomId}/sessions`, { clientId: randomUUID(), plan })).body);
  const opening = await ask(`sessions/${id}/acts`, { clientId: randomUUID(), seen: 1, act: { kind: 'open' } });
  if (opening.status !== 200) throw new Error('The session was not opened.');
  return id;
}
