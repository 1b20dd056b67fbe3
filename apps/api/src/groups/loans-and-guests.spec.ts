import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupDetail, MotionCommand } from '@trialogue/groups';
import type { PersonActor } from '@trialogue/policy';
import { entriesOf, me, refusalOf } from '../../../../test/harness/asking-as.ts';
import { Convening, type Delegate } from '../../../../test/harness/convening.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { EndSeat } from './end-seat.ts';
import { ListGroups } from './list-groups.ts';
import { Move } from './move.ts';
import { ReadGroup } from './read-group.ts';

let convening: Convening;
beforeAll(async () => {
  convening = await Convening.open();
});
afterAll(() => convening.stop());

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

interface Lent {
  readonly groupId: string;
  readonly lender: Delegate;
  readonly other: Delegate;
  readonly alternate: Delegate;
}

const lending = (lender: Delegate, alternate: PersonActor, until = inDays(14)): MotionCommand => ({
  kind: 'lend',
  seatId: lender.seatId,
  personId: alternate.personId,
  decisionAuthority: 'reports-back',
  until,
});

/** The only delegate of business has lent his seat, by the steward who acts for a delegation of one; the alternate has come in. */
async function lentSeat(): Promise<Lent> {
  const { groupId, delegates } = await convening.activeGroup();
  const [lender, other] = delegates;
  const alternate = await convening.person('business');
  const steward = await convening.stewardOf('business');
  const { seatId } = await convening.app.get(Move).run(steward, groupId, lending(lender, alternate));
  await convening.takePart(alternate, groupId);
  return { groupId, lender, other, alternate: { ...alternate, seatId: seatId ?? '' } };
}

async function seenBy(reader: PersonActor, groupId: string): Promise<GroupDetail> {
  return convening.app.get(ReadGroup).run(me(reader), groupId);
}

const businessOf = (detail: GroupDetail) => detail.parity.find(({ sector }) => sector === 'business')?.active;

describe('a seat that is lent', () => {
  it('leaves its holder reading and its delegation as large as it was, since the alternate stands in for him', async () => {
    const { groupId, lender, alternate } = await lentSeat();
    const detail = await seenBy(lender, groupId);
    expect(detail.seat.state).toBe('lent');
    expect(businessOf(detail)).toBe(1);
    expect(detail.members.find(({ seatId }) => seatId === alternate.seatId)).toMatchObject({
      active: true,
      alternateOf: lender.seatId,
    });
    const kinds = (await entriesOf(convening, lender, groupId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'seat-lent')).toHaveLength(1);
  });

  it('is taken back by its holder at any time, and by nobody else without the delegation', async () => {
    const { groupId, lender, other, alternate } = await lentSeat();
    const end = convening.app.get(EndSeat);
    expect(await refusalOf(end.run(other, groupId, alternate.seatId))).toBe('sector-steward-appoints');
    await end.run(lender, groupId, alternate.seatId);
    expect((await seenBy(lender, groupId)).seat.state).toBe('active');
    const entries = await entriesOf(convening, lender, groupId);
    expect(entries.at(-1)).toMatchObject({
      kind: 'seat-ended',
      payload: { seat: alternate.seatId, reason: 'loan-end' },
    });
    expect(await refusalOf(seenBy(alternate, groupId))).toBe('not-found');
  });

  it('returns by the clock: from that moment on its alternate is nobody here, and the upkeep writes it down', async () => {
    const { groupId, lender, alternate } = await lentSeat();
    await convening.database.owner.query(`update seat set loan_until = now() - interval '1 second' where id = $1`, [
      alternate.seatId,
    ]);
    expect(await refusalOf(seenBy(alternate, groupId))).toBe('not-found');
    expect((await seenBy(lender, groupId)).seat.state).toBe('active');
    await convening.app.get(Upkeep).round();
    expect((await entriesOf(convening, lender, groupId)).at(-1)).toMatchObject({
      kind: 'seat-ended',
      actor: { role: 'system', sector: null },
      payload: { seat: alternate.seatId, reason: 'loan-end' },
    });
  });

  it('ends with its alternate when its holder leaves', async () => {
    const { groupId, lender, other, alternate } = await lentSeat();
    await convening.leave(lender, groupId);
    expect((await convening.app.get(ListGroups).run(me(alternate))).items).toEqual([]);
    const ended = (await entriesOf(convening, other, groupId)).slice(-2);
    expect(ended.map(({ payload }) => payload)).toEqual([
      { seat: alternate.seatId, reason: 'loan-end' },
      { seat: lender.seatId, reason: 'left' },
    ]);
  });

  it('is not lent twice, not for more than ninety days, and not to another sector', async () => {
    const { groupId, lender } = await lentSeat();
    const move = convening.app.get(Move);
    const steward = await convening.stewardOf('business');
    const third = await convening.person('business');
    // The alternate has come in, so he is the delegation of one, and its steward acts on.
    expect(await refusalOf(move.run(steward, groupId, lending(lender, third)))).toBe('seat-cannot-be-lent');
    const { groupId: second, delegates } = await convening.activeGroup();
    const [free] = delegates;
    expect(await refusalOf(move.run(steward, second, lending(free, third, inDays(91))))).toBe('loan-too-long');
    const foreigner = await convening.person('government');
    expect(await refusalOf(move.run(steward, second, lending(free, foreigner)))).not.toBe('allowed');
  });

  it('counts for its organisation as long as it is lent to somebody of another', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [lender] = delegates;
    const { rows } = await convening.database.owner.query('select organisation_id as id from seat where id = $1', [
      lender.seatId,
    ]);
    const steward = await convening.stewardOf('business');
    const alternate = await convening.person('business');
    await convening.app.get(Move).run(steward, groupId, lending(lender, alternate));
    const colleague = await convening.person('business', undefined, rows[0].id);
    expect(await refusalOf(convening.seatFor(groupId, colleague, 'business'))).toBe('organisation-share-exceeded');
  });
});

