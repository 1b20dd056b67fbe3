import { expect, test } from 'vitest';
import { newReaders } from './audience-growth.ts';
import type { Reader } from './audience-growth.ts';

const amina: Reader = { seatId: 'a', name: 'Amina', sector: 'government' };
const otieno: Reader = { seatId: 'o', name: 'Otieno', sector: 'civil-society' };
const li: Reader = { seatId: 'l', name: 'Li', sector: 'business' };

test('one who joined since the text was begun is a new reader', () => {
  expect(newReaders([amina, otieno], [li, amina, otieno])).toEqual([li]);
});

test('one who left does not make up for one who came', () => {
  expect(newReaders([amina, otieno], [amina, li])).toEqual([li]);
});

test('an audience that only shrank has no new readers', () => {
  expect(newReaders([amina, otieno], [amina])).toEqual([]);
});
