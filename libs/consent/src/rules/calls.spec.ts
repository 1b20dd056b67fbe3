import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers } from './call.ts';
import { caseOf, countsOfCase, resultOfCase } from './cases.model.ts';
import { disclosedPositions, stepOf } from './disclosure.ts';
import { afterTerm, type CallLife, isDue, lackingOf, mayAnswerCall, mayCloseEarly } from './life.ts';
import { mayOpenRequested, mayReopenCall, takesAnswers } from './life.ts';
import { resultOf } from './outcome.ts';

const hour = 3_600_000;
const life: CallLife = { openedAt: 0, closesAt: 72 * hour, term: 72 * hour, extended: false, closed: false };
const letters = fc.string({ unit: fc.constantFrom('c', 'r', 's', 'o', '-', 'x'), maxLength: 8 });

describe('a call', () => {
  it.each([
    'B:ccc G:cc C:cc => adopted',
    'B:ccr G:cr C:rr => adopted',
    'B:ccs- G:co C:cc => blocked',
    'B:cco G:cc C:cc => blocked',
    'B:o G:o C:o => blocked',
    'B:cc G:cc C:ss => no-support',
    'B:ss G:ss C:ss => no-support',
    'B:cc G:cc C:-- => no-quorum',
    'B:cc G:cc C:c-- => no-quorum',
    'B:cc G:cc C:c- => adopted',
    'B:cc G:cc C:o-- => no-quorum',
    'B:oc G:cc C:--- => blocked',
    'B:cc G:cc => adopted',
    'B:cc => no-support',
    'B:cc G:cc C:cx => adopted',
    'B:cc G:cc C:xx => no-quorum',
    'B:cc G:cc C:cxx => no-quorum',
    'B:cc G:cc C:ccxx => adopted',
    'B:cccccccccccccccccccc G:c C:o => blocked',
    'two B:cc G:cc C:ss => adopted',
    'two B:cc G:ss C:ss => no-support',
    'two B:cc G:cc C:co => blocked',
    'two B:cc G:cc C:-- => no-quorum',
    'two 2/3 B:cco G:cc C:ss => adopted',
    'two 2/3 B:cco G:cco C:cco => adopted',
    'two 2/3 B:ccoo G:cc C:cc => blocked',
    'two 2/3 B:cosss G:cc C:cc => blocked',
    'two 2/3 B:ccosssss G:cc C:cc => adopted',
    '2/3 B:cco G:cc C:ss => no-support',
    '1/2 B:co G:co C:co => adopted',
  ])('%s', (line) => {
    const one = caseOf(line);
    expect(resultOfCase(one).outcome).toBe(one.expected);
  });

  it('The order of the answers does not matter, where each answers once.', () => {
    const anyCase = fc.tuple(fc.constantFrom('', 'two 2/3 ', '3/4 '), letters, letters, letters, fc.array(fc.nat()));
    fc.assert(
      fc.property(anyCase, ([terms, b, g, c, order]) => {
        const one = caseOf(`${terms}B:${b} G:${g} C:${c}`);
        const turned = one.cast
          .map((cast, place) => ({ cast, rank: order[place] ?? 0 }))
          .toSorted((left, right) => left.rank - right.rank)
          .map(({ cast }) => cast);
        expect(resultOf(one.terms, one.electorate, turned, one.dropped)).toEqual(resultOfCase(one));
      }),
    );
  });

  it('Adding an answer of one sector never changes what another sector says.', () => {
    fc.assert(
      fc.property(letters, letters, letters, fc.constantFrom(...answers), (b, g, c, answer) => {
        const one = caseOf(`2/3 B:${b}- G:${g} C:${c}`);
        const more = [...one.cast, { elector: `B${b.length}`, answer }];
        const before = resultOfCase(one).positions;
        const after = resultOf(one.terms, one.electorate, more, one.dropped).positions;
        for (const sector of ['government', 'civil-society'] as const)
          expect(after.get(sector)).toBe(before.get(sector));
      }),
    );
  });

  it('Positions are told only where every sector has k answers, and then of every sector that takes part.', () => {
    fc.assert(
      fc.property(letters, letters, letters, fc.integer({ min: 3, max: 5 }), (b, g, c, k) => {
        const one = caseOf(`B:${b} G:${g} C:${c}`);
        const shown = disclosedPositions(resultOfCase(one), countsOfCase(one), k);
        const answered = [b, g, c].map((seats) => Array.from(seats).filter((letter) => 'crso'.includes(letter)).length);
        if (answered.some((number) => number < k)) expect(shown).toBeNull();
        else expect(shown?.map(({ sector }) => sector)).toEqual(one.electorate.sectors);
      }),
    );
  });

  it('While it is open a step is a multiple of k, so that k answers look like k and one more like none.', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((answered) => stepOf(answered, 3))).toEqual([0, 0, 0, 3, 3, 3, 6]);
  });
});

