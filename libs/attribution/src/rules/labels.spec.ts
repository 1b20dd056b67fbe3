import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors, type Sector } from '@trialogue/people';
import { fewestThere, labelsOf, type PeriodFacts, type Stay } from './labels.ts';
import { factsOf, flawsOf, flawsOfPersons, flawsOfTwoPeriods, type Roster } from './labels.model.ts';

const labels = (people: Roster, speakers: Roster, k = 3): readonly Sector[] => labelsOf(factsOf(people, speakers), k);

function* rosters(most: Roster): Generator<Roster> {
  for (let first = 0; first <= most[0]; first += 1)
    for (let second = 0; second <= most[1]; second += 1)
      for (let third = 0; third <= most[2]; third += 1)
        for (let neutral = 0; neutral <= most[3]; neutral += 1) yield [first, second, third, neutral];
}

describe('which sectors a closed period allows to be shown', () => {
  it('A sector is shown where k of its people were there and two of them spoke.', () => {
    expect(labels([3, 3, 3, 0], [2, 3, 2, 0])).toEqual(sectors);
    expect(labels([5, 5, 5, 0], [2, 5, 2, 0], 5)).toEqual(sectors);
    expect(labels([4, 4, 4, 0], [4, 4, 4, 0], 5)).toEqual([]);
  });

  it('A sector that would be known by subtraction takes another one with it: the smallest, of equal ones the first.', () => {
    // Of civil society one spoke: by itself, 'a participant' could only be of civil society.
    expect(labels([5, 4, 3, 0], [2, 1, 2, 0])).toEqual(['business']);
    expect(labels([3, 2, 3, 0], [2, 1, 2, 0])).toEqual(['government']);
    expect(labels([3, 2, 3, 2], [2, 1, 2, 1])).toEqual(['business', 'government']);
  });

  it('Neutrals are a group of their own: one who spoke alone takes a sector with him, one who kept silent does not.', () => {
    expect(labels([3, 3, 4, 1], [2, 2, 2, 1])).toEqual(['civil-society', 'government']);
    expect(labels([3, 3, 4, 1], [2, 2, 2, 0])).toEqual(sectors);
  });

  it('Who only pinned or named something lends no label, and takes one with him as a speaker does.', () => {
    const facts = factsOf([5, 4, 3, 0], [2, 0, 2, 0]);
    expect(labelsOf(facts, 3)).toEqual(['business', 'government']);
    const { bySector } = facts;
    const acted = (sector: Sector) => ({ ...bySector, [sector]: { ...bySector[sector], onlyActed: 1 } });
    expect(labelsOf({ ...facts, bySector: acted('civil-society') }, 3)).toEqual(['business']);
    const ofOne = { ...acted('business'), business: { people: 5, speakers: 1, onlyActed: 1 } };
    expect(labelsOf({ ...facts, bySector: ofOne }, 3)).toEqual(['government']);
  });

  it('A k below three is three.', () => {
    expect(labels([2, 2, 2, 0], [2, 2, 2, 0], 1)).toEqual([]);
  });

  it('No sector size up to 8, no number of speakers and no neutral make a label point to fewer than k, nor to a single speaker.', () => {
    for (const k of [3, 5])
      for (const roster of rosters([8, 8, 8, 3])) {
        const flaws = flawsOf(roster, k, labelsOf);
        if (flaws.length > 0) expect.unreachable(`k ${k}, roster ${roster.join(' ')}: ${flaws.join(', ')}`);
      }
  });

  it('Counted person by person, where nobody is taken for another, it is the same.', () => {
    for (const roster of rosters([4, 3, 2, 2])) expect(flawsOfPersons(roster, 3, labelsOf)).toEqual([]);
  });

  it('Two periods between which one person joins or leaves tell no more together than each of them.', () => {
    const steps: Roster[] = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    const grown = (roster: Roster, step: Roster): Roster => [
      roster[0] + step[0],
      roster[1] + step[1],
      roster[2] + step[2],
      roster[3] + step[3],
    ];
    const before: Roster[] = [
      [3, 2, 0, 0],
      [3, 2, 0, 1],
      [3, 3, 0, 0],
      [3, 1, 1, 1],
      [2, 2, 2, 0],
    ];
    for (const roster of before)
      for (const step of steps) {
        const other = grown(roster, step);
        expect(flawsOfTwoPeriods(roster, other, 3, labelsOf)).toEqual([]);
        expect(flawsOfTwoPeriods(other, roster, 3, labelsOf)).toEqual([]);
      }
  });

  it('The solver finds a rule that forgets to subtract, to count neutrals, or to ask for two speakers.', () => {
    const eachByItself = ({ bySector }: PeriodFacts, k: number) =>
      sectors.filter((sector) => bySector[sector].people >= k && bySector[sector].speakers >= 2);
    expect(flawsOf([3, 3, 2, 0], 3, eachByItself)).not.toEqual([]);
    const withoutNeutrals = ({ bySector }: PeriodFacts, k: number) =>
      labelsOf({ bySector, neutrals: { people: 0, speakers: 0 } }, k);
    expect(flawsOf([3, 3, 3, 1], 3, withoutNeutrals)).not.toEqual([]);
    const ofOneSpeaker = ({ bySector }: PeriodFacts, k: number) =>
      sectors.filter((sector) => bySector[sector].people >= k && bySector[sector].speakers >= 1);
    expect(flawsOf([3, 3, 3, 0], 3, ofOneSpeaker)).not.toEqual([]);
    expect(flawsOfPersons([3, 3, 2, 0], 3, eachByItself)).not.toEqual([]);
    expect(flawsOfTwoPeriods([3, 3, 1, 0], [3, 3, 2, 0], 3, eachByItself)).not.toEqual([]);
  });
});

