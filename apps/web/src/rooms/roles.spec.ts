import { expect, test } from 'vitest';
import { rolesByName } from './roles.ts';

const ref = '00000000-0000-4000-8000-000000000001';
const ada = { name: 'Ada Example', sector: 'business', role: 'delegate' } as const;
const neutral = { name: 'Ada Example', sector: 'neutral', role: 'facilitator' } as const;

test('under non-attribution the role is found by name and sector together', () => {
  const roleOf = rolesByName({ total: 2, members: [ada, neutral] });
  expect(roleOf({ name: 'Ada Example', sector: 'neutral', ref })).toBe('facilitator');
  expect(roleOf({ name: 'Ada Example', sector: 'government', ref })).toBeUndefined();
});

test('two members of one name and sector are told apart by nobody, so no role is shown', () => {
  const roleOf = rolesByName({ total: 2, members: [ada, { ...ada, role: 'observer' }] });
  expect(roleOf({ name: 'Ada Example', sector: 'business', ref })).toBeUndefined();
});

test('a list of members that is cut short names no role: the second of that name could be missing from it', () => {
  expect(rolesByName({ total: 2, members: [ada] })({ name: 'Ada Example', sector: 'business', ref })).toBeUndefined();
  expect(rolesByName(null)({ name: 'Ada Example', sector: 'business', ref })).toBeUndefined();
});
