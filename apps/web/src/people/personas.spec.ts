import { expect, test } from 'vitest';
import { personas } from '@trialogue/people';
import { readPersonas } from './personas.ts';

const answer = {
  items: [
    {
      email: 'amara.denholt@demo.example',
      name: 'Amara Denholt',
      sector: 'business',
      organisation: 'Chamber of Commerce',
      role: 'Secretary General',
      seats: [{ group: 'Fair work', role: 'delegate' }],
    },
  ],
};

test('the personas read by hand are those that the contract reads', () => {
  expect(readPersonas(answer)).toEqual(personas.parse(answer).items);
});

test.each([
  ['nothing', null],
  ['no list', { items: 'Amara' }],
  ['an unknown sector', { items: [{ ...answer.items[0], sector: 'army' }] }],
  ['a missing name', { items: [{ ...answer.items[0], name: undefined }] }],
])('an answer with %s is not taken for personas', (_what, value) => {
  expect(() => readPersonas(value)).toThrow(TypeError);
});
