import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@trialogue/ledger';
import type { PersonActor } from '@trialogue/policy';
import { Convening } from '../../../../test/harness/convening.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { ReadLedger } from '../ledger/read-ledger.ts';
import { RefusalError } from '../platform/refusal.ts';
import { AppointSeat } from './appoint-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { EndSeat } from './end-seat.ts';
import { ReadGroup } from './read-group.ts';

const unknown = '00000000-0000-4000-8000-000000000000';

let convening: Convening;
beforeAll(async () => {
  convening = await Convening.open();
});
afterAll(() => convening.stop());

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'allowed';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}

async function stateOf(groupId: string): Promise<string> {
  const { rows } = await convening.database.owner.query('select state from working_group where id = $1', [groupId]);
  return rows[0].state;
}

async function plenaryMembers(groupId: string): Promise<{ person: string; first: string; left: boolean }[]> {
  const { rows } = await convening.database.owner.query(
    `select m.person_id as person, m.first_seq::text as first, m.left_at is not null as left
     from room_member m join room r on r.id = m.room_id where r.group_id = $1`,
    [groupId],
  );
  return rows;
}

async function ledgerOf(actor: PersonActor, groupId: string) {
  const asker = { actor, personId: actor.personId, signInId: unknown };
  return convening.app.get(ReadLedger).run(asker, groupId, { after: 0, limit: 200 });
}

describe('a group', () => {
  it('becomes active when each sector has one delegate who consented to its charter, and not before', async () => {
    const { groupId, delegates } = await convening.proposedGroup();
    for (const delegate of delegates) {
      expect(await stateOf(groupId)).toBe('proposed');
      await convening.consent(delegate, groupId);
    }
    expect(await stateOf(groupId)).toBe('active');
    const { rows } = await convening.database.owner.query(
      'select adopted_at from charter_version where group_id = $1',
      [groupId],
    );
    expect(rows[0].adopted_at).not.toBeNull();
  });

  it('is founded by somebody whose sector is verified', async () => {
    const stranger = await convening.person('business');
    await convening.database.owner.query('update person set sector_verified_at = null where id = $1', [
      stranger.personId,
    ]);
    expect(await codeOf(convening.found(stranger))).toBe('sector-not-verified');
  });

  it('writes its whole beginning in a ledger that anybody can verify and that names nobody', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [reader] = delegates;
    const { head, items } = await ledgerOf(reader, groupId);
    expect(verifyChain(items, sha256)).toEqual({ ok: true, head });
    const kinds = items.map(({ canonical }) => JSON.parse(canonical).kind);
    expect(kinds.slice(0, 3)).toEqual(['group-founded', 'charter-proposed', 'room-opened']);
    expect(kinds.filter((kind) => kind === 'seat-given')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'charter-consented')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'seat-activated')).toHaveLength(3);
    expect(kinds).toContain('charter-adopted');
    expect(kinds).toContain('group-activated');
    const whole = items.map(({ canonical }) => canonical).join('\n');
    for (const { personId } of delegates) expect(whole).not.toContain(personId);
    expect(whole).not.toContain('Person ');
  });
});

describe('a seat', () => {
  it('becomes active with consent and declaration in either order, and its holder is then in the plenary from the first number', async () => {
    const groupId = await convening.found(await convening.person('business'));
    const first = await convening.delegateIn(groupId, 'business');
    const second = await convening.delegateIn(groupId, 'government');
    await convening.consent(first, groupId);
    await convening.declare(second, groupId);
    expect(await plenaryMembers(groupId)).toEqual([]);
    await convening.declare(first, groupId);
    await convening.consent(second, groupId);
    const members = await plenaryMembers(groupId);
    expect(members.map(({ person: id }) => id).sort()).toEqual([first.personId, second.personId].sort());
    expect(members.every(({ first: from, left }) => from === '1' && !left)).toBe(true);
  });

  it('of a newcomer reads from the next number on', async () => {
    const { groupId } = await convening.activeGroup();
    await convening.database.owner.query('update room set head_seq = 41 where group_id = $1', [groupId]);
    const newcomer = await convening.delegateIn(groupId, 'government');
    await convening.takePart(newcomer, groupId);
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === newcomer.personId)?.first).toBe('42');
  });

  it('of a sector is given by its own steward, never by another sector’s nor by the platform’s', async () => {
    const founder = await convening.person('business');
    const groupId = await convening.found(founder);
    const candidate = await convening.person('government');
    const give = { groupId, personId: candidate.personId, role: 'delegate', decisionAuthority: 'decides' } as const;
    expect(await codeOf(convening.app.get(AppointSeat).run(await convening.stewardOf('business'), give))).toBe(
      'sector-steward-appoints',
    );
    expect(await codeOf(convening.app.get(AppointSeat).run(founder, give))).toBe('sector-steward-appoints');
    const platform = await convening.person('neutral', 'platform');
    expect(await codeOf(convening.app.get(AppointSeat).run(platform, give))).toBe('not-found');
    expect(await codeOf(convening.app.get(AppointSeat).run(await convening.stewardOf('government'), give))).toBe(
      'allowed',
    );
    expect(await codeOf(convening.app.get(AppointSeat).run(await convening.stewardOf('government'), give))).toBe(
      'already-seated',
    );
  });

  it('is the delegation’s own affair from two active delegates on, though its steward sees no consent of theirs', async () => {
    const { groupId } = await convening.activeGroup();
    await convening.takePart(await convening.delegateIn(groupId, 'business'), groupId);
    const third = await convening.person('business');
    expect(await codeOf(convening.seatFor(groupId, third, 'business'))).toBe('not-own-delegation');
  });

  it('is refused to an organisation beyond a quarter of the seats after the join', async () => {
    const { groupId } = await convening.activeGroup();
    const employer = await convening.organisation('civil-society');
    const first = await convening.person('civil-society', undefined, employer);
    const second = await convening.person('civil-society', undefined, employer);
    await convening.seatFor(groupId, first, 'civil-society');
    expect(await codeOf(convening.seatFor(groupId, second, 'civil-society'))).toBe('organisation-share-exceeded');
  });

  it('that is left closes every room to its holder at once', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [leaver] = delegates;
    await convening.app.get(EndSeat).run(leaver, groupId, leaver.seatId);
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === leaver.personId)?.left).toBe(true);
    expect(await codeOf(ledgerOf(leaver, groupId))).toBe('not-found');
    expect(await codeOf(convening.app.get(ConsentToCharter).run(leaver, groupId, 1))).toBe('not-found');
  });

  it('is recalled by its steward while the delegation has one, and never by another sector', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [recalled, other] = delegates;
    expect(await codeOf(convening.app.get(EndSeat).run(other, groupId, recalled.seatId))).not.toBe('allowed');
    const steward = await convening.stewardOf('business');
    expect(await codeOf(convening.app.get(EndSeat).run(steward, groupId, recalled.seatId))).toBe('allowed');
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === recalled.personId)?.left).toBe(true);
    expect(members.find(({ person: id }) => id === other.personId)?.left).toBe(false);
  });
});

