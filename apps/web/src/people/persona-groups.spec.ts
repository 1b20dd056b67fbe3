import type { Persona } from '@trialogue/people';
import { expect, test } from 'vitest';
import { groupPersonas, rotatedStandings } from './persona-groups.ts';

const day = 86_400_000;

function persona(name: string, sector: Persona['sector'], group = 'Fair work'): Persona {
  return {
    email: `${name}@demo.example`,
    name,
    sector,
    organisation: `${name} and partners`,
    role: 'Director',
    seats: [{ group, role: 'delegate' }],
  };
}

const all = [
  persona('Amara', 'business'),
  persona('Bilal', 'government'),
  persona('Corin', 'civil-society'),
  persona('Dana', 'neutral'),
];

test('over three days each sector comes first once', () => {
  const firsts = [0, 1, 2].map((days) => rotatedStandings(days * day)[0]);
  expect(firsts.toSorted()).toEqual(['business', 'civil-society', 'government']);
});

test('the order of sectors holds for a whole day', () => {
  expect(rotatedStandings(20_000 * day)).toEqual(rotatedStandings(20_001 * day - 1));
});

test('neutral staff come last on every day', () => {
  const lasts = [0, 1, 2].map((days) => rotatedStandings(days * day).at(-1));
  expect(lasts).toEqual(['neutral', 'neutral', 'neutral']);
});

test('without a search every persona is shown exactly once', () => {
  const shown = groupPersonas(all, '  ', 0).flatMap((group) => group.personas.map((one) => one.name));
  expect(shown.toSorted()).toEqual(['Amara', 'Bilal', 'Corin', 'Dana']);
});

test('a search finds by name, organisation or group, whatever the case, and hides sectors without a find', () => {
  expect(groupPersonas(all, 'AMARA', 0)).toEqual([{ standing: 'business', personas: [all[0]] }]);
  expect(groupPersonas(all, 'bilal and', 0)).toEqual([{ standing: 'government', personas: [all[1]] }]);
  expect(groupPersonas(all, 'fair WORK', 0)).toHaveLength(4);
  expect(groupPersonas(all, 'nobody', 0)).toEqual([]);
});
