import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors, standings } from '@trialogue/people';
import { project } from './project.ts';
import type { StoredItem } from './stored-item.ts';
import { attribution, attributionRules, audiences } from './shown-as.ts';
import type { Author } from './shown-as.ts';

const exits = audiences.filter((audience) => audience !== 'inside');

const item: StoredItem = {
  seq: 41,
  kind: 'posted',
  id: '1c0de0c4-4d54-4be1-9a0e-0f6cb1ee2d10',
  at: '2026-11-23T09:30:05.731Z',
  rule: 'non-attribution',
  periodId: 'a9a7c1d2-3c19-4f26-8b3d-7f2a4c9e1b55',
  speakerRef: 'c5a7b0de-92c3-4d6e-8f11-5be3a0f1d222',
  seatId: null,
  body: 'The mill can house forty families.',
  topicId: null,
  replyTo: '7b1f5b1e-8a9e-4a2b-9f3d-2f1f0a4f3c33',
  target: null,
  detail: null,
};
const amina: Author = {
  person: { name: 'Amina Diallo', sector: 'business' },
  seatId: null,
  ref: 'c5a7b0de-92c3-4d6e-8f11-5be3a0f1d222',
  labelledSector: null,
};
const seatId = '3f1e9d2c-6b7a-4c8d-9e0f-1a2b3c4d5e66';

const anyAuthor: fc.Arbitrary<Author> = fc.record({
  person: fc.option(fc.record({ name: fc.constant('Amina Diallo'), sector: fc.constantFrom(...standings) })),
  seatId: fc.option(fc.constant(seatId)),
  ref: fc.option(fc.constant('c5a7b0de-92c3-4d6e-8f11-5be3a0f1d222')),
  labelledSector: fc.option(fc.constantFrom(...sectors)),
});
const anyItem: fc.Arbitrary<StoredItem> = fc.record({
  seq: fc.integer({ min: 100_000, max: 999_999 }),
  kind: fc.constant('posted'),
  id: fc.uuid(),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  rule: fc.constantFrom(...attributionRules),
  periodId: fc.option(fc.uuid()),
  speakerRef: fc.option(fc.uuid()),
  seatId: fc.option(fc.uuid()),
  body: fc.constantFrom('The mill can house forty families.', 'We agree.'),
  topicId: fc.option(fc.uuid()),
  replyTo: fc.option(fc.uuid()),
  target: fc.constant(null),
  detail: fc.constant(null),
});

describe('whose name is shown', () => {
  const known = { ...amina, seatId };
  const gone: Author = { person: null, seatId: null, ref: amina.ref, labelledSector: 'business' };
  const labelled: Author = { ...amina, labelledSector: 'business' };
  const name = { name: 'Amina Diallo', sector: 'business' };

  it('On the record the name stands everywhere, with the seat inside only.', () => {
    expect(attribution('on-record', known, 'inside')).toEqual({ ...name, seatId });
    for (const exit of exits) expect(attribution('on-record', known, exit)).toEqual(name);
  });

  it('Under non-attribution the name is known inside only, with the ref of the period.', () => {
    expect(attribution('non-attribution', known, 'inside')).toEqual({ ...name, ref: amina.ref });
    for (const exit of exits) expect(attribution('non-attribution', known, exit)).toEqual({ label: 'participant' });
  });

  it('At an exit the sector is shown only where the labels of the period allow it.', () => {
    for (const exit of exits) {
      expect(attribution('non-attribution', labelled, exit)).toEqual({ label: 'participant', sector: 'business' });
    }
  });

  it('When the map has ended there is no name inside either.', () => {
    expect(attribution('non-attribution', gone, 'inside')).toEqual({ label: 'participant', sector: 'business' });
  });

  it('What is confidential has no exit at all.', () => {
    for (const exit of exits) expect(attribution('confidential', known, exit)).toBeNull();
  });

  it('Without the id that its rule calls for, an author is a participant.', () => {
    expect(attribution('on-record', amina, 'inside')).toEqual({ label: 'participant' });
    expect(attribution('non-attribution', { ...known, ref: null }, 'inside')).toEqual({ label: 'participant' });
  });
});