describe('consent', () => {
  it('is given to the version in force, and to no other', async () => {
    const groupId = await convening.found(await convening.person('business'));
    const delegate = await convening.delegateIn(groupId, 'business');
    expect(await codeOf(convening.app.get(ConsentToCharter).run(delegate, groupId, 2))).toBe(
      'charter-version-not-current',
    );
  });

  it('given twice is recorded once', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [delegate] = delegates;
    const before = (await ledgerOf(delegate, groupId)).head;
    await convening.consent(delegate, groupId);
    expect((await ledgerOf(delegate, groupId)).head).toEqual(before);
  });

  it('to a foreign group and to one that does not exist is refused alike', async () => {
    const { groupId } = await convening.activeGroup();
    const stranger = await convening.person('business');
    const refusals = [groupId, unknown].map((id) =>
      convening.app
        .get(ConsentToCharter)
        .run(stranger, id, 1)
        .then(
          () => 'allowed',
          (error: unknown) => (error instanceof RefusalError ? error.refusal : error),
        ),
    );
    const [foreign, absent] = await Promise.all(refusals);
    expect(foreign).toMatchObject({ code: 'not-found' });
    expect(foreign).toEqual(absent);
  });
});

describe('a neutral', () => {
  it('is proposed by the founder and serves once every delegation has confirmed him', async () => {
    const { groupId, founder, delegates } = await convening.activeGroup();
    const neutral = await convening.person('neutral');
    const command = { groupId, personId: neutral.personId, role: 'facilitator', decisionAuthority: null } as const;
    // The group is active, so its founder has no more rights than anybody: a delegate proposes.
    expect(await codeOf(convening.app.get(AppointSeat).run(founder, command))).toBe('not-found');
    const [proposer] = delegates;
    const seatId = await convening.app.get(AppointSeat).run(proposer, command);
    await convening.takePart(neutral, groupId);
    for (const delegate of delegates) {
      expect((await plenaryMembers(groupId)).some(({ person: id }) => id === neutral.personId)).toBe(false);
      await convening.app.get(ConfirmNeutral).run(delegate, groupId, seatId);
    }
    expect((await plenaryMembers(groupId)).some(({ person: id }) => id === neutral.personId)).toBe(true);
  });

  it('proposed by the founder before the group is active holds no sector’s seat', async () => {
    const founder = await convening.person('government');
    const groupId = await convening.found(founder);
    const neutral = await convening.person('neutral');
    const give = { groupId, personId: neutral.personId, decisionAuthority: null } as const;
    expect(await codeOf(convening.app.get(AppointSeat).run(founder, { ...give, role: 'facilitator' }))).toBe('allowed');
    const lawyer = await convening.person('business');
    const wrong = { ...give, personId: lawyer.personId, role: 'facilitator' } as const;
    expect(await codeOf(convening.app.get(AppointSeat).run(founder, wrong))).toBe('neutral-staff-needed');
  });
});

describe('the group’s page', () => {
  it('counts active delegates by sector in one and the same rotating order as it lists members', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [reader] = delegates;
    const me = { actor: reader, personId: reader.personId, signInId: unknown };
    const detail = await convening.app.get(ReadGroup).run(me, groupId);
    expect(detail.parity.map(({ sector }) => sector)).toEqual(detail.sectorOrder);
    expect(detail.members.map(({ sector }) => sector)).toEqual(detail.sectorOrder);
    expect(detail.parity.every(({ active }) => active === 1)).toBe(true);
    expect(detail.charter).toMatchObject({ version: 1, consented: true, sha256: sha256(detail.charter.body) });
    expect(detail.seat).toMatchObject({ state: 'active', id: reader.seatId });
  });
});
