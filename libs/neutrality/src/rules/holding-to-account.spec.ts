import { seatRoles } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengeDays, lapsesAt, type MadeChallenge, mayBeChallenged, mayBeSeconded, waitsFor } from './challenge.ts';
import { answeringSectors, concernDays, dueOn, isOverdue } from './concern.ts';
import { mayUsePowers } from './powers.ts';
import { mayBeRemoved, type RemovalToAsk } from './removal.ts';

const madeOn = Date.UTC(2026, 10, 24);
const day = 86_400_000;
const made: MadeChallenge = { sector: 'business', madeOn, seconded: false, powersStopped: false };

function codeOf(decision: { allowed: true } | { allowed: false; code: string }): string {
  return decision.allowed ? 'allowed' : decision.code;
}

describe('a challenge', () => {
  it.each<[sentence: string, asked: Parameters<typeof mayBeChallenged>[0], code: string]>([
    ['A facilitator may be challenged.', { neutral: { role: 'facilitator' }, made: false }, 'allowed'],
    ['So may a rapporteur.', { neutral: { role: 'rapporteur' }, made: false }, 'allowed'],
    ['A delegate is nobody’s neutral.', { neutral: { role: 'delegate' }, made: false }, 'not-a-neutral'],
    ['Each cause serves once.', { neutral: { role: 'facilitator' }, made: true }, 'one-challenge-per-cause'],
  ])('%s', (_sentence, asked, code) => {
    expect(codeOf(mayBeChallenged(asked))).toBe(code);
  });

  it.each<[sentence: string, change: Partial<MadeChallenge>, now: number, code: string]>([
    ['It is seconded on the day on which it is made.', {}, madeOn, 'allowed'],
    ['It is seconded once.', { seconded: true }, madeOn, 'challenge-is-seconded'],
    ['It waits for two weeks.', {}, madeOn + challengeDays * day - 1, 'allowed'],
    ['Then it has lapsed.', {}, madeOn + challengeDays * day, 'challenge-has-lapsed'],
    ['Powers that stand still are not stopped twice.', { powersStopped: true }, madeOn, 'neutral-is-challenged'],
  ])('%s', (_sentence, change, now, code) => {
    expect(codeOf(mayBeSeconded({ ...made, ...change }, now))).toBe(code);
  });

  it('It waits for the other sectors alone, and for nobody without one.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectors), fc.option(fc.constantFrom(...sectors)), (sector, asker) => {
        const waits = waitsFor({ ...made, sector }, asker, lapsesAt(madeOn) - 1);
        expect(waits).toBe(asker !== null && asker !== sector);
      }),
    );
  });
});

describe('the powers of a neutral', () => {
  it('They are his, unless a seconded challenge has suspended them; who has none loses none.', () => {
    for (const role of seatRoles) {
      const isNeutral = role === 'facilitator' || role === 'rapporteur';
      expect(codeOf(mayUsePowers({ role, powersStopped: true }))).toBe(isNeutral ? 'powers-are-suspended' : 'allowed');
      expect(codeOf(mayUsePowers({ role, powersStopped: false }))).toBe('allowed');
    }
  });
});

describe('a concern', () => {
  it('It goes to the stewards of the other sectors, and from somebody without a sector to all three.', () => {
    for (const sector of sectors) expect(answeringSectors(sector)).toEqual(sectors.filter((one) => one !== sector));
    expect(answeringSectors(null)).toEqual(sectors);
  });

  it('The day on which it is due is the last on which its answer is in time.', () => {
    const due = dueOn(madeOn);
    expect(due).toBe(madeOn + concernDays * day);
    expect(isOverdue({ filedOn: madeOn, answered: false }, due + day - 1)).toBe(false);
    expect(isOverdue({ filedOn: madeOn, answered: false }, due + day)).toBe(true);
    expect(isOverdue({ filedOn: madeOn, answered: true }, due + 9 * day)).toBe(false);
  });
});

describe('a removal', () => {
  const asked: RemovalToAsk = {
    asker: { id: 'amina', sector: 'business' },
    concerned: { id: 'goro', sector: 'government', role: 'delegate' },
    from: 'group',
    underWay: false,
  };
  const neutral = { id: 'noor', sector: null, role: 'facilitator' } as const;
  const colleague = { id: 'bao', sector: 'business', role: 'delegate' } as const;
  it.each<[sentence: string, change: Partial<RemovalToAsk>, code: string]>([
    ['A delegate of another sector may be removed from the group.', {}, 'allowed'],
    ['One’s own a delegation recalls.', { concerned: colleague }, 'own-delegation-recalls'],
    ['A neutral’s way out of the group is a challenge.', { concerned: neutral }, 'neutrals-are-challenged'],
    ['Out of a room anybody may be removed.', { concerned: neutral, from: 'room' }, 'allowed'],
    ['A colleague too.', { concerned: colleague, from: 'room' }, 'allowed'],
    ['While one call goes on there is no second one.', { underWay: true }, 'removal-is-called'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(mayBeRemoved({ ...asked, ...change }))).toBe(code);
  });
});
