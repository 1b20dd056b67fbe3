import { roomItem } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildMembership } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import { openApi, type ConvenedApi } from '../../harness/convened-api.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import { openSocket, until } from '../../harness/room-socket.ts';
import { beginWithinOneWeek } from '../../harness/within-one-week.ts';
import { actsRefused, actsToVerify, type Deed } from './acts-to-verify.ts';
import { pictureOfFresh, takerOf, type Taker } from './fresh.ts';
import { LiveReader } from './live-reader.ts';
import { othersToVerify } from './others-to-verify.ts';
import { acted, said, type Party, type Scene } from './scene.ts';

interface Audience {
  readonly reader: LiveReader;
  readonly fresh: Taker;
}

const deeds: readonly Deed[] = [...Object.values(actsToVerify).flat(), ...othersToVerify];

describe.each(['on-record', 'non-attribution'] as const)('in a room whose rule is %s', (rule) => {
  let api: ConvenedApi;
  let scene: Scene;
  const audiences: Audience[] = [];
  const parties: Party[] = [];
  beforeAll(async () => {
    await beginWithinOneWeek();
    api = await openApi({ nodes: 2 });
    const { owner } = api.database;
    const { group, delegates, facilitator, rooms } = await buildConvening(owner, { delegates: 7, rule });
    const roomId = rooms[0]?.id ?? '';
    const observer = await buildSeat(owner, { groupId: group.id, role: 'observer', sector: 'government' });
    await buildMembership(owner, roomId, observer);
    const party = async (seat: BuiltSeat | undefined, node: number): Promise<Party> => {
      if (!seat) throw new Error('there is no such seat');
      const { cookie } = await openSignIn(owner, seat.person.id);
      const socket = await openSocket(api.url(node), cookie);
      const made = { personId: seat.person.id, seatId: seat.id, cookie, socket, url: api.url(node) };
      parties.push(made);
      return made;
    };
    scene = {
      store: owner,
      roomId,
      groupId: group.id,
      speaker: await party(delegates[0], 0),
      other: await party(delegates[1], 1),
      observer: await party(observer, 1),
      leaver: await party(delegates[6], 0),
    };
    const listen = async (name: string, { cookie }: Pick<Party, 'cookie'>, node: number): Promise<void> => {
      const fresh = takerOf(api.url(node), cookie, roomId);
      audiences.push({ reader: await LiveReader.open(name, api.url(node), cookie, roomId, fresh), fresh });
    };
    await listen('who acts', scene.speaker, 0);
    await listen('his second device, on the other node', scene.speaker, 1);
    await listen('a delegate of government', scene.other, 0);
    await listen('a delegate of civil society, on the other node', await party(delegates[2], 1), 1);
    await listen('an observer', scene.observer, 0);
    await listen('a neutral, on the other node', await party(facilitator, 1), 1);
    // What was before him he does not read; topics that were opened then he meets by what is said in them.
    const { id: topicId } = await acted(scene, scene.speaker, { kind: 'open-topic', name: 'Before his time' });
    const { id: early } = await said(scene, scene.speaker, 'Before his time', { topicId });
    const newcomer = await buildSeat(owner, { groupId: group.id, sector: 'civil-society' });
    await buildMembership(owner, roomId, newcomer);
    await listen('a newcomer, on the other node', await party(newcomer, 1), 1);
    await acted(scene, scene.speaker, { kind: 'pin', item: early, on: true });
    await said(scene, scene.other, 'In the old topic', { topicId });
  });
  afterAll(async () => {
    for (const { socket } of [...audiences.map(({ reader }) => reader), ...parties]) socket.disconnect();
    await api.stop();
  });

  /** Every audience has heard all and holds what a fresh reader would be given. */
  const agree = async (): Promise<void> => {
    for (const { reader, fresh } of audiences) {
      const snapshot = await fresh();
      await until(`${reader.name} has heard everything`, () => reader.hasReached(snapshot.head));
      await until(`${reader.name} knows where the log begins`, async () => {
        return (await reader.picture()).first === snapshot.first;
      });
      expect([reader.name, await reader.picture()]).toEqual([reader.name, pictureOfFresh(snapshot)]);
      expect([reader.name, reader.told.faults]).toEqual([reader.name, []]);
    }
  };

  it('Before anything is done every audience holds what a fresh reader is given.', agree);

  it.each(deeds)('Where $what, what each audience holds by its events equals a fresh snapshot.', async ({ run }) => {
    await run(scene);
    await agree();
  });

  it('What is refused tells nobody anything.', async () => {
    const told = audiences.map(({ reader }) => reader.told.names.length);
    const snapshots = await Promise.all(audiences.map(({ fresh }) => fresh()));
    for (const [code, ask] of actsRefused) expect(await ask(scene)).toBe(code);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(audiences.map(({ reader }) => reader.told.names.length)).toEqual(told);
    expect(await Promise.all(audiences.map(({ fresh }) => fresh()))).toEqual(snapshots);
  });

  it('Every kind of item that the contract knows was heard, each by its strict contract.', () => {
    const heard = new Set(audiences.flatMap(({ reader }) => [...reader.everHeard]));
    const kinds = roomItem.options.flatMap((option) => [...option.shape.kind.def.values]);
    // A tombstone stands where a text was: only who comes later reads it so. Under non-attribution there is nothing to raise.
    const never = new Set<string>(['tombstone', ...(rule === 'on-record' ? [] : ['rule-raised'])]);
    // No name ends on the record.
    if (rule === 'on-record') never.add('names-ended');
    expect(kinds.filter((kind) => !heard.has(kind)).sort()).toEqual([...never].sort());
  });
});