describe('what leaves the server', () => {
  it('The inside gets number, id, whole seconds, author, body, and the topic and the message replied to where there are any.', () => {
    expect(project(item, 'inside', amina)).toEqual({
      seq: 41,
      kind: 'posted',
      id: item.id,
      at: '2026-11-23T09:30:05Z',
      author: { name: 'Amina Diallo', sector: 'business', ref: amina.ref },
      body: item.body,
      replyTo: item.replyTo,
    });
    expect(Object.keys(project({ ...item, topicId: item.id }, 'inside', amina))).toContain('topicId');
  });

  it('A record, a search result, a quote and the API to others get the day, the label and the words.', () => {
    const passage = { kind: 'posted', day: '2026-11-23', author: { label: 'participant' }, body: item.body };
    for (const exit of ['record', 'search', 'quote', 'api'] as const)
      expect(project(item, exit, amina)).toEqual(passage);
  });

  it('A notification says that something was said, never what.', () => {
    const announcement = { kind: 'posted', day: '2026-11-23', author: { label: 'participant' } };
    expect(project(item, 'notification', amina)).toEqual(announcement);
  });

  it('A log gets a kind and a day, on the record too.', () => {
    const onRecord: StoredItem = { ...item, rule: 'on-record', speakerRef: null, seatId };
    expect(project(onRecord, 'log', { ...amina, seatId })).toEqual({ kind: 'posted', day: '2026-11-23' });
  });

  it('No exit carries a number, an id, a ref or more of the time than its day.', () => {
    fc.assert(
      fc.property(anyItem, anyAuthor, fc.constantFrom(...exits), (stored, author, exit) => {
        const out = JSON.stringify(project(stored, exit, author));
        const { id, seatId: seat, speakerRef, periodId, topicId, replyTo } = stored;
        const secrets = [
          id,
          seat,
          speakerRef,
          periodId,
          topicId,
          replyTo,
          author.seatId,
          author.ref,
          String(stored.seq),
        ];
        for (const secret of secrets) if (secret !== null) expect(out).not.toContain(secret);
        expect(out).not.toMatch(/T\d{2}:\d{2}/);
      }),
    );
  });

  it('No exit carries a name unless it was said on the record.', () => {
    fc.assert(
      fc.property(anyItem, anyAuthor, fc.constantFrom(...exits), (stored, author, exit) => {
        const out = JSON.stringify(project(stored, exit, author));
        if (stored.rule !== 'on-record') expect(out).not.toContain('Amina');
        if (stored.rule === 'confidential') expect(out).toBe('null');
      }),
    );
  });

  it('The inside gets a name together with a seat on the record and with a ref otherwise, never with both.', () => {
    fc.assert(
      fc.property(anyItem, anyAuthor, (stored, author) => {
        const inside = project(stored, 'inside', author);
        const shown = 'author' in inside ? inside.author : { label: 'participant' };
        if ('seatId' in shown) expect(stored.rule).toBe('on-record');
        if ('ref' in shown) expect(stored.rule).not.toBe('on-record');
        expect('seatId' in shown && 'ref' in shown).toBe(false);
      }),
    );
  });

  it('A new column is invisible to every audience until a shape names it.', () => {
    const canary = 'canary-7f3a';
    fc.assert(
      fc.property(
        anyItem,
        anyAuthor,
        fc.constantFrom(...audiences),
        fc.string({ minLength: 1 }),
        (stored, author, audience, column) => {
          fc.pre(!(column in stored));
          const person = author.person === null ? null : { ...author.person, organisation: canary, email: canary };
          const out = JSON.stringify(project({ ...stored, [column]: canary }, audience, { ...author, person }));
          expect(out).not.toContain(canary);
        },
      ),
    );
  });

  it('A time that is not in UTC is a fault, since it could be cut to another day.', () => {
    expect(() => project({ ...item, at: '2026-11-23T01:30:05+05:00' }, 'record', amina)).toThrow(RangeError);
  });
});
