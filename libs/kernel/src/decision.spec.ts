import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, allow, refuse, remedies } from './decision.ts';
import type { Decision } from './decision.ts';

const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.constant(allow),
  fc.string().map((code) => refuse(code, 'limits', ['correct-field'])),
);

describe('a decision', () => {
  it('Names the rule, what the sentence needs, and what would make the act possible.', () => {
    expect(refuse('body-too-long', 'limits', ['shorten-text'], { limit: 8_000 })).toEqual({
      allowed: false,
      code: 'body-too-long',
      rule: 'limits',
      params: { limit: 8_000 },
      remedy: ['shorten-text'],
    });
  });

  it('Allows together only what all allow, and otherwise gives the first refusal.', () => {
    fc.assert(
      fc.property(fc.array(anyDecision), (decisions) => {
        const together = allOf(...decisions);
        expect(together.allowed).toBe(decisions.every((decision) => decision.allowed));
        if (!together.allowed) expect(together).toBe(decisions.find((decision) => !decision.allowed));
      }),
    );
  });

  it('Every remedy is named once.', () => {
    expect(new Set(remedies).size).toBe(remedies.length);
  });
});