describe('the life of a call', () => {
  it('It takes answers until the moment at which it closes, counted or not.', () => {
    expect(takesAnswers(life, life.closesAt - 1)).toBe(true);
    expect(takesAnswers(life, life.closesAt)).toBe(false);
    expect(isDue(life, life.closesAt)).toBe(true);
    expect(isDue({ ...life, closed: true }, life.closesAt)).toBe(false);
  });

  it('Without a quorum it goes on once, for the same term; any other outcome closes it.', () => {
    expect(afterTerm(life, 'no-quorum', life.closesAt)).toBe(2 * life.term);
    expect(afterTerm({ ...life, extended: true }, 'no-quorum', life.closesAt)).toBeNull();
    for (const outcome of ['adopted', 'blocked', 'no-support'] as const) {
      expect(afterTerm(life, outcome, life.closesAt)).toBeNull();
    }
  });

  it('Where no server ran for the whole of the second term, that term begins when one runs again.', () => {
    expect(afterTerm(life, 'no-quorum', 3 * life.term)).toBe(4 * life.term);
  });

  const own = { life, elector: true, dropped: false, sha256: 'a', seen: 'a' };
  it.each([
    ['An elector answers on the text that he saw.', own, undefined],
    ['Nobody else answers.', { ...own, elector: false }, 'no-elector-of-call'],
    ['Who has stepped back since does not.', { ...own, dropped: true }, 'stepped-back-from-call'],
    ['Another text is not what he answers on.', { ...own, seen: 'b' }, 'text-has-changed'],
    ['A closed call takes no answer.', { ...own, life: { ...life, closed: true } }, 'call-is-closed'],
  ])('%s', (_, facts, code) => {
    const decision = mayAnswerCall(facts, 1);
    expect(decision.allowed ? undefined : decision.code).toBe(code);
  });

  it('It closes before its time only when every elector has answered.', () => {
    expect(mayCloseEarly(life, 0, 1)).toEqual({ allowed: true });
    expect(mayCloseEarly(life, 1, 1)).toMatchObject({ code: 'not-everybody-answered' });
    expect(mayCloseEarly(life, 0, life.closesAt)).toMatchObject({ code: 'call-is-closed' });
  });

  it('Only a blocked call is taken up again, and on a changed text.', () => {
    expect(mayReopenCall({ outcome: 'blocked', sha256: 'a' }, 'b')).toEqual({ allowed: true });
    expect(mayReopenCall({ outcome: 'blocked', sha256: 'a' }, 'a')).toMatchObject({ code: 'text-unchanged' });
    for (const outcome of [null, 'adopted', 'no-quorum', 'no-support'] as const) {
      expect(mayReopenCall({ outcome, sha256: 'a' }, 'b')).toMatchObject({ code: 'call-not-blocked' });
    }
  });

  it('What a facilitator has not opened for a day, delegates of two sectors open.', () => {
    const asked = { requestedAt: 0, sectors: ['business', 'government'] as const };
    expect(mayOpenRequested(asked, 24 * hour)).toEqual({ allowed: true });
    expect(mayOpenRequested(asked, 24 * hour - 1)).toMatchObject({ code: 'request-is-young' });
    const alone = { requestedAt: 0, sectors: ['business', 'business'] as const };
    expect(mayOpenRequested(alone, 30 * hour)).toMatchObject({ code: 'two-sectors-request' });
  });

  it('N4 names each sector that lacks delegates, and how many.', () => {
    const rows = [
      { sector: 'business', active: 1, minimum: 3 },
      { sector: 'government', active: 3, minimum: 3 },
    ] as const;
    expect(lackingOf(rows)).toEqual([{ sector: 'business', lacks: 2 }]);
  });
});