const moment = fc.integer({ min: 0, max: 40 });
const stay: fc.Arbitrary<Stay> = fc
  .tuple(moment, fc.option(fc.integer({ min: 0, max: 40 })))
  .map(([from, length]) => ({ from, until: length === null ? null : from + length }));
const isThere = ({ from, until }: Stay, at: number) => from <= at && (until === null || at < until);

describe('who was there', () => {
  it('is as few as were there at any moment at which something was said.', () => {
    fc.assert(
      fc.property(
        fc.array(stay, { maxLength: 12 }),
        fc.array(moment, { minLength: 1, maxLength: 12 }),
        (stays, said) => {
          const counts = said.map((at) => stays.filter((one) => isThere(one, at)).length);
          expect(fewestThere(stays, said)).toBe(Math.min(...counts));
        },
      ),
    );
  });

  it('is nobody where nothing was said.', () => {
    expect(fewestThere([{ from: 0, until: null }], [])).toBe(0);
  });

  it('makes whoever joined or left in the midst of a period no cover for what was said while he was away.', () => {
    const groups = [...sectors, null];
    const person = fc.record({ stay, group: fc.constantFrom(...groups), speaks: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 20 }),
        fc.array(moment, { minLength: 1, maxLength: 6 }),
        (people, said) => {
          const of = (group: Sector | null) => {
            const members = people.filter((one) => one.group === group);
            const there = fewestThere(
              members.map((one) => one.stay),
              said,
            );
            return { people: there, speakers: members.filter((one) => one.speaks).length };
          };
          const facts: PeriodFacts = {
            bySector: { business: of('business'), government: of('government'), 'civil-society': of('civil-society') },
            neutrals: of(null),
          };
          const shown = labelsOf(facts, 3);
          for (const at of said) {
            const candidates = people.filter((one) => isThere(one.stay, at));
            for (const sector of shown)
              expect(candidates.filter(({ group }) => group === sector).length).toBeGreaterThan(2);
            const rest = candidates.filter(({ group }) => group === null || !shown.includes(group));
            const saidAny = people.some(({ group, speaks }) => speaks && (group === null || !shown.includes(group)));
            if (shown.length > 0 && saidAny) expect(rest.length).toBeGreaterThan(2);
          }
        },
      ),
    );
  });
});
