import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founding, groupDetail, motionAnswer, setUpAnswer } from '@trialogue/groups';
import type { Founding, SetUpAnswer } from '@trialogue/groups';
import { ledgerPage, verifyChain } from '@trialogue/ledger';
import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { joinRoom, openSocket, postMessage } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { appoint, enterAsSteward, invite, register, seatAndInvite, somebody, takeSeat } from './first-steps.ts';
import type { Registered, Somebody } from './first-steps.ts';
import { printedToken, setUp, setUpCommand } from './set-up-command.ts';

/** One instance from its first start on; each test goes on where the former one ended. */
describe('A new instance without demo data is brought to a working group of three sectors', () => {
  let api: ConvenedApi;
  let done: SetUpAnswer;
  let platform: Somebody;
  let group = '';
  const stewards = new Map<Sector, Somebody>();
  const delegates = new Map<Sector, Somebody>();
  const registered = new Map<Sector, Registered>();
  let facilitator: Somebody | null = null;
  let facilitatorSeat = '';
  const sockets: RoomSocket[] = [];
  beforeAll(async () => {
    api = await openApi({ environment: { TRIALOGUE_DEMO: '0' } });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await api.stop();
  });

  const of = <Value>(map: ReadonlyMap<Sector, Value>, sector: Sector): Value => {
    const value = map.get(sector);
    if (value === undefined) throw new Error(`Nobody of ${sector} is here yet.`);
    return value;
  };
  const seenBy = async (who: Somebody): Promise<Founding> =>
    founding.parse((await who.ask('GET', `${group}/founding`)).body);
  const code = async (asked: Promise<{ body: unknown }>): Promise<unknown> => {
    const { body } = await asked;
    return typeof body === 'object' && body !== null && 'code' in body ? body.code : 'allowed';
  };

  it('It prints a link once it is ready, and by that link it is set up.', async () => {
    const answer = await setUp(api.url(), setUpCommand(await printedToken(api.nodes[0])));
    expect(answer.status).toBe(201);
    done = setUpAnswer.parse(answer.body);
    platform = somebody(api.url(), answer);
    group = `/api/groups/${done.groupId}`;
    const seen = await seenBy(platform);
    expect(seen).toMatchObject({ state: 'proposed', founder: true });
    expect(seen.sectors.flatMap(({ seats }) => seats)).toEqual([]);
  });

  it('The three stewards take their accounts by their links, without a seat.', async () => {
    for (const sector of sectors) {
      const steward = await enterAsSteward(api.url(), done, sector);
      stewards.set(sector, steward);
      expect((await steward.ask('GET', '/api/me')).body).toMatchObject({
        member: { sector, offices: [sector] },
        groups: [],
      });
    }
  });

  it('A steward registers people of his own sector only, and they are verified by that.', async () => {
    for (const sector of sectors) registered.set(sector, await register(of(stewards, sector), sector));
    const { rows } = await api.database.owner.query(
      'select count(*)::int as verified from person where sector_verified_at is not null',
    );
    expect(rows).toEqual([{ verified: 7 }]);
    const business = of(stewards, 'business');
    const ministry = { name: 'A ministry', standing: 'government', kind: 'ministry', sizeLevel: null };
    expect(await code(business.ask('POST', '/api/organisations', { ...ministry, parastatalOwnership: null }))).toBe(
      'office-needed',
    );
  });

  it('Who set the instance up gives no seat, makes no link to one, and reads nothing of the group.', async () => {
    for (const sector of sectors) {
      const { personId } = of(registered, sector);
      expect(await code(appoint(platform, done.groupId, personId))).toBe('platform-steward-appoints-nobody');
      expect(await code(platform.ask('POST', '/api/invitations', { personId, seatId: null }))).toBe(
        'invitation-not-yours',
      );
    }
    for (const path of [group, `${group}/rooms`, `${group}/ledger`, `${group}/declarations`, `${group}/archive`])
      expect([path, await code(platform.ask('GET', path))]).toEqual([path, 'not-found']);
  });

  it('The steward of one sector gives no seat of another, to nobody and not to himself.', async () => {
    for (const sector of sectors)
      for (const other of sectors.filter((one) => one !== sector)) {
        const { personId } = of(registered, other);
        expect(await code(appoint(of(stewards, sector), done.groupId, personId))).toBe('sector-steward-appoints');
        expect(await code(of(stewards, sector).ask('POST', '/api/invitations', { personId, seatId: null }))).toBe(
          'invitation-not-yours',
        );
      }
  });

  it('A facilitator whom a steward proposed comes in by a link of the one who keeps the accounts, and serves nobody yet.', async () => {
    const neutral = await register(platform, 'neutral');
    expect(await code(appoint(platform, done.groupId, neutral.personId, 'facilitator'))).toBe(
      'platform-steward-appoints-nobody',
    );
    const proposed = await appoint(of(stewards, 'government'), done.groupId, neutral.personId, 'facilitator');
    facilitatorSeat = motionAnswer.parse(proposed.body).seatId ?? '';
    facilitator = await takeSeat(api.url(), await invite(platform, neutral, facilitatorSeat), neutral);
    expect((await facilitator.ask('GET', '/api/me')).body).toMatchObject({
      groups: [{ seat: { role: 'facilitator', state: 'needs-confirmation' } }],
    });
  });

  it('Each steward gives the first seat of his sector; by its link its holder is in, and speaks to nobody yet.', async () => {
    for (const sector of sectors) {
      const person = of(registered, sector);
      const token = await seatAndInvite(of(stewards, sector), done.groupId, person);
      expect((await seenBy(of(stewards, sector))).state).toBe('proposed');
      delegates.set(sector, await takeSeat(api.url(), token, person));
    }
  });

  it('With the third delegate’s consent the group is active, and who founded it has no more part in it.', async () => {
    const detail = groupDetail.parse((await of(delegates, 'business').ask('GET', group)).body);
    expect(detail.state).toBe('active');
    expect(detail.parity).toEqual(expect.arrayContaining(sectors.map((sector) => ({ sector, active: 1, minimum: 1 }))));
    const seated = detail.members.filter(({ active }) => active);
    expect(seated.map(({ sector }) => sector).sort()).toEqual([...sectors]);
    for (const path of [`${group}/founding`, group, `${group}/ledger`])
      expect([path, await code(platform.ask('GET', path))]).toEqual([path, 'not-found']);
    expect(await code(appoint(platform, done.groupId, of(registered, 'business').personId))).toBe('not-found');
  });

  it('Once every delegation has confirmed him the facilitator serves.', async () => {
    const state = async (): Promise<unknown> => (await facilitator?.ask('GET', '/api/me'))?.body;
    for (const sector of sectors) {
      expect(await state()).toMatchObject({ groups: [{ seat: { state: 'needs-confirmation' } }] });
      const motion = { kind: 'confirm-neutral', seatId: facilitatorSeat };
      expect((await of(delegates, sector).ask('POST', `${group}/motions`, motion)).body).toMatchObject({
        outcome: 'carried',
      });
    }
    expect(await state()).toMatchObject({ groups: [{ seat: { state: 'active' } }] });
  });

  it('What a delegate of one sector says reaches those of the others.', async () => {
    const rooms = await of(delegates, 'business').ask('GET', `${group}/rooms`);
    const roomId = String(JSON.parse(JSON.stringify(rooms.body)).items[0].id);
    const heard: unknown[] = [];
    for (const sector of ['government', 'civil-society'] as const) {
      const socket = await openSocket(api.url(), of(delegates, sector).cookie);
      expect(await joinRoom(socket, roomId)).toMatchObject({ ok: true });
      socket.on('room:items', ({ items }) => heard.push(...items));
      sockets.push(socket);
    }
    const speaker = await openSocket(api.url(), of(delegates, 'business').cookie);
    sockets.push(speaker);
    expect(await postMessage(speaker, roomId, 'Three sectors, one room.')).toMatchObject({ ok: true });
    await expect.poll(() => heard.length).toBe(2);
    for (const who of [platform, ...stewards.values()])
      expect(await code(who.ask('GET', `/api/rooms/${roomId}/log`))).toBe('not-found');
  });

  it('With two delegates a delegation decides for itself: its steward gives no further seat.', async () => {
    const steward = of(stewards, 'business');
    const second = await register(steward, 'business');
    await takeSeat(api.url(), await seatAndInvite(steward, done.groupId, second), second);
    const third = await register(steward, 'business');
    expect(await code(appoint(steward, done.groupId, third.personId))).toBe('not-own-delegation');
    expect((await appoint(of(delegates, 'business'), done.groupId, third.personId)).body).toMatchObject({
      outcome: 'open',
    });
  });

  it('Its ledger tells all of it in order, as roles and never as names, and verifies.', async () => {
    const { head, items } = ledgerPage.parse((await of(delegates, 'government').ask('GET', `${group}/ledger`)).body);
    const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(verifyChain(items, hash)).toEqual({ ok: true, head });
    const texts = items.map(({ canonical }) => canonical).join(' ');
    const kinds = items.map(({ canonical }): string => JSON.parse(canonical).kind);
    expect(kinds.slice(0, 3)).toEqual(['group-founded', 'charter-proposed', 'room-opened']);
    expect(kinds.filter((kind) => kind === 'seat-activated')).toHaveLength(5);
    expect(kinds).toContain('group-activated');
    for (const word of ['Ngozi', 'Person', 'lakes.example']) expect(texts).not.toContain(word);
  });
});
