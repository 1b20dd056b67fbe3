import { randomUUID } from 'node:crypto';
import { openedRoom, roomSummaries } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';

const caucus = { kind: 'caucus', name: 'Before', rule: 'non-attribution', retentionDays: 90, seats: [] } as const;

describe('a room that is asked for again', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
    convening = await buildConvening(api.database.owner, { delegates: 6 });
  });
  afterAll(() => api.stop());

  const memberAt = async (of: BuiltConvening, place: number) => {
    const seat = of.delegates[place];
    if (!seat) throw new Error(`no delegate ${place}`);
    const signIn = await openSignIn(api.database.owner, seat.person.id);
    const path = `/api/groups/${of.group.id}/rooms`;
    return {
      seat,
      open: (wished: object, node = 0) => ask(api.url(node), signIn, 'POST', path, wished),
      rooms: async () => roomSummaries.parse((await ask(api.url(), signIn, 'GET', path)).body).items,
    };
  };

  it('A request that is sent again opens no second room: it gets the first one, also when it overtakes itself.', async () => {
    const member = await memberAt(convening, 0);
    const seats = [1, 2].flatMap((place) => convening.delegates[place]?.id ?? []);
    const wished = { ...caucus, kind: 'working', name: 'Once', clientId: randomUUID(), seats };
    const answers = await Promise.all([0, 1, 0, 1].map((node) => member.open(wished, node)));
    const later = await member.open({ ...wished, seats: seats.toReversed() });
    const [roomId] = answers.map(({ body }) => openedRoom.parse(body).id);
    expect([...answers, later].map(({ status, body }) => [status, openedRoom.parse(body).id])).toEqual(
      Array.from({ length: 5 }, () => [201, roomId]),
    );
    expect((await member.rooms()).filter(({ name }) => name === 'Once')).toHaveLength(1);
    const { rows } = await api.database.owner.query<{ canonical: string }>(
      'select canonical from ledger_entry where group_id = $1',
      [convening.group.id],
    );
    expect(rows.filter(({ canonical }) => canonical.includes(roomId ?? 'none'))).toHaveLength(1);
  });

  it('One id opens one room: with other wishes, or from who is not in that room, it is refused and opens nothing.', async () => {
    const clientId = randomUUID();
    const opener = await memberAt(convening, 0);
    const stranger = await memberAt(convening, 1);
    expect(stranger.seat.sector).not.toBe(opener.seat.sector);
    const { body } = await opener.open({ ...caucus, clientId });
    for (const [member, wished] of [
      [opener, { ...caucus, name: 'Renamed', clientId }],
      [stranger, { ...caucus, clientId }],
    ] as const) {
      const before = await member.rooms();
      expect(await member.open(wished)).toMatchObject({ status: 409, body: { code: 'id-reused' } });
      expect(await member.rooms()).toEqual(before);
    }
    const elsewhere = await memberAt(await buildConvening(api.database.owner), 0);
    const other = await elsewhere.open({ ...caucus, clientId });
    expect(other.status).toBe(201);
    expect(openedRoom.parse(other.body).id).not.toBe(openedRoom.parse(body).id);
  });
});
