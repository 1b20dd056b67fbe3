import { describe, expect, it } from 'vitest';
import { type Sector, sectors } from '@trialogue/people';
import { amina, granted, now } from '../../../../test/builders/granted-facts.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
import type { OpeningFacts, ReportFacts } from './report-actions.ts';
import { glassClosesAt, glassHours, sectorsForReport } from './reports.ts';

const report: ReportFacts = { sectors: ['business', 'government'], closed: false, nameable: true };
const steward = (office: Sector, personId = `steward of ${office}`): PersonActor => ({
  ...amina,
  personId,
  offices: [office],
});
const business = steward('business');
const government = steward('government');
const opening: OpeningFacts = {
  bySector: 'government',
  byPerson: government.personId,
  at: now - 1,
  secondedBy: null,
};
const code = (decision: ReturnType<typeof may>): string => (decision.allowed ? 'yes' : decision.code);

describe('a report of abuse', () => {
  it('goes to two sectors with a steward before one without, in the drawn order, and never to the office of the author.', () => {
    const orders = sectors.flatMap((one) =>
      sectors
        .filter((other) => other !== one)
        .map((two) => [one, two, ...sectors.filter((third) => third !== one && third !== two)]),
    );
    const offices = sectors.reduce<Sector[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
    for (const drawn of orders)
      for (const held of offices)
        for (const ofAuthor of [...held, null]) {
          const addressed = sectorsForReport(drawn, held, ofAuthor);
          expect(new Set(addressed).size).toBe(2);
          expect(addressed).not.toContain(ofAuthor);
          const passedOver = held.filter((sector) => sector !== ofAuthor && !addressed.includes(sector));
          if (passedOver.length > 0) expect(addressed.every((sector) => held.includes(sector))).toBe(true);
        }
    expect(sectorsForReport(['government', 'business', 'civil-society'], sectors, null)).toEqual([
      'government',
      'business',
    ]);
  });

  it('can be made by whoever reads the room, though he may not speak; not of a confidential room, whose keys nobody has.', () => {
    const facts = granted['report.make'];
    expect(may(amina, 'report.make', facts).allowed).toBe(true);
    const { seat, room } = facts;
    if (!seat || !room) throw new Error('nobody reads');
    const mute = { ...facts, seat: { ...seat, role: 'observer', charterConsented: null } } as const;
    expect(may(amina, 'report.make', mute).allowed).toBe(true);
    expect(code(may(amina, 'report.make', { ...facts, messageKnown: false }))).toBe('message-unknown');
    const sealed = { ...facts, room: { ...room, rule: 'confidential' } } as const;
    expect(code(may(amina, 'report.make', sealed))).toBe('no-keys-to-this-room');
    expect(code(may(amina, 'report.make', { ...facts, member: false }))).toBe('not-found');
  });

  it('exists for the stewards whom it went to, and for nobody else.', () => {
    for (const person of [amina, steward('civil-society'), { ...amina, offices: ['platform'] } as const]) {
      expect(code(may(person, 'report.close', { report }))).toBe('not-found');
      expect(code(may(person, 'glass.open', { report, opening: null, now }))).toBe('not-found');
      expect(code(may(person, 'glass.second', { report, opening, now }))).toBe('not-found');
      const seconded = { ...opening, secondedBy: business.personId };
      expect(code(may(person, 'glass.look', { report, opening: seconded, now }))).toBe('not-found');
    }
    expect(code(may(business, 'report.close', { report: null }))).toBe('not-found');
    expect(code(may({ ...amina, offices: ['platform'] }, 'reports.list', {}))).toBe('not-found');
    expect(may(business, 'reports.list', {}).allowed).toBe(true);
  });
});

describe('breaking the glass', () => {
  it('takes two persons of two sectors, within 24 hours of the first half.', () => {
    expect(may(business, 'glass.open', { report, opening: null, now }).allowed).toBe(true);
    expect(may(business, 'glass.second', { report, opening, now }).allowed).toBe(true);
    expect(code(may(government, 'glass.second', { report, opening, now }))).toBe('other-sector-seconds');
    const follower = steward('government', 'follows in office');
    expect(code(may(follower, 'glass.second', { report, opening, now }))).toBe('other-sector-seconds');
    const moved = steward('business', government.personId);
    expect(code(may(moved, 'glass.second', { report, opening, now }))).toBe('other-sector-seconds');
    const last = glassClosesAt(opening.at) - 1;
    expect(last + 1 - opening.at).toBe(glassHours * 3_600_000);
    expect(may(business, 'glass.second', { report, opening, now: last }).allowed).toBe(true);
    expect(code(may(business, 'glass.second', { report, opening, now: last + 1 }))).toBe('nothing-to-second');
    expect(code(may(business, 'glass.open', { report, opening, now: last }))).toBe('glass-is-open');
    expect(may(business, 'glass.open', { report, opening, now: last + 1 }).allowed).toBe(true);
  });

  it('shows the author to those two for that time, and to nobody who follows them in office.', () => {
    const seconded = { ...opening, secondedBy: business.personId };
    for (const person of [business, government]) {
      expect(may(person, 'glass.look', { report, opening: seconded, now }).allowed).toBe(true);
      expect(code(may(person, 'glass.look', { report, opening, now }))).toBe('glass-is-closed');
      const late = glassClosesAt(opening.at);
      expect(code(may(person, 'glass.look', { report, opening: seconded, now: late }))).toBe('glass-is-closed');
    }
    const follower = steward('business', 'follows in office');
    expect(code(may(follower, 'glass.look', { report, opening: seconded, now }))).toBe('glass-is-closed');
  });

  it('ends with the map of the period, and with the report.', () => {
    const seconded = { ...opening, secondedBy: business.personId };
    for (const [ended, refusal] of [
      [{ ...report, nameable: false }, 'names-have-ended'],
      [{ ...report, closed: true }, 'report-is-closed'],
    ] as const) {
      expect(code(may(business, 'glass.open', { report: ended, opening: null, now }))).toBe(refusal);
      expect(code(may(business, 'glass.second', { report: ended, opening, now }))).toBe(refusal);
      expect(code(may(business, 'glass.look', { report: ended, opening: seconded, now }))).toBe(refusal);
    }
  });
});
