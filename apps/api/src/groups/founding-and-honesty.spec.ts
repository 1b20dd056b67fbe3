import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupArchive } from '@trialogue/groups';
import { verifyChain } from '@trialogue/ledger';
import type { PersonActor } from '@trialogue/policy';
import { entriesOf, me, refusalOf } from '../../../../test/harness/asking-as.ts';
import { Convening, type Delegate } from '../../../../test/harness/convening.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { AppointSeat } from './appoint-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { DeclareInterests } from './declare-interests.ts';
import { ListCandidates } from './list-candidates.ts';
import { ListCharterVersions } from './list-charter-versions.ts';
import { ProposeCharter } from './propose-charter.ts';
import { ReadArchive } from './read-archive.ts';
import { ReadDeclarations } from './read-declarations.ts';
import { ReadFounding } from './read-founding.ts';
import { ReadGroup } from './read-group.ts';
import { ReadStewardship } from './read-stewardship.ts';
import { Recuse } from './recuse.ts';
import { SuspendSeat } from './suspend-seat.ts';

let convening: Convening;
let platform: PersonActor;
beforeAll(async () => {
  convening = await Convening.open();
  platform = await convening.person('neutral', 'platform');
});
afterAll(() => convening.stop());

const stateOf = async (groupId: string): Promise<string> =>
  (await convening.database.owner.query('select state from working_group where id = $1', [groupId])).rows[0].state;

/** Confirmed by every delegation, consented and declared. */
async function facilitatorIn(groupId: string, delegates: readonly Delegate[]): Promise<Delegate> {
  const neutral = await convening.person('neutral');
  const [proposer] = delegates;
  if (!proposer) throw new Error('nobody proposes');
  const seat = { groupId, personId: neutral.personId, role: 'facilitator', decisionAuthority: null } as const;
  const seatId = await convening.app.get(AppointSeat).run(proposer, seat);
  for (const delegate of delegates) await convening.app.get(ConfirmNeutral).run(delegate, groupId, seatId);
  await convening.takePart(neutral, groupId);
  return { ...neutral, seatId };
}

describe('the view of a founding', () => {
  it('tells the founder and the sectors’ stewards who is there, who consented, and who is to act', async () => {
    const { groupId, founder, delegates } = await convening.proposedGroup();
    const [first] = delegates;
    await convening.consent(first, groupId);
    const read = convening.app.get(ReadFounding);
    const seen = await read.run(me(founder), groupId);
    expect(seen).toMatchObject({ state: 'proposed', founder: true, plenaryId: null, charter: { version: 1 } });
    const business = seen.sectors.find(({ sector }) => sector === 'business');
    expect(business).toMatchObject({ active: 0, consented: 1, actsBySteward: true, mayAct: false });
    expect(business?.seats).toMatchObject([{ seatId: first.seatId, hasAccount: true, active: false }]);
    expect(business?.seats[0]?.name).toMatch(/^Person/);
    const steward = await convening.stewardOf('business');
    const bySteward = await read.run(me(steward), groupId);
    expect(bySteward.sectors.filter(({ mayAct }) => mayAct).map(({ sector }) => sector)).toEqual(['business']);
    expect(bySteward.founder).toBe(false);
  });

  it('is nothing to strangers, to the platform’s steward, and to a founder once his group is active', async () => {
    const { groupId, founder } = await convening.activeGroup();
    const read = convening.app.get(ReadFounding);
    for (const stranger of [founder, platform, await convening.person('business')]) {
      expect(await refusalOf(read.run(me(stranger), groupId))).toBe('not-found');
    }
  });
});

describe('a charter', () => {
  it('that its founder amends asks everybody anew, and comes into force with the last sector’s consent to that text', async () => {
    const { groupId, founder, delegates } = await convening.proposedGroup();
    const [first, second, third] = delegates;
    await convening.consent(first, groupId);
    await convening.consent(second, groupId);
    const propose = convening.app.get(ProposeCharter);
    expect(await propose.run(founder, groupId, 'A better text.')).toBe(2);
    expect(await refusalOf(propose.run(founder, groupId, 'A better text.'))).toBe('charter-unchanged');
    await refusalOf(convening.consent(third, groupId));
    expect(await stateOf(groupId)).toBe('proposed');
    for (const delegate of delegates) await convening.app.get(ConsentToCharter).run(delegate, groupId, 2);
    expect(await stateOf(groupId)).toBe('active');
    const { items } = await convening.app.get(ListCharterVersions).run(me(first), groupId);
    expect(items.map(({ version, adoptedAt }) => [version, adoptedAt !== null])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(items.map(({ consents }) => consents.length)).toEqual([3, 2]);
  });

  it('of an active group stays in force while a delegate proposes another; the founder has no say in it any more', async () => {
    const { groupId, founder, delegates } = await convening.activeGroup();
    const [delegate] = delegates;
    const propose = convening.app.get(ProposeCharter);
    expect(await refusalOf(propose.run(founder, groupId, 'Mine.'))).toBe('not-found');
    expect(await propose.run(delegate, groupId, 'Ours.')).toBe(2);
    const detail = await convening.app.get(ReadGroup).run(me(delegate), groupId);
    expect(detail).toMatchObject({ seat: { state: 'active' }, charter: { version: 1, consented: true } });
  });

  it('of a proposed group is amended by its founder alone', async () => {
    const { groupId, delegates } = await convening.proposedGroup();
    expect(await refusalOf(convening.app.get(ProposeCharter).run(delegates[0], groupId, 'Mine.'))).toBe(
      'founder-amends',
    );
  });
});

describe('a suspension', () => {
  it('is a facilitator’s, for hours, with its reason in the ledger, and lifted by a facilitator', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const facilitator = await facilitatorIn(groupId, delegates);
    const [suspended, other] = delegates;
    const suspend = convening.app.get(SuspendSeat);
    const command = { hours: 24, reason: 'Shouting at another member.' };
    expect(await refusalOf(suspend.run(other, groupId, suspended.seatId, command))).toBe('facilitators-suspend');
    await suspend.run(facilitator, groupId, suspended.seatId, command);
    const read = convening.app.get(ReadGroup);
    const detail = await read.run(me(suspended), groupId);
    expect(detail.seat.state).toBe('suspended');
    expect(detail.parity.every(({ active }) => active === 1)).toBe(true);
    expect((await entriesOf(convening, other, groupId)).at(-1)).toMatchObject({
      kind: 'seat-suspended',
      actor: { role: 'facilitator', sector: null },
      payload: { seat: suspended.seatId, reason: command.reason },
    });
    expect(await refusalOf(suspend.run(facilitator, groupId, suspended.seatId, command))).toBe('suspended-already');
    await suspend.lift(facilitator, groupId, suspended.seatId);
    expect((await read.run(me(suspended), groupId)).seat.state).toBe('active');
    expect(await refusalOf(suspend.run(facilitator, groupId, suspended.seatId, command))).toBe('suspended-recently');
  });
});

