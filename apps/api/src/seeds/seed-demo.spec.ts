import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, founding, groupDetail, me, motions, recusals } from '@trialogue/groups';
import { verifyChain } from '@trialogue/ledger';
import { personas } from '@trialogue/people';
import { askedReleases, logPage, pinned, releaseRegister, roomSummaries, topicPage } from '@trialogue/rooms';
import { calls, soundings } from '@trialogue/consent';
import { balanceOf, copyFrom, orderOf, sessionSummaries, sessionView, timersOf } from '@trialogue/sessions';
import { type DemoInstance, demoPassword, openDemoInstance } from '../../../../test/harness/demo-instance.ts';
import { sendRequest, signIn } from '../../../../test/harness/signed-in.ts';
import { findTestServer, type TestServer } from '../../../../test/harness/test-server.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { loan, motion, recusal } from './convening/affairs.ts';
import { foundings, groups } from './convening/groups.ts';
import { emailOf, people, type PersonKey } from './convening/people.ts';

let server: TestServer;
beforeAll(async () => {
  server = await findTestServer();
});
afterAll(() => server.stop());

describe('a demo convening on an empty instance', () => {
  let instance: DemoInstance;
  let url: string;
  beforeAll(async () => {
    instance = await openDemoInstance(server);
    await instance.seed();
    await instance.app.listen(0, '127.0.0.1');
    url = await instance.app.getUrl();
  });
  afterAll(() => instance.stop());

  const enter = (key: PersonKey): ReturnType<typeof signIn> =>
    signIn(url, { email: emailOf(key), password: demoPassword });

  it('lists its personas, at least eighteen members of at least twelve organisations', async () => {
    const answer = await sendRequest(url, 'GET', '/api/demo/personas');
    const { items } = personas.parse(answer.body);
    const seated = items.filter((persona) => persona.seats.length > 0);
    expect(seated.length).toBeGreaterThanOrEqual(18);
    expect(new Set(seated.map((persona) => persona.organisation)).size).toBeGreaterThanOrEqual(12);
    expect(items).toHaveLength(people.length);
    expect(items.at(-1)?.sector).toBe('neutral');
  });

  it('lets a persona be entered by one click and by the common password, and nobody else', async () => {
    const email = emailOf('amara.denholt');
    const entered = await sendRequest(url, 'POST', '/api/demo/enter', { body: { email } });
    expect(entered.status).toBe(200);
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await sendRequest(url, 'GET', '/api/me', { cookie })).status).toBe(200);
    expect((await enter('amara.denholt')).member.name).toBe('Amara Denholt');
    const stranger = await sendRequest(url, 'POST', '/api/demo/enter', { body: { email: 'nobody@demo.example' } });
    expect(stranger.status).toBe(401);
    expect(stranger.headers.getSetCookie()).toEqual([]);
  });

  it('says everything in order, under the rule of each room', async () => {
    const plenaries = groups.map((group) => ({ ...group, room: 'Plenary' }));
    const others = groups.flatMap(({ name, rooms }) => rooms.map((room) => ({ ...room, name, room: room.name })));
    for (const talk of [...plenaries, ...others]) {
      const { rows } = await instance.database.owner.query<{
        body: string;
        named: boolean;
        hidden: boolean;
      }>(
        `select i.body, i.seat_id is not null as named, i.speaker_ref is not null as hidden
         from room_item i join room r on r.id = i.room_id join working_group g on g.id = r.group_id
         where g.name = $1 and r.name = $2 and i.kind = 'posted' order by i.seq`,
        [talk.name, talk.room],
      );
      expect(rows.map((row) => row.body)).toEqual(talk.conversation.map((contribution) => contribution.body));
      const onRecord = talk.rule === 'on-record';
      expect(rows.every((row) => row.named === onRecord && row.hidden !== onRecord)).toBe(true);
    }
  });

  it('shows a member who spoke, and whom he answered', async () => {
    const anselm = await enter('anselm.tarr');
    const { groups: own } = me.parse((await anselm.request('GET', '/api/me')).body);
    const group = own.find(({ name }) => name === 'Fair Work and Fair Service in Upper Oranda');
    const rooms = roomSummaries.parse((await anselm.request('GET', `/api/groups/${group?.id}/rooms`)).body);
    const plenary = rooms.items.find(({ kind }) => kind === 'plenary');
    const page = logPage.parse((await anselm.request('GET', `/api/rooms/${plenary?.id}/log`)).body);
    const said = page.items.filter(({ kind }) => kind === 'posted');
    expect(plenary?.rule).toBe('non-attribution');
    expect(said[2]).toMatchObject({ author: { name: 'Anselm Tarr', sector: 'civil-society' }, replyTo: said[1]?.id });
  });

  it('has a ledger of each group that verifies to its head', async () => {
    const { rows: heads } = await instance.database.owner.query<{ group_id: string; seq: string; hash: string }>(
      `select group_id, seq, encode(hash, 'hex') as hash from ledger_head`,
    );
    expect(heads).toHaveLength(groups.length + foundings.length);
    for (const { group_id: groupId, seq, hash } of heads) {
      const { rows } = await instance.database.owner.query<{ canonical: string; hash: string }>(
        `select canonical, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 order by seq`,
        [groupId],
      );
      expect(verifyChain(rows, sha256)).toEqual({ ok: true, head: { seq: Number(seq), hash } });
    }
  });

  it('keeps every seat within the rules, and has one delegate of a running group who has not consented yet', async () => {
    const { rows } = await instance.database.owner.query<{
      group: string;
      organisationId: string;
      email: string;
      active: boolean;
    }>(
      `select s.group_id as "group", s.organisation_id as "organisationId", p.email, s.activated_at is not null as active
       from seat s join person p on p.id = s.person_id join working_group g on g.id = s.group_id and g.state = 'active'`,
    );
    for (const id of new Set(rows.map((row) => row.group))) {
      expect(breaches(rows.filter((row) => row.group === id))).toEqual([]);
    }
    const waiting = rows.filter((row) => !row.active);
    expect(waiting.map((row) => row.email)).toEqual([emailOf('devika.sorrel')]);
    const devika = await enter('devika.sorrel');
    const { groups: own } = me.parse((await devika.request('GET', '/api/me')).body);
    expect(own.map((group) => group.seat.state).sort()).toEqual(['active', 'needs-consent']);
  });

  it('shows a group that is being founded, with what it still waits for', async () => {
    const claire = await enter('claire.montfaucon');
    const { groups: own } = me.parse((await claire.request('GET', '/api/me')).body);
    const proposed = own.find(({ state }) => state === 'proposed');
    const seen = founding.parse((await claire.request('GET', `/api/groups/${proposed?.id}/founding`)).body);
    expect(seen).toMatchObject({ name: foundings[0]?.name, founder: true });
    const consents = seen.sectors.map(({ sector, consented, seats }) => [sector, consented, seats.length]);
    expect(consents.sort()).toEqual([
      ['business', 0, 1],
      ['civil-society', 1, 1],
      ['government', 0, 0],
    ]);
    expect(seen.neutrals).toMatchObject([{ role: 'facilitator', confirmedBy: ['civil-society'], active: false }]);
  });

  it('shows a seat that is lent, a motion that waits for a voice, and a recusal', async () => {
    const tobias = await enter(recusal.person);
    const { groups: own } = me.parse((await tobias.request('GET', '/api/me')).body);
    const path = `/api/groups/${own.find(({ name }) => name === loan.group)?.id}`;
    const { members } = groupDetail.parse((await tobias.request('GET', path)).body);
    const lender = members.find(({ state }) => state === 'lent');
    expect(lender?.name).toBe(people.find(({ key }) => key === loan.lender)?.name);
    const alternate = members.find(({ alternateOf }) => alternateOf === lender?.seatId);
    expect(alternate).toMatchObject({ active: true, sector: 'civil-society' });
    const { items, delegates } = motions.parse((await tobias.request('GET', `${path}/motions`)).body);
    expect(items).toMatchObject([
      { kind: 'appoint', role: 'observer', backing: motion.voices.length, backedByMe: true },
    ]);
    expect(items[0]?.needed).toBe(Math.floor(delegates / 2) + 1);
    const declared = recusals.parse((await tobias.request('GET', `${path}/recusals`)).body);
    expect(declared.items).toMatchObject([{ subject: recusal.subject, own: true }]);
  });

  it('shows the roundtable that government has one active delegate of two', async () => {
    const lucia = await enter('lucia.ferran');
    const { groups: own } = me.parse((await lucia.request('GET', '/api/me')).body);
    const roundtable = own.find((group) => group.kind === 'roundtable');
    const detail = groupDetail.parse((await lucia.request('GET', `/api/groups/${roundtable?.id}`)).body);
    expect(detail.state).toBe('active');
    expect(detail.parity).toContainEqual({ sector: 'government', active: 1, minimum: 2 });
    expect(detail.composition.filter((share) => share.seats > share.allowed)).toEqual([]);
  });

  it('shows a caucus to its own sector alone, and what one let go to everybody', async () => {
    const amara = await enter('amara.denholt');
    const corin = await enter('corin.maddox');
    const { groups: own } = me.parse((await amara.request('GET', '/api/me')).body);
    const path = `/api/groups/${own.find(({ name }) => name === groups[0]?.name)?.id}`;
    const roomsOf = async (member: typeof amara): Promise<string[]> =>
      roomSummaries.parse((await member.request('GET', `${path}/rooms`)).body).items.map(({ name }) => name);
    const [business, government, , drafting] = groups[0]?.rooms.map(({ name }) => name) ?? [];
    expect((await roomsOf(amara)).sort()).toEqual([business, drafting, 'Plenary'].sort());
    expect((await roomsOf(corin)).sort()).toEqual([drafting, government, 'Plenary'].sort());
    const register = releaseRegister.parse((await corin.request('GET', `${path}/releases`)).body);
    expect(register.items).toMatchObject([
      { number: 1, text: groups[0]?.rooms[0]?.releases[0]?.text, from: 'caucus', toRoomName: 'Plenary' },
    ]);
    expect(register.items[0]?.author).toEqual({ label: 'participant', sector: 'business' });
  });

  it('has a passage that waits for who said it, topics with one that is settled, and a pinned contribution', async () => {
    const salma = await enter('salma.idrissi');
    const { groups: own } = me.parse((await salma.request('GET', '/api/me')).body);
    const groupId = own.find(({ name }) => name === groups[0]?.name)?.id;
    const rooms = roomSummaries.parse((await salma.request('GET', `/api/groups/${groupId}/rooms`)).body).items;
    const caucus = rooms.find(({ kind }) => kind === 'caucus');
    const waiting = askedReleases.parse((await salma.request('GET', `/api/rooms/${caucus?.id}/releases`)).body);
    expect(waiting.items.map(({ text }) => text)).toEqual([groups[0]?.rooms[2]?.releases[0]?.text]);
    const plenary = `/api/rooms/${rooms.find(({ kind }) => kind === 'plenary')?.id}`;
    const topics = topicPage.parse((await salma.request('GET', `${plenary}/topics`)).body).items;
    expect(topics.map(({ name, resolved }) => [name, resolved]).sort()).toEqual(
      groups[0]?.topics.map(({ name, isResolved }) => [name, isResolved ?? false]).sort(),
    );
    expect(pinned.parse((await salma.request('GET', `${plenary}/pins`)).body).items).toHaveLength(2);
  });

  it('has asked for consent: a call waits for answers, one was blocked, one adopted, and a sounding shows its sectors', async () => {
    const salma = await enter('salma.idrissi');
    const { groups: own } = me.parse((await salma.request('GET', '/api/me')).body);
    const group = `/api/groups/${own.find(({ name }) => name === groups[0]?.name)?.id}`;
    const { items } = calls.parse((await salma.request('GET', `${group}/calls`)).body);
    expect(items.map(({ result }) => result?.outcome ?? null)).toEqual([null, 'blocked', 'adopted']);
    expect(items[0]?.own).toMatchObject({ elector: true, answer: null });
    const held = soundings.parse((await salma.request('GET', `${group}/soundings`)).body).items;
    expect(held.map(({ result }) => result?.sectors?.length)).toEqual([3]);
  });

  it('has a session in progress that a facilitator can run on from where it is, and the next one planned', async () => {
    const maren = await enter('maren.oduya');
    const { groups: own } = me.parse((await maren.request('GET', '/api/me')).body);
    const groupId = own.find(({ name }) => name === groups[0]?.name)?.id;
    const { items } = sessionSummaries.parse((await maren.request('GET', `/api/groups/${groupId}/sessions`)).body);
    expect(items.map(({ status }) => status)).toEqual(['planned', 'open']);
    const path = `/api/sessions/${items[1]?.id}`;
    const view = sessionView.parse((await maren.request('GET', path)).body);
    const { state } = copyFrom(view.snapshot);
    expect(state.items.map(({ status }) => status)).toEqual(['done', 'done', 'in-progress', 'ahead', 'ahead']);
    expect(timersOf(state, view.now).sessionMs).toBeGreaterThan(25 * 60_000);
    expect(view.people.find(({ ref }) => ref === state.turn?.speaker.ref)?.name).toBeTruthy();
    const { lines, gap } = balanceOf(state, view.now);
    expect(lines.every(({ ms }) => ms > 60_000)).toBe(true);
    expect(gap.points).toBeGreaterThan(0);
    const waiting = orderOf(state, view.now, []);
    expect(new Set(waiting.map(({ request }) => request.speaker.sector)).size).toBeGreaterThan(1);
    const command = { clientId: randomUUID(), seen: state.seq, act: { kind: 'call-next' } };
    const { body } = await maren.request('POST', `${path}/acts`, command);
    expect(body).toMatchObject({ ok: true, seq: state.seq + 1 });
    const after = copyFrom(sessionView.parse((await maren.request('GET', path)).body).snapshot).state;
    expect(after.turn?.request?.id).toBe(waiting[0]?.request.id);
  });

  it('changes nothing when it is asked to seed again', async () => {
    const before = await instance.counts();
    expect(await instance.seed()).toBe(false);
    expect(await instance.counts()).toEqual(before);
  });
});
