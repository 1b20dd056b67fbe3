import { offices, officeFor, standings } from '@trialogue/people';
import { expect, test } from 'vitest';
import { broughtInBy, verifiedBy } from './office-standings.ts';

test('whom the desk offers to verify is whom the rules let this office verify', () => {
  for (const office of offices) expect(officeFor(verifiedBy(office))).toBe(office);
});

test('a sector’s steward brings in his own sector, the platform’s steward everybody', () => {
  expect(broughtInBy('business', 0)).toEqual(['business']);
  expect(broughtInBy('platform', 0).toSorted()).toEqual(standings.toSorted());
});

test('on the platform’s desk another sector comes first each day, and neutral staff last', () => {
  const firsts = [0, 1, 2].map((day) => broughtInBy('platform', day * 86_400_000)[0]);
  expect(new Set(firsts).size).toBe(3);
  expect(broughtInBy('platform', 0).at(-1)).toBe('neutral');
});
