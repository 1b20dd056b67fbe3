import { expect, test } from 'vitest';
import { faultOfPassage, namedAuthorOf, releasableText, thinSector } from './passage.ts';

const seatId = '0b54a1de-7a3c-4c2b-8f0e-0d3b8c9f1a11';
const amina = { name: 'Amina Diallo', sector: 'government' } as const;

test('a passage is any unbroken part of the message, and nothing that was changed in it', () => {
  const body = 'We can live with a tariff of 4. The rest is open.';
  expect(faultOfPassage('We can live with a tariff of 4.', body)).toBeNull();
  expect(faultOfPassage('  The rest is open. ', body)).toBeNull();
  expect(faultOfPassage('We can live with a tariff of 5.', body)).toBe('not-in-message');
  expect(faultOfPassage('We can live with a tariff of 4. Open.', body)).toBe('not-in-message');
  expect(faultOfPassage(' \n ', body)).toBe('empty');
});

test('somebody who is addressed in a message does not leave the room with it', () => {
  const body = `As @{seat:${seatId}} said, the @{sector:business} side agrees.`;
  expect(releasableText(body)).toBe('As @participant said, the @business side agrees.');
  expect(faultOfPassage(`As @{seat:${seatId}} said`, body)).toBe('not-in-message');
});

test('once names have ended there is no author who could let anything go', () => {
  expect(namedAuthorOf({ label: 'participant', sector: 'business' })).toBeNull();
  expect(namedAuthorOf({ ...amina, seatId })).toEqual(amina);
});

test('a sector with fewer people in the room than the charter asks for is said to be thin', () => {
  const audience = { bySector: [{ sector: 'government', count: 2 } as const] };
  expect(thinSector(amina, audience, 3)).toBe(2);
  expect(thinSector(amina, audience, 2)).toBeNull();
  expect(thinSector({ name: 'Bo', sector: 'business' }, audience, 3)).toBe(0);
  expect(thinSector({ name: 'Noor', sector: 'neutral' }, audience, 3)).toBeNull();
});
