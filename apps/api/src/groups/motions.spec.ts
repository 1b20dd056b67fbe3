import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MotionCommand } from '@trialogue/groups';
import type { PersonActor } from '@trialogue/policy';
import { Convening, type Delegate } from '../../../../test/harness/convening.ts';
import { entriesOf, me, refusalOf } from '../../../../test/harness/asking-as.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { BackMotion } from './back-motion.ts';
import { ListMotions } from './list-motions.ts';
import { Move } from './move.ts';
import { WithdrawMotion } from './withdraw-motion.ts';

let convening: Convening;
beforeAll(async () => {
  convening = await Convening.open();
});
afterAll(() => convening.stop());

interface Delegation {
  readonly groupId: string;
  readonly delegates: readonly Delegate[];
  readonly others: readonly Delegate[];
}

/** An active group whose business delegation has so many delegates. */
async function delegationOf(size: number): Promise<Delegation> {
  const { groupId, delegates: firsts } = await convening.activeGroup();
  const [first, ...others] = firsts;
  const delegates = [first];
  while (delegates.length < size) delegates.push(await convening.joined(groupId, 'business', delegates));
  return { groupId, delegates, others };
}

const move = (actor: PersonActor, groupId: string, command: MotionCommand) =>
  convening.app.get(Move).run(actor, groupId, command);
const back = (actor: PersonActor, groupId: string, id: string | null, backs = true) =>
  convening.app.get(BackMotion).run(actor, groupId, id ?? '', backs);

async function appointing(
  sector: 'business' | 'government' = 'business',
): Promise<MotionCommand & { kind: 'appoint' }> {
  const { personId } = await convening.person(sector);
  return {
    kind: 'appoint',
    personId,
    role: 'delegate',
    decisionAuthority: 'recommends',
    addedPowers: [],
    guestUntil: null,
    guestRooms: [],
  };
}

describe('a delegation of two or more', () => {
  it('gives a seat once a majority backs it, in the name of whoever made the majority', async () => {
    const { groupId, delegates } = await delegationOf(3);
    const [first, second, third] = delegates;
    const command = await appointing();
    const opened = await move(first!, groupId, command);
    expect(opened).toMatchObject({ outcome: 'open', seatId: null });
    const carried = await back(second!, groupId, opened.id);
    expect(carried).toMatchObject({ outcome: 'carried', id: opened.id });
    const { rows } = await convening.database.owner.query(
      'select person_id, role, sector, appointed_by from seat where id = $1',
      [carried.seatId],
    );
    expect(rows).toEqual([
      { person_id: command.personId, role: 'delegate', sector: 'business', appointed_by: second!.personId },
    ]);
    expect(await refusalOf(back(third!, groupId, opened.id))).toBe('motion-is-closed');
  });

  it('does nothing by a voice that was taken back, or whose seat is no longer active', async () => {
    const { groupId, delegates } = await delegationOf(3);
    const [first, second, third] = delegates;
    const { id } = await move(first!, groupId, await appointing());
    await back(first!, groupId, id, false);
    expect(await back(second!, groupId, id)).toMatchObject({ outcome: 'open' });
    await convening.database.owner.query(`update seat set suspended_until = now() + interval '1 hour' where id = $1`, [
      second!.seatId,
    ]);
    // Suspended, the second has no voice; and he is still one of three, so that the third alone is no majority (N5).
    expect(await back(third!, groupId, id)).toMatchObject({ outcome: 'open' });
    expect(await refusalOf(back(second!, groupId, id))).toBe('seat-is-suspended');
    expect(await back(first!, groupId, id)).toMatchObject({ outcome: 'carried' });
  });

  it('is asked once about the same thing, and anew when the first motion is withdrawn by its mover', async () => {
    const { groupId, delegates } = await delegationOf(3);
    const [first, second] = delegates;
    const command = await appointing();
    const { id } = await move(first!, groupId, command);
    expect(await refusalOf(move(second!, groupId, command))).toBe('motion-is-open');
    const withdraw = convening.app.get(WithdrawMotion);
    expect(await refusalOf(withdraw.run(second!, groupId, id ?? ''))).toBe('motion-of-another');
    await withdraw.run(first!, groupId, id ?? '');
    expect(await refusalOf(back(second!, groupId, id))).toBe('motion-is-closed');
    expect(await move(second!, groupId, command)).toMatchObject({ outcome: 'open' });
  });

  it('is not asked for what all its voices could not do', async () => {
    const { groupId, delegates } = await delegationOf(2);
    const [first, second] = delegates;
    const foreign = await appointing('government');
    expect(await refusalOf(move(first!, groupId, foreign))).toBe('sector-steward-appoints');
    const seated = { ...(await appointing()), personId: second!.personId };
    expect(await refusalOf(move(first!, groupId, seated))).toBe('already-seated');
    const { items } = await convening.app.get(ListMotions).run(me(first!), groupId);
    expect(items).toEqual([]);
  });

  it('keeps its motions to itself: for another delegation they do not exist', async () => {
    const { groupId, delegates, others } = await delegationOf(2);
    const [mover, colleague] = delegates;
    const [stranger] = others;
    const { id } = await move(mover!, groupId, await appointing());
    expect(await refusalOf(back(stranger!, groupId, id))).toBe('not-found');
    const listed = convening.app.get(ListMotions);
    expect((await listed.run(me(stranger!), groupId)).items).toEqual([]);
    const seen = await listed.run(me(colleague!), groupId);
    expect(seen).toMatchObject({ sector: 'business', delegates: 2 });
    expect(seen.items).toMatchObject([
      { id, kind: 'appoint', backing: 1, needed: 2, ownProposal: false, backedByMe: false, role: 'delegate' },
    ]);
    expect(seen.items[0]?.personName).toMatch(/^Person/);
  });

  it('recalls one of its own by majority, who is out of every room then', async () => {
    const { groupId, delegates } = await delegationOf(3);
    const [first, second, recalled] = delegates;
    const { id } = await move(first!, groupId, { kind: 'recall', seatId: recalled!.seatId });
    await back(second!, groupId, id);
    const { rows } = await convening.database.owner.query(
      `select s.ended_reason as reason, bool_and(m.left_at is not null) as out
       from seat s join room_member m on m.seat_id = s.id where s.id = $1 group by s.ended_reason`,
      [recalled!.seatId],
    );
    expect(rows).toEqual([{ reason: 'recalled', out: true }]);
  });

  it('lets a motion lapse for which no majority was found', async () => {
    const { groupId, delegates } = await delegationOf(2);
    const [first, second] = delegates;
    const { id } = await move(first!, groupId, await appointing());
    const past = [id];
    await convening.database.owner.query(
      `update delegation_motion set lapses_at = now() - interval '1 second' where id = $1`,
      past,
    );
    expect(await refusalOf(back(second!, groupId, id))).toBe('motion-is-closed');
    await convening.app.get(Upkeep).round();
    const { rows } = await convening.database.owner.query('select outcome from delegation_motion where id = $1', past);
    expect(rows).toEqual([{ outcome: 'lapsed' }]);
  });
});

