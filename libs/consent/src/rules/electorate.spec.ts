import { sectors, type Sector } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf, type AgreedAbsence, type DelegateAtOpening } from './electorate.ts';

const delegate = (id: string, sector: Sector, wishes: Partial<DelegateAtOpening> = {}): DelegateAtOpening => ({
  id,
  sector,
  recused: false,
  concerned: false,
  ...wishes,
});
const agreedByAll = (absent: Sector): AgreedAbsence[] => sectors.map((agreedBy) => ({ absent, agreedBy }));

const three = [delegate('b', 'business'), delegate('c', 'civil-society'), delegate('g', 'government')];
const withoutBusiness = three.map((one) => (one.sector === 'business' ? { ...one, recused: true } : one));

describe('the electorate', () => {
  it('It is every active delegate who is neither recused nor the one whom the call is about.', () => {
    const delegates = [
      ...three,
      delegate('recused', 'government', { recused: true }),
      delegate('concerned', 'government', { concerned: true }),
    ];
    expect(openingOf(delegates, [])).toEqual({
      opens: true,
      electorate: { electors: three.map(({ id, sector }) => ({ id, sector })), sectors },
    });
  });

  it('A wholly recused sector stays out if every delegation, its own too, agreed before the opening.', () => {
    expect(openingOf(withoutBusiness, agreedByAll('business'))).toEqual({
      opens: true,
      electorate: {
        electors: [
          { id: 'c', sector: 'civil-society' },
          { id: 'g', sector: 'government' },
        ],
        sectors: ['civil-society', 'government'],
      },
    });
  });

  it('Without the word of even one delegation the item cannot be decided.', () => {
    const words = [...agreedByAll('business'), ...agreedByAll('government')];
    for (const missing of sectors) {
      const fewer = words.filter(({ absent, agreedBy }) => absent !== 'business' || agreedBy !== missing);
      expect(openingOf(withoutBusiness, fewer)).toEqual({ opens: false, stuck: ['business'] });
    }
  });

  it('Two sectors out of the way leave nothing that the third could decide alone, even if all agreed.', () => {
    const alone = three.map((one) => (one.sector === 'government' ? one : { ...one, recused: true }));
    const words = [...agreedByAll('business'), ...agreedByAll('civil-society')];
    expect(openingOf(alone, words)).toEqual({ opens: false, stuck: ['business', 'civil-society'] });
  });

  it('A sector without any delegate is missing and not recused: it takes part, and no agreement takes it out.', () => {
    const opening = openingOf(three.slice(1), agreedByAll('business'));
    expect(opening.opens && opening.electorate.sectors).toEqual(sectors);
  });

  it('A sector whose only delegate the call is about takes part with nobody.', () => {
    const opening = openingOf([delegate('b', 'business', { concerned: true }), ...three.slice(1)], []);
    expect(opening.opens && opening.electorate.sectors).toEqual(sectors);
    expect(opening.opens && opening.electorate.electors.map(({ id }) => id)).toEqual(['c', 'g']);
  });

  it('Nobody recused or concerned ever answers, and no call opens for fewer than two sectors.', () => {
    const anyDelegate = fc.record({
      id: fc.uuid(),
      sector: fc.constantFrom(...sectors),
      recused: fc.boolean(),
      concerned: fc.boolean(),
    });
    const anyWord = fc.record({ absent: fc.constantFrom(...sectors), agreedBy: fc.constantFrom(...sectors) });
    fc.assert(
      fc.property(fc.array(anyDelegate, { maxLength: 9 }), fc.array(anyWord, { maxLength: 12 }), (delegates, words) => {
        const opening = openingOf(delegates, words);
        if (!opening.opens) {
          expect(opening.stuck.length).toBeGreaterThan(0);
          return;
        }
        const free = delegates.filter(({ recused, concerned }) => !recused && !concerned).map(({ id }) => id);
        expect(opening.electorate.electors.map(({ id }) => id)).toEqual(free);
        expect(opening.electorate.sectors.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