describe('a guest', () => {
  async function invited(): Promise<{ groupId: string; host: Delegate; guest: PersonActor; roomId: string }> {
    const { groupId, delegates } = await convening.activeGroup();
    const [host] = delegates;
    const second = await convening.joined(groupId, 'business', [host]);
    const { rows } = await convening.database.owner.query(
      `insert into room (id, group_id, kind, name, rule) values (gen_random_uuid(), $1, 'working', 'Texts', 'on-record')
       returning id`,
      [groupId],
    );
    const roomId: string = rows[0].id;
    for (const { personId, seatId } of [host, second]) {
      await convening.database.owner.query(
        `insert into room_member (id, room_id, person_id, seat_id, first_seq) values (gen_random_uuid(), $1, $2, $3, 1)`,
        [roomId, personId, seatId],
      );
    }
    const guest = await convening.person('business');
    const command: MotionCommand = {
      kind: 'appoint',
      personId: guest.personId,
      role: 'observer',
      decisionAuthority: null,
      addedPowers: [],
      guestUntil: inDays(2),
      guestRooms: [roomId],
    };
    await convening.moved(groupId, [host, second], command);
    return { groupId, host, guest, roomId };
  }

  it('who consented and declared is in the rooms that the invitation names, and in no other', async () => {
    const { groupId, host, guest, roomId } = await invited();
    await convening.takePart(guest, groupId);
    const { rows } = await convening.database.owner.query(
      'select room_id as id from room_member where person_id = $1 and left_at is null',
      [guest.personId],
    );
    expect(rows).toEqual([{ id: roomId }]);
    const { members, parity } = await seenBy(guest, groupId);
    expect(members.map(({ name }) => name)).toHaveLength(3);
    expect(parity.find(({ sector }) => sector === 'business')?.active).toBe(2);
    expect((await seenBy(host, groupId)).members).toHaveLength(5);
  });

  it('is gone at the end of his invitation, which the upkeep writes down', async () => {
    const { groupId, host, guest } = await invited();
    await convening.takePart(guest, groupId);
    await convening.database.owner.query(
      `update seat set guest_until = now() - interval '1 second' where person_id = $1`,
      [guest.personId],
    );
    expect((await convening.app.get(ListGroups).run(me(guest))).items).toEqual([]);
    await convening.app.get(Upkeep).round();
    const last = (await entriesOf(convening, host, groupId)).at(-1);
    expect(last).toMatchObject({ kind: 'seat-ended', actor: { role: 'system' }, payload: { reason: 'guest-end' } });
    const seats = await convening.database.owner.query(
      'select 1 from room_member where person_id = $1 and left_at is null',
      [guest.personId],
    );
    expect(seats.rows).toEqual([]);
  });

  it('may be given a seat anew at once, though nobody has written down yet that the first has ended', async () => {
    const { groupId, guest } = await invited();
    await convening.database.owner.query(
      `update seat set guest_until = now() - interval '1 second' where person_id = $1`,
      [guest.personId],
    );
    const delegates = await convening.database.owner.query(
      `select s.id, s.person_id as "personId" from seat s where s.group_id = $1 and s.sector = 'business' and s.role = 'delegate'`,
      [groupId],
    );
    const actors = delegates.rows.map(({ personId }): PersonActor => ({ ...guest, personId }));
    const answer = await convening.moved(groupId, actors, {
      kind: 'appoint',
      personId: guest.personId,
      role: 'delegate',
      decisionAuthority: 'recommends',
      addedPowers: [],
      guestUntil: null,
      guestRooms: [],
    });
    expect(answer.outcome).toBe('carried');
  });

  it('is invited to rooms by somebody who is in them', async () => {
    const { groupId, host } = await invited();
    const [, stranger] = (await convening.activeGroup()).delegates;
    const { rows } = await convening.database.owner.query(
      `select r.id from room r join seat s on s.group_id = r.group_id where s.id = $1 and r.kind = 'plenary'`,
      [stranger.seatId],
    );
    const guest = await convening.person('business');
    const command: MotionCommand = {
      kind: 'appoint',
      personId: guest.personId,
      role: 'observer',
      decisionAuthority: null,
      addedPowers: [],
      guestUntil: inDays(2),
      guestRooms: [rows[0].id],
    };
    expect(await refusalOf(convening.app.get(Move).run(host, groupId, command))).toBe('not-found');
  });
});
