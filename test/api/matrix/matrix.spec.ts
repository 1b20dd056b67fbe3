import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../../apps/api/src/app.ts';
import { entriesOf } from '../../../apps/api/src/platform/assert-handlers-ask.ts';
import { readConfig } from '../../../apps/api/src/platform/config.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { roomSocket } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { actorNames, buildStage } from './actors.ts';
import type { ActorName, BuiltActor, Ids, Stage } from './actors.ts';
import { entries, routeOf } from './asking.ts';
import type { Entry } from './entry.ts';
import { matrix } from './matrix.ts';

const patience = 8_000;

describe('the matrix of who may do what', () => {
  let api: ConvenedApi;
  let stage: Stage;
  const sockets = new Map<ActorName, RoomSocket | string>();
  const unknownAnswers = new Set<string>();
  beforeAll(async () => {
    api = await openApi();
    stage = await buildStage(api.database.owner);
    for (const actor of stage.actors) sockets.set(actor.name, await connect(api.url(), actor));
  });
  afterAll(async () => {
    for (const socket of sockets.values()) if (typeof socket !== 'string') socket.disconnect();
    await api.stop();
  });

  const idsFor = (actor: BuiltActor): Ids => ({ ...stage.ids, signInId: actor.otherSignInId });

  it('Every route and every event of the built application has a row, and every row an entry.', async () => {
    const names = await entriesOfTheProduct(api.database.appUrl);
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(matrix).sort()).toEqual(names.sort());
    expect(Object.keys(entries).sort()).toEqual(names.sort());
    expect(actorNames.length).toBeGreaterThanOrEqual(14);
  });

  // Asked before the rows of the matrix, the last of which end everybody's sign-in.
  const withIds = Object.keys(matrix).filter((name) => /:\w+Id/.test(name));
  it.each(withIds)(
    '%s: a foreign id, an unknown one and no id at all are answered with the same bytes.',
    async (name) => {
      const delegate = stage.actors.find((actor) => actor.name === 'delegate');
      const entry = entries[name];
      if (!delegate || !entry) throw new Error(`${name} is not asked.`);
      const askedFor = async (id: string | null): Promise<string> => {
        const inRoute = Object.entries(stage.foreign).filter(([key]) => name.includes(`:${key}`));
        const wanted = Object.fromEntries(inRoute.map(([key, foreign]) => [key, id ?? foreign]));
        const ids = { ...idsFor(delegate), ...wanted };
        const route = routeOf(name, ids);
        if (!route) throw new Error(`${name} is no route.`);
        const { payload, query = '' } = entry.ask(ids, delegate);
        const answer = await ask(api.url(), delegate.signIn, route.method, route.path + query, payload);
        expect([name, answer.status]).toEqual([name, 404]);
        return bytesOf(answer);
      };
      const foreign = await askedFor(null);
      const others = [
        'no-id',
        '1',
        randomUUID(),
        randomUUID().toUpperCase(),
        `${randomUUID()}'--`,
        '%00',
        'a'.repeat(300),
      ];
      for (const id of others) expect([id, await askedFor(id)]).toEqual([id, foreign]);
    },
  );

  it.each(['room:join', 'room:sync', 'room:post', 'room:act'])(
    '%s: a foreign room and an unknown one are answered alike.',
    async (name) => {
      const delegate = stage.actors.find((actor) => actor.name === 'delegate');
      const socket = delegate && (await connect(api.url(), delegate));
      const entry = entries[name];
      if (!delegate || !entry || !socket || typeof socket === 'string')
        throw new Error('The delegate is not connected.');
      const answers: unknown[] = [];
      for (const roomId of [stage.foreign.roomId, randomUUID()]) {
        const { payload } = entry.ask({ ...idsFor(delegate), roomId }, delegate);
        answers.push(await emit(socket, name, payload));
      }
      expect(answers[0]).toMatchObject({ ok: false, code: 'not-found' });
      expect(answers[1]).toEqual(answers[0]);
      socket.disconnect();
    },
  );

  it.each(Object.keys(matrix))(
    '%s: answers each kind of actor as the matrix says, within its contract.',
    async (name) => {
      const entry = entries[name];
      if (!entry) throw new Error(`${name} is not asked.`);
      const seen: Partial<Record<ActorName, string>> = {};
      for (const actor of stage.actors) seen[actor.name] = await answerOf(name, entry, actor);
      expect(seen).toEqual(matrix[name]);
    },
  );

  it('Whatever is nobody’s business is answered with the very same bytes, whoever asks for whatever.', () => {
    expect([...unknownAnswers]).toEqual([...unknownAnswers].slice(0, 1));
  });

  const answerOf = async (name: string, entry: Entry, actor: BuiltActor): Promise<string> => {
    const ids = idsFor(actor);
    const { payload, withoutCookie, query = '' } = entry.ask(ids, actor);
    const route = routeOf(name, ids);
    if (!route) return answerToEvent(name, entry, payload, sockets.get(actor.name));
    const answer = await ask(api.url(), withoutCookie ? null : actor.signIn, route.method, route.path + query, payload);
    if (answer.status < 300) {
      expect([actor.name, entry.answer.safeParse(answer.body).error]).toEqual([actor.name, undefined]);
      return 'yes';
    }
    if (answer.status === 404) unknownAnswers.add(bytesOf(answer));
    return codeOf(answer.body);
  };
});

/** As a demo, since its routes are part of the product too. */
async function entriesOfTheProduct(databaseUrl: string): Promise<string[]> {
  const folder = await makeDataFolder();
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    TRIALOGUE_SECRET_FILE: `${folder}/secret`,
    TRIALOGUE_DEMO: '1',
    TRIALOGUE_EMBEDDED: '1',
    TRIALOGUE_LOG: 'silent',
  });
  const app = await buildApp(config);
  try {
    return entriesOf(app).map((entry) => entry.name);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The socket, or the code with which the handshake was refused. */
async function connect(url: string, actor: BuiltActor): Promise<RoomSocket | string> {
  const socket = roomSocket(url, actor.signIn?.cookie ?? '');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => resolve(error.message));
    socket.connect();
  });
}

function emit(socket: RoomSocket, name: string, payload: unknown): Promise<unknown> {
  // The name comes from the matrix, not from the types of the wire.
  const untyped: { timeout(ms: number): { emitWithAck(event: string, payload: unknown): Promise<unknown> } } = socket;
  return untyped.timeout(patience).emitWithAck(name, payload);
}

async function answerToEvent(
  name: string,
  entry: Entry,
  payload: unknown,
  socket: RoomSocket | string | undefined,
): Promise<string> {
  if (socket === undefined || typeof socket === 'string') return socket ?? 'no socket';
  const answer = await emit(socket, name, payload);
  expect([name, entry.answer.safeParse(answer).error]).toEqual([name, undefined]);
  // An outdated epoch is told only to who may read the room.
  const code = codeOf(answer);
  return code === 'history-restarted' || code === 'no code' ? 'yes' : code;
}

function codeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code';
}

/** Everything that is sent, but for the date and the number that is new for each answer. */
function bytesOf({ status, headers, body }: HttpAnswer): string {
  const kept = [...headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => [name, value.replace(/'nonce-[^']+'/, '')]);
  return JSON.stringify([status, kept, body]);
}
