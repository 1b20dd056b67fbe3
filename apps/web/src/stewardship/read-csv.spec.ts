import { expect, test } from 'vitest';
import { csvLimit, readCsv } from './read-csv.ts';

function bytesOf(...bytes: number[]): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

test('a file in UTF-8 is read as it is, with or without a mark at its beginning', () => {
  expect(readCsv(bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0x89))).toEqual({ text: 'É', guessed: false });
  expect(readCsv(bytesOf(0xd8, 0xb3, 0xd9, 0x84))).toEqual({ text: 'سل', guessed: false });
});

test('a file in the Western European alphabet of older spreadsheets is read, and that it was guessed is told', () => {
  expect(readCsv(bytesOf(0xc9, 0x74, 0x69, 0x65, 0x6e, 0x6e, 0x65))).toEqual({ text: 'Étienne', guessed: true });
});

test('the page knows how much the contract takes', () => {
  expect(csvLimit).toBe(400_000);
});