describe('a delegation of one', () => {
  it('is no majority where seats are given; its steward acts for it, without any motion', async () => {
    const { groupId, delegates } = await delegationOf(1);
    const command = await appointing();
    expect(await refusalOf(move(delegates[0]!, groupId, command))).toBe('sector-steward-appoints');
    const steward = await convening.stewardOf('business');
    expect(await move(steward, groupId, command)).toMatchObject({ id: null, outcome: 'carried' });
  });

  it('is not called up by a suspension: its steward has no more power for one', async () => {
    const { groupId, delegates } = await delegationOf(2);
    const ids = delegates.map(({ seatId }) => seatId);
    await convening.database.owner.query(
      `update seat set suspended_until = now() + interval '1 hour' where id = any($1)`,
      [ids],
    );
    const steward = await convening.stewardOf('business');
    expect(await refusalOf(move(steward, groupId, await appointing()))).toBe('not-own-delegation');
  });
});

describe('a neutral', () => {
  it('is confirmed for each sector by the majority of its delegation', async () => {
    const { groupId, delegates, others } = await delegationOf(2);
    const neutral = await convening.person('neutral');
    const proposed = await move(delegates[0]!, groupId, {
      ...(await appointing()),
      personId: neutral.personId,
      role: 'facilitator',
      decisionAuthority: null,
    });
    const confirming: MotionCommand = { kind: 'confirm-neutral', seatId: proposed.seatId ?? '' };
    const { id, outcome } = await move(delegates[0]!, groupId, confirming);
    expect(outcome).toBe('open');
    expect(await back(delegates[1]!, groupId, id)).toMatchObject({ outcome: 'carried' });
    for (const other of others) expect((await move(other, groupId, confirming)).outcome).toBe('carried');
    await convening.takePart(neutral, groupId);
    const kinds = (await entriesOf(convening, delegates[0]!, groupId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'neutral-confirmed')).toHaveLength(3);
    const { rows } = await convening.database.owner.query('select activated_at from seat where id = $1', [
      proposed.seatId,
    ]);
    expect(rows[0].activated_at).not.toBeNull();
  });
});

describe('a group', () => {
  it('ends when every sector wants it to, a delegation of two by both of them', async () => {
    const { groupId, delegates, others } = await delegationOf(2);
    const ending: MotionCommand = { kind: 'end-group' };
    for (const other of others) expect((await move(other, groupId, ending)).outcome).toBe('carried');
    const { id } = await move(delegates[0]!, groupId, ending);
    const state = async () =>
      (await convening.database.owner.query('select state from working_group where id = $1', [groupId])).rows[0].state;
    expect(await state()).toBe('active');
    await back(delegates[1]!, groupId, id);
    expect(await state()).toBe('ended');
    const { rows } = await convening.database.owner.query('select closed_at from room where group_id = $1', [groupId]);
    expect(rows.every((room) => room.closed_at !== null)).toBe(true);
    const kinds = (await entriesOf(convening, delegates[0]!, groupId)).map(({ kind }) => kind);
    expect(kinds.slice(-4)).toEqual(['group-end-backed', 'group-end-backed', 'group-end-backed', 'group-ended']);
    expect(await refusalOf(move(delegates[0]!, groupId, await appointing()))).toBe('group-has-ended');
    expect(await refusalOf(move(delegates[0]!, groupId, ending))).toBe('group-has-ended');
  });

  it('whose sector has nobody left is ended for that sector by its steward, and by no other', async () => {
    const { groupId, delegates, others } = await delegationOf(1);
    await convening.leave(delegates[0]!, groupId);
    for (const other of others) await move(other, groupId, { kind: 'end-group' });
    const stranger = await convening.stewardOf('government');
    expect(await refusalOf(move(stranger, groupId, { kind: 'end-group' }))).toBe('not-own-delegation');
    const steward = await convening.stewardOf('business');
    expect(await move(steward, groupId, { kind: 'end-group' })).toMatchObject({ outcome: 'carried' });
    const { rows } = await convening.database.owner.query('select state from working_group where id = $1', [groupId]);
    expect(rows).toEqual([{ state: 'ended' }]);
  });
});
