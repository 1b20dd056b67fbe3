import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import type { BuiltRoom } from '../../builders/build-room.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, postMessage, syncRoom } from '../../harness/room-socket.ts';
import { unknownIds } from './actors.ts';
import { entries, routeOf } from './asking.ts';

const secret = 'What one delegation says among its own';

describe('the caucus of one delegation', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let caucus: BuiltRoom;
  let strangers: { who: string; signIn: OpenedSignIn }[];
  beforeAll(async () => {
    api = await openApi();
    const { owner } = api.database;
    convening = await buildConvening(owner, { delegates: 6 });
    const { group, delegates, facilitator } = convening;
    const members = delegates.filter((seat) => seat.sector === 'business');
    const name = `Caucus ${randomUUID()}`;
    const wishes = {
      groupId: group.id,
      kind: 'caucus',
      sector: 'business',
      rule: 'non-attribution',
      name,
      members,
    } as const;
    caucus = await buildRoom(owner, wishes);
    const [member] = members;
    const speaker = await openSocket(api.url(), (await openSignIn(owner, member?.person.id ?? '')).cookie);
    expect(await postMessage(speaker, caucus.id, secret)).toMatchObject({ ok: true });
    speaker.disconnect();
    const others = [...delegates.filter((seat) => seat.sector !== 'business'), facilitator];
    strangers = await Promise.all(
      others.map(async ({ sector, person }) => ({
        who: sector ?? 'facilitator',
        signIn: await openSignIn(owner, person.id),
      })),
    );
  });
  afterAll(() => api.stop());

  it('is nothing to other sectors and to neutrals who were not invited: every way to it answers as to no room at all.', async () => {
    for (const { who, signIn } of strangers) {
      for (const [name, entry] of Object.entries(entries)) {
        if (!name.includes(':roomId')) continue;
        const asked = async (roomId: string): Promise<unknown> => {
          const ids = { ...unknownIds(), groupId: convening.group.id, roomId, signInId: signIn.id };
          const route = routeOf(name, ids);
          const actor = { name: 'delegate', person: null, signIn, otherSignInId: signIn.id } as const;
          const answer = await ask(
            api.url(),
            signIn,
            route?.method ?? '',
            route?.path ?? '',
            entry.ask(ids, actor).payload,
          );
          return [answer.status, answer.body];
        };
        const answer = await asked(caucus.id);
        expect([who, name, answer]).toEqual([who, name, await asked(randomUUID())]);
        expect(answer).toMatchObject([404, { code: 'not-found' }]);
      }
      const socket = await openSocket(api.url(), signIn.cookie);
      const position = { epoch: randomUUID(), after: 0 };
      for (const answer of [
        await joinRoom(socket, caucus.id),
        await postMessage(socket, caucus.id, 'May I?'),
        await syncRoom(socket, caucus.id, position),
      ])
        expect([who, answer]).toMatchObject([who, { ok: false, code: 'not-found' }]);
      socket.disconnect();
    }
  });

  it('leaves no byte in anything else that they are told: not its words, not its name, not its id.', async () => {
    const group = `/api/groups/${convening.group.id}`;
    const plenary = `/api/rooms/${convening.rooms[0]?.id ?? ''}`;
    const paths = [
      '/api/me',
      '/api/groups',
      group,
      `${group}/rooms`,
      `${group}/declarations`,
      `${plenary}/log`,
      `${plenary}/audience`,
    ];
    for (const { who, signIn } of strangers)
      for (const path of paths) {
        const { status, body } = await ask(api.url(), signIn, 'GET', path);
        expect([who, path, status]).toEqual([who, path, 200]);
        for (const trace of [secret, caucus.id, caucus.name]) expect(JSON.stringify(body)).not.toContain(trace);
      }
  });
});
