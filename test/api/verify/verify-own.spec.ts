import { noticePage, ownChanged, releaseRegister } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openApi, type ConvenedApi } from '../../harness/convened-api.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, until } from '../../harness/room-socket.ts';
import { beginWithinOneWeek } from '../../harness/within-one-week.ts';
import { entries } from '../matrix/asking.ts';
import { changedParts, otherDevice, ownPages, type OtherDevice } from './own-pages.ts';
import { ownToVerify, sayPassages } from './own-to-verify.ts';
import { asked, said, type Party, type Scene } from './scene.ts';

/** Entries by which nothing changes that anybody else, or another device, would have to be told. */
const changingNothing = new Set([
  'room:join',
  'room:leave',
  'room:sync',
  // Whoever reports stays unknown: the stewards are told by a notice, and reports.spec.ts looks at that.
  'POST /api/rooms/:roomId/reports',
  // A page lists transcripts when it is opened.
  'POST /api/rooms/:roomId/transcripts',
  // Sessions are listed when a page is opened; what goes on in one is told to those who watch it: live-session.spec.ts.
  'POST /api/rooms/:roomId/sessions',
]);

/** Done in verify-action.spec.ts, or told at once and never stored. */
const verifiedElsewhere = new Set([
  'room:post',
  'room:act',
  'POST /api/rooms/:roomId/messages',
  'POST /api/rooms/:roomId/acts',
  'room:typing',
  'room:presence',
]);

describe('what changes on one’s own pages', () => {
  let api: ConvenedApi;
  let scene: Scene;
  let onRecord: string;
  const parties: Party[] = [];
  const devices = new Map<'speaker' | 'other', OtherDevice>();
  beforeAll(async () => {
    await beginWithinOneWeek();
    api = await openApi({ nodes: 2 });
    const { owner } = api.database;
    const { group, delegates, rooms } = await buildConvening(owner, { delegates: 6, rooms: 2 });
    const roomId = rooms[0]?.id ?? '';
    onRecord = rooms[1]?.id ?? '';
    await owner.query(`update room set rule = 'non-attribution' where id = $1`, [roomId]);
    const party = async (seat: BuiltSeat | undefined): Promise<Party> => {
      if (!seat) throw new Error('there is no such seat');
      const { cookie } = await openSignIn(owner, seat.person.id);
      const socket = await openSocket(api.url(0), cookie);
      const made = { personId: seat.person.id, seatId: seat.id, cookie, socket, url: api.url(0) };
      parties.push(made);
      return made;
    };
    const [speaker, other, observer] = [
      await party(delegates[0]),
      await party(delegates[1]),
      await party(delegates[2]),
    ];
    scene = { store: owner, roomId, groupId: group.id, speaker, other, observer, leaver: observer };
    await sayPassages(scene);
    for (const who of ['speaker', 'other'] as const) devices.set(who, await otherDevice(api.url(1), scene[who]));
  });
  afterAll(async () => {
    for (const { socket } of parties) socket.disconnect();
    for (const device of devices.values()) device.close();
    await api.stop();
  });

  it.each(ownToVerify)(
    'Where $what, exactly those hear of it whose pages change, on all their devices.',
    async (deed) => {
      const people = ['speaker', 'other'] as const;
      const before = await Promise.all(people.map((who) => ownPages(scene, scene[who])));
      for (const device of devices.values()) device.heard();
      await deed.run(scene);
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const [place, who] of people.entries()) {
        const was = before[place];
        if (!was) throw new Error('nobody was asked');
        const changed = changedParts(was, await ownPages(scene, scene[who])).sort();
        expect([who, changed]).toEqual([who, [...(deed.changes[who] ?? [])]]);
        expect([who, devices.get(who)?.heard()]).toEqual([who, changed]);
        expect(devices.get(who)?.told.faults).toEqual([]);
      }
    },
  );

  it('Who is mentioned is told by a notice alone, without a word of what was said, and nobody else is.', async () => {
    await joinRoom(scene.other.socket, onRecord);
    const told: unknown[] = [];
    scene.other.socket.on('own:changed', (event) => told.push(ownChanged.parse(event)));
    const strangers = devices.get('speaker')?.heard();
    const mention = `@{seat:${scene.other.seatId}}, what do you think?`;
    await said({ ...scene, roomId: onRecord }, scene.speaker, mention);
    await until('he is told', () => told.length > 0);
    expect(told).toEqual([{ about: 'notices' }]);
    expect([strangers, devices.get('speaker')?.heard()]).toEqual([[], []]);
    const { items } = noticePage.parse((await asked(scene.other, 'GET', 'notices')).body);
    expect(items[0]).toMatchObject({ kind: 'mention', roomId: onRecord, seen: false });
  });

  it('Who writes and who is there is told on the record alone, by seats, and leaves no trace in any snapshot.', async () => {
    const { speaker, other } = scene;
    const heard: string[] = [];
    for (const name of ['room:typing', 'room:presence'] as const)
      other.socket.on(name, ({ roomId, seats }) => heard.push(`${name} ${roomId} ${seats.join()}`));
    for (const roomId of [onRecord, scene.roomId])
      for (const { socket } of [speaker, other]) await joinRoom(socket, roomId);
    const before = await ownPages(scene, other);
    for (const roomId of [onRecord, scene.roomId]) {
      await speaker.socket.timeout(5_000).emitWithAck('room:presence', { roomId, here: true });
      await speaker.socket.timeout(5_000).emitWithAck('room:typing', { roomId });
    }
    const typing = `room:typing ${onRecord} ${speaker.seatId}`;
    await until('it is told', () => heard.includes(typing) && heard.some((one) => one.startsWith('room:presence')));
    expect(heard.filter((one) => one.includes(scene.roomId))).toEqual([]);
    expect(changedParts(before, await ownPages(scene, other))).toEqual([]);
  });

  it('Register and ledger are the same bytes for everybody who may read them, whatever was done.', async () => {
    for (const path of [`groups/${scene.groupId}/releases`, `groups/${scene.groupId}/ledger`]) {
      const answers = await Promise.all(parties.map(async (party) => (await asked(party, 'GET', path)).body));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
    const { body } = await asked(scene.observer, 'GET', `groups/${scene.groupId}/releases`);
    expect(releaseRegister.parse(body).items).toMatchObject([{ number: 1, toWhom: 'The press', toRoomName: null }]);
  });

  it('Every route and event by which something changes in rooms is verified by some deed.', () => {
    const changing = Object.keys(entries).filter(
      (name) => name.startsWith('room:') || /^(POST|PUT|DELETE|PATCH) .*\/(rooms|notices)(\/|$)/.test(name),
    );
    const verified = new Set([...ownToVerify.map(({ by }) => by), ...verifiedElsewhere, ...changingNothing]);
    expect(changing.filter((name) => !verified.has(name))).toEqual([]);
  });
});
