import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { amina, granted, motion, neutral, now, seat } from '../../../../test/builders/granted-facts.ts';
import type { Action, Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';

const hour = 3_600_000;
const day = 24 * hour;

function codeOf<A extends Action>(actor: PersonActor, action: A, facts: Resources[A]): string {
  const decision = may(actor, action, facts);
  return decision.allowed ? 'allowed' : decision.code;
}

const stewardOf = (office: Sector | 'platform'): PersonActor => ({
  ...amina,
  personId: 'sol',
  standing: office === 'platform' ? 'neutral' : office,
  offices: [office],
});

describe('a motion of a delegation', () => {
  const facts = granted['motion.back'];

  it.each<[sentence: string, change: Partial<Resources['motion.back']>, code: string]>([
    ['An active delegate of that sector backs it.', {}, 'allowed'],
    ['For another delegation it does not exist.', { motion: { ...motion, sector: 'government' } }, 'not-found'],
    ['For a neutral it does not exist.', { seat: { ...neutral, personId: 'amina' } }, 'not-found'],
    ['A closed one is not backed.', { motion: { ...motion, open: false } }, 'motion-is-closed'],
    ['Whose seat is suspended has no voice.', { seat: { ...seat, suspendedUntil: now + 1 } }, 'seat-is-suspended'],
    ['Whose seat is lent has no voice: the alternate has it.', { seat: { ...seat, lent: true } }, 'seat-is-lent'],
    ['Who has not consented has no voice yet.', { seat: { ...seat, charterConsented: 1 } }, 'charter-consent-needed'],
    ['A guest has none.', { seat: { ...seat, guestUntil: now + day } }, 'not-found'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(amina, 'motion.back', { ...facts, ...change })).toBe(code);
  });

  it('Only who proposed it withdraws it.', () => {
    expect(codeOf(amina, 'motion.withdraw', facts)).toBe('allowed');
    const other = { ...facts, motion: { ...motion, proposedBySeat: 'seat-of-bao' } };
    expect(codeOf(amina, 'motion.withdraw', other)).toBe('motion-of-another');
  });

  it('Its list is for delegates.', () => {
    expect(codeOf(amina, 'motions.list', { seat: { ...seat, role: 'observer' }, now })).toBe('not-own-delegation');
  });
});

describe('a seat that is lent', () => {
  const facts: Resources['seat.appoint'] = { ...granted['seat.appoint'], loan: { seat, until: now + 30 * day } };

  it.each<[sentence: string, change: Partial<Resources['seat.appoint']>, code: string]>([
    ['A majority of the delegation lends it.', {}, 'allowed'],
    ['One voice of three does not.', { voice: { delegates: 3, backing: 1 } }, 'majority-needed'],
    ['It is lent for ninety days at most.', { loan: { seat, until: now + 91 * day } }, 'loan-too-long'],
    ['It is lent until a day that is still to come.', { loan: { seat, until: now } }, 'loan-too-long'],
    [
      'An alternate does not lend it on.',
      { loan: { seat: { ...seat, alternateOf: 'seat-of-bao', loanUntil: now + 60 * day }, until: now + day } },
      'seat-cannot-be-lent',
    ],
    [
      'One that is lent already is not lent twice.',
      { loan: { seat: { ...seat, lent: true }, until: now + day } },
      'seat-cannot-be-lent',
    ],
    ['A neutral’s seat is not lent.', { loan: { seat: { ...neutral }, until: now + day } }, 'seat-cannot-be-lent'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(amina, 'seat.appoint', { ...facts, ...change })).toBe(code);
  });

  it('A seat and its alternate’s count as one against the organisation’s share.', () => {
    const own = { ...facts, appointed: { ...facts.appointed, organisationId: 'mill' } };
    expect(codeOf(amina, 'seat.appoint', own)).toBe('allowed');
    expect(codeOf(amina, 'seat.appoint', { ...own, loan: null })).toBe('organisation-share-exceeded');
  });

  it('Whose seat was lent takes it back alone, at any time; nobody else ends the loan alone.', () => {
    const alternate: SeatFacts = {
      ...seat,
      id: 'seat-of-bao',
      personId: 'bao',
      alternateOf: seat.id,
      loanUntil: now + day,
    };
    const ending = { seat: { ...seat, lent: true }, now, ended: alternate, voice: { delegates: 3, backing: 0 } };
    expect(codeOf(amina, 'seat.end', ending)).toBe('allowed');
    const ofOther = { ...ending, ended: { ...alternate, alternateOf: 'seat-of-cem' } };
    expect(codeOf(amina, 'seat.end', ofOther)).toBe('not-own-delegation');
  });
});

describe('a suspension', () => {
  const facts = granted['seat.suspend'];
  const suspended = facts.suspended ?? seat;

  it.each<[sentence: string, change: Partial<Resources['seat.suspend']>, code: string]>([
    ['A facilitator suspends for a day.', {}, 'allowed'],
    ['For 48 hours at most.', { hours: 49 }, 'suspension-too-long'],
    ['A delegate suspends nobody.', { seat }, 'facilitators-suspend'],
    [
      'A facilitator whom not every delegation has confirmed suspends nobody.',
      { seat: facts.seat && { ...facts.seat, confirmed: false } },
      'facilitators-suspend',
    ],
    ['Nobody suspends himself.', { suspended: facts.seat }, 'not-oneself'],
    [
      'One that lasts is not made longer.',
      { suspended: { ...suspended, suspendedUntil: now + 1 } },
      'suspended-already',
    ],
    ['Two in one week would be a removal.', { lastFrom: now - 6 * day }, 'suspended-recently'],
    ['A week later it is one again.', { lastFrom: now - 7 * day }, 'allowed'],
    ['Nobody of another group.', { suspended: { ...suspended, groupId: 'other' } }, 'facilitators-suspend'],
    ['A seat that does not exist is not suspended.', { suspended: null }, 'not-found'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(amina, 'seat.suspend', { ...facts, ...change })).toBe(code);
  });
});

describe('the end of a group', () => {
  const facts = granted['group.end'];

  it.each<[sentence: string, actor: PersonActor, change: Partial<Resources['group.end']>, code: string]>([
    ['A majority of a delegation wants it.', amina, {}, 'allowed'],
    ['One of three is not its voice.', amina, { voice: { delegates: 3, backing: 1 } }, 'majority-needed'],
    ['One delegate speaks for a delegation of one.', amina, { voice: { delegates: 1, backing: 1 } }, 'allowed'],
    ['A delegate speaks for no other delegation.', amina, { sector: 'government' }, 'not-own-delegation'],
    [
      'The steward speaks for a sector that has no delegate left.',
      stewardOf('business'),
      { seat: null, voice: { delegates: 0, backing: 0 } },
      'allowed',
    ],
    ['He does not while there is one.', stewardOf('business'), { seat: null }, 'not-own-delegation'],
    ['A facilitator has no voice in it.', amina, { seat: { ...neutral, personId: 'amina' } }, 'role-stays-neutral'],
    ['It ends once.', amina, { group: 'ended' }, 'group-has-ended'],
    ['The platform’s steward knows nothing of it.', stewardOf('platform'), { seat: null }, 'not-found'],
  ])('%s', (_sentence, actor, change, code) => {
    expect(codeOf(actor, 'group.end', { ...facts, ...change })).toBe(code);
  });
});

describe('a charter that is proposed', () => {
  const facts = granted['charter.propose'];

  it.each<[sentence: string, change: Partial<Resources['charter.propose']>, code: string]>([
    ['A delegate proposes a new version in an active group.', {}, 'allowed'],
    ['A neutral does not.', { seat: { ...neutral, personId: 'amina' } }, 'delegates-propose'],
    ['Before the group is active its founder amends it.', { group: 'proposed', founder: true, seat: null }, 'allowed'],
    ['A delegate waits for that.', { group: 'proposed' }, 'founder-amends'],
    [
      'In an active group a founder without a seat proposes nothing.',
      { founder: true, seat: null },
      'delegates-propose',
    ],
    ['A group that ended has its last charter.', { group: 'ended' }, 'group-has-ended'],
    ['A stranger learns nothing.', { seat: null }, 'not-found'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(amina, 'charter.propose', { ...facts, ...change })).toBe(code);
  });

  it('How far a group is, is known to its founder, the sectors’ stewards and whoever has a seat.', () => {
    const stranger = { seat: null, now, exists: true, founder: false };
    expect(codeOf(amina, 'group.founding', stranger)).toBe('not-found');
    expect(codeOf(stewardOf('platform'), 'group.founding', stranger)).toBe('not-found');
    expect(codeOf(stewardOf('government'), 'group.founding', stranger)).toBe('allowed');
    expect(codeOf(amina, 'group.founding', { ...stranger, founder: true })).toBe('allowed');
    expect(codeOf(stewardOf('government'), 'group.founding', { ...stranger, exists: false })).toBe('not-found');
  });
});