describe('a recusal', () => {
  it('is declared and ended by the one whom it concerns, read by members, and told to the ledger without its subject', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [recused, other] = delegates;
    const recuse = convening.app.get(Recuse);
    const id = await recuse.run(recused, groupId, 'The port concession');
    expect((await recuse.list(me(other), groupId)).items).toMatchObject([
      { id, seatId: recused.seatId, subject: 'The port concession', own: false },
    ]);
    const entries = await entriesOf(convening, other, groupId);
    expect(entries.at(-1)?.payload).toEqual({ seat: recused.seatId, recusal: id });
    expect(await refusalOf(recuse.end(other, groupId, id))).toBe('not-found');
    await recuse.end(recused, groupId, id);
    expect((await recuse.list(me(other), groupId)).items).toEqual([]);
  });
});

describe('a declaration', () => {
  it('keeps its versions, which members read', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [declarer, reader] = delegates;
    const changed = { employer: 'A bank.', funders: 'Its owners.', stakes: 'Shares in the port.' };
    await convening.app.get(DeclareInterests).run(declarer, groupId, changed);
    const { items } = await convening.app.get(ReadDeclarations).versions(me(reader), groupId, declarer.seatId);
    expect(items.map(({ version, employer }) => [version, employer])).toEqual([
      [2, 'A bank.'],
      [1, 'A mill.'],
    ]);
    const elsewhere = (await convening.activeGroup()).delegates[0];
    const foreign = convening.app.get(ReadDeclarations).versions(me(reader), groupId, elsewhere.seatId);
    expect(await refusalOf(foreign)).toBe('not-found');
  });
});

describe('an archive', () => {
  it('holds the charter, the seats as roles and the whole ledger, which verifies; and no name', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [reader, leaver] = delegates;
    await convening.leave(leaver, groupId);
    const archive = groupArchive.parse(await convening.app.get(ReadArchive).run(me(reader), groupId));
    expect(verifyChain(archive.ledger, sha256)).toMatchObject({ ok: true });
    expect(archive.seats.find(({ seatId }) => seatId === leaver.seatId)).toMatchObject({ endedReason: 'left' });
    const text = JSON.stringify(archive);
    for (const { personId } of delegates) expect(text).not.toContain(personId);
    expect(text).not.toMatch(/Person \d|Organisation \d/);
    expect(await refusalOf(convening.app.get(ReadArchive).run(me(leaver), groupId))).toBe('not-found');
  });
});

describe('a steward', () => {
  it('of a sector sees where he acts and where a delegation does; the platform’s sees no group', async () => {
    const { groupId } = await convening.activeGroup();
    const [first] = (await convening.activeGroup()).delegates;
    const steward = await convening.stewardOf('business');
    const read = convening.app.get(ReadStewardship);
    const seen = await read.run(me(steward));
    expect(seen.office).toBe('business');
    expect(seen.groups.find(({ id }) => id === groupId)).toMatchObject({ active: 1, minimum: 1, actsBySteward: true });
    expect(await read.run(me(platform))).toMatchObject({ office: 'platform', groups: [] });
    expect(await refusalOf(read.run(me(first)))).toBe('office-needed');
  });
});

describe('the candidates for a seat', () => {
  it('are people of one’s own sector who have none in the group, found by name', async () => {
    const { groupId, delegates } = await convening.activeGroup();
    const [delegate, stranger] = delegates;
    const candidate = await convening.person('business');
    const find = convening.app.get(ListCandidates);
    const found = async (actor: PersonActor, q?: string) =>
      (await find.run(me(actor), groupId, { role: 'delegate', ...(q && { q }) })).items;
    const all = await found(delegate);
    expect(all.map(({ personId }) => personId)).toContain(candidate.personId);
    expect(all.map(({ personId }) => personId)).not.toContain(delegate.personId);
    expect(all.every(({ sector }) => sector === 'business')).toBe(true);
    const name = all.find(({ personId }) => personId === candidate.personId)?.name ?? '';
    expect((await found(delegate, name.toUpperCase())).map(({ personId }) => personId)).toContain(candidate.personId);
    expect(await found(delegate, '%')).toEqual([]);
    expect((await found(stranger)).every(({ sector }) => sector === stranger.standing)).toBe(true);
  });
});
