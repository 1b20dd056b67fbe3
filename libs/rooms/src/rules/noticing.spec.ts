import fc from 'fast-check';
import { writtenMention } from '@trialogue/attribution';
import { sectors } from '@trialogue/people';
import { describe, expect, test } from 'vitest';
import { noticesOf, type NoticedMember, type NoticedMessage } from './noticing.ts';

const id = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
const members: readonly NoticedMember[] = [0, 1, 2, 3, 4, 5].map((place) => ({
  personId: id(100 + place),
  seatId: id(place),
  role: place === 5 ? 'facilitator' : 'delegate',
  sector: place === 5 ? null : (sectors[place % 3] ?? null),
}));
const said = (body: string, wishes: Partial<NoticedMessage> = {}): NoticedMessage => ({
  rule: 'on-record',
  body,
  authorSeat: id(0),
  answeredSeat: null,
  ...wishes,
});
const seat = (place: number): string => writtenMention({ to: 'seat', seatId: id(place) });
const business = writtenMention({ to: 'sector', sector: 'business' });

describe('whom a message concerns', () => {
  test('A person is told that he is mentioned, and by the closest reason only.', () => {
    expect(noticesOf(said(`${seat(3)} and all of ${business}`), members)).toEqual([
      { kind: 'mention', personIds: [id(103)] },
    ]);
    expect(noticesOf(said('@{role:facilitator}, please'), members)).toEqual([
      { kind: 'role-mention', personIds: [id(105)] },
    ]);
  });

  test('On the record nobody is told of his own message, and who was answered is told so.', () => {
    expect(noticesOf(said(business), members)).toEqual([{ kind: 'sector-mention', personIds: [id(103)] }]);
    expect(noticesOf(said('Yes.', { answeredSeat: id(1) }), members)).toEqual([
      { kind: 'reply', personIds: [id(101)] },
    ]);
    expect(noticesOf(said('Myself.', { answeredSeat: id(0) }), members)).toEqual([]);
  });

  test('Under non-attribution who is told does not depend on who wrote, nor on whom he answered.', () => {
    const body = fc
      .array(fc.constantFrom(seat(0), seat(1), seat(4), business, '@{role:delegates}', 'word'), { maxLength: 5 })
      .map((words) => words.join(' '));
    const anySeat = fc.option(fc.integer({ min: 0, max: 5 }).map(id), { nil: null });
    fc.assert(
      fc.property(body, anySeat, anySeat, (text, authorSeat, answeredSeat) => {
        const masked = said(text, { rule: 'non-attribution', authorSeat, answeredSeat });
        const nobody = said(text, { rule: 'non-attribution', authorSeat: null, answeredSeat: null });
        expect(noticesOf(masked, members)).toEqual(noticesOf(nobody, members));
      }),
    );
  });

  test('A text without a mention concerns nobody, and a seat outside the room is not told.', () => {
    expect(noticesOf(said('business and @delegates'), members)).toEqual([]);
    expect(noticesOf(said(seat(77)), members)).toEqual([]);
  });
});
