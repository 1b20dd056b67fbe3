import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editMinutes,
  type Lowering,
  mayBeNamed,
  mayEditMessage,
  mayLowerRule,
  mayRaiseRule,
  mayWithdrawMessage,
  topicNameLimit,
} from './acting.ts';
import { roomRules } from './room.ts';

const sectors = ['business', 'government', 'civil-society'];
const now = Date.UTC(2026, 10, 23, 9, 30);

describe('the name of a topic or a room', () => {
  it.each<[sentence: string, name: string, code: string]>([
    ['Is one line of what can be seen.', '  Minimum wage ', 'allowed'],
    ['Is written in any script.', 'المياه والصرف', 'allowed'],
    ['Holds 80 characters, as a reader counts them.', '🌍'.repeat(topicNameLimit), 'allowed'],
    ['Holds no more.', '🌍'.repeat(topicNameLimit + 1), 'name-too-long'],
    ['Is not blank.', ' \t', 'name-empty'],
    ['Is not made of what shows nothing.', '\u200b\u2060\ufe0f', 'name-empty'],
    ['Has no second line.', 'one\ntwo', 'name-has-controls'],
    ['Turns no reading direction.', 'turned \u202e round', 'name-has-controls'],
  ])('%s', (_sentence, name, code) => {
    const decision = mayBeNamed(name);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('A refusal for length says how long the name is and how long it may be.', () => {
    expect(mayBeNamed('x'.repeat(121), 120)).toMatchObject({ params: { length: 121, limit: 120 } });
  });
});

describe('one’s own message', () => {
  it('Is edited in the fifteen minutes after it was posted, and not in the moment in which they are over.', () => {
    const edited = (postedAt: number) => mayEditMessage({ own: true, withdrawn: false, postedAt }, now).allowed;
    const over = now - editMinutes * 60_000;
    expect([edited(now), edited(over + 1), edited(over), edited(0)]).toEqual([true, true, false, false]);
  });

  it('Who may edit may withdraw, whatever the message.', () => {
    const message = fc.record({
      own: fc.constantFrom(true, false, null),
      withdrawn: fc.boolean(),
      postedAt: fc.integer({ min: now - 2_000_000, max: now }),
    });
    fc.assert(
      fc.property(message, (one) => {
        if (mayEditMessage(one, now).allowed) expect(mayWithdrawMessage(one).allowed).toBe(true);
      }),
    );
  });

  it('Is withdrawn once; what nobody can be found to have said any more is nobody’s to withdraw.', () => {
    const message = { own: true, withdrawn: true, postedAt: now };
    expect(mayWithdrawMessage(message)).toMatchObject({ code: 'message-is-withdrawn' });
    expect(mayWithdrawMessage({ ...message, own: null })).toMatchObject({ code: 'names-have-ended' });
    expect(mayWithdrawMessage({ ...message, own: false })).toMatchObject({ code: 'not-your-message' });
  });
});

describe('the rule of a room', () => {
  it('Is raised from on the record by a delegate, and by nobody from anything else.', () => {
    for (const rule of roomRules) {
      expect(mayRaiseRule(rule, true).allowed).toBe(rule === 'on-record');
      expect(mayRaiseRule(rule, false)).toMatchObject({ code: 'delegates-raise' });
    }
  });

  it('Is lowered with the consent of every sector that the group has, and of nobody less.', () => {
    const anyLowering: fc.Arbitrary<Lowering> = fc.record({
      rule: fc.constantFrom(...roomRules),
      sectors: fc.subarray(sectors),
      consenting: fc.array(fc.constantFrom(...sectors, 'neutral'), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(anyLowering, (lowering) => {
        const isUnanimous = lowering.sectors.every((sector) => lowering.consenting.includes(sector));
        const expected = lowering.rule === 'non-attribution' && lowering.sectors.length > 0 && isUnanimous;
        expect(mayLowerRule(lowering).allowed).toBe(expected);
      }),
    );
  });

  it('A refusal says how many sectors are missing, never which: a silence would point at somebody.', () => {
    const lowering = { rule: 'non-attribution', sectors, consenting: ['business'] } as const;
    expect(mayLowerRule(lowering)).toMatchObject({ code: 'lowering-needs-every-sector', params: { missing: 2 } });
    expect(mayLowerRule({ ...lowering, rule: 'confidential', consenting: sectors }).allowed).toBe(false);
  });
});
