import { callToOpen, silenceToOpen } from '@trialogue/consent';
import { expect, test } from 'vitest';
import { noWishes, openable, openingOf, type OpeningWishes } from './opening.ts';

const roomId = '4f0c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11';
const filled: OpeningWishes = {
  ...noWishes('6a1c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11'),
  title: 'Sampling',
  text: 'Samples are taken together.',
  roomId,
  version: 2,
};

test.each(openable)('a form that is filled in for %s is what the contract asks for', (what) => {
  const opening = openingOf({ ...filled, what });
  const contract = opening?.way === 'silence' ? silenceToOpen : callToOpen;
  expect(contract.safeParse(opening?.command).success).toBe(true);
});

test('without a title, a text, a room, a version or a moment there is nothing to open', () => {
  expect(openingOf({ ...filled, title: ' ' })).toBeNull();
  expect(openingOf({ ...filled, text: ' ' })).toBeNull();
  expect(openingOf({ ...filled, what: 'lower-rule', roomId: '' })).toBeNull();
  expect(openingOf({ ...filled, what: 'charter-version', version: null })).toBeNull();
  expect(openingOf({ ...filled, term: { choice: 'moment', moment: '' } })).toBeNull();
});

test('only a text and a procedure may be decided by a threshold', () => {
  for (const what of openable) {
    const opening = openingOf({ ...filled, what, mode: 'threshold' });
    expect(JSON.stringify(opening).includes('threshold')).toBe(what === 'text' || what === 'procedure');
  }
});
