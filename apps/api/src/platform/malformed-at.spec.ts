import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { malformedAt } from './malformed-at.ts';

const contract = z.strictObject({
  body: z.string(),
  places: z.array(z.object({ name: z.string() })),
  others: z.record(z.string(), z.number()).optional(),
});

function paramsOf(input: unknown): unknown {
  return malformedAt(contract.safeParse(input).error?.issues ?? []).params;
}

describe('A malformed input', () => {
  it('is told the first wrong field by its name, however deep it lies.', () => {
    expect(paramsOf({ body: 5, places: 5 })).toEqual({ field: 'body' });
    expect(paramsOf({ body: '', places: [{ name: '' }, { name: 5 }] })).toEqual({ field: 'places.1.name' });
    expect(malformedAt([{ path: [{ key: 'body' }] }]).params).toEqual({ field: 'body' });
  });

  it('names no field where the whole is wrong, or where a sender chose the name.', () => {
    const good = { body: '', places: [] };
    for (const input of [5, null, { ...good, secretWord: 1 }]) expect(paramsOf(input)).toEqual({});
    for (const key of ['<b>', 'two words', 'x'.repeat(101), 'é', 'a\nb'])
      expect(paramsOf({ ...good, others: { [key]: 'text' } })).toEqual({});
  });

  it('is the same refusal otherwise, and never quotes what was sent.', () => {
    const refusal = malformedAt(contract.safeParse({ body: ['sent-by-somebody'] }).error?.issues ?? []);
    expect(refusal).toMatchObject({ code: 'malformed', rule: 'limits', remedy: ['correct-field'] });
    expect(JSON.stringify(refusal)).not.toContain('sent-by-somebody');
  });
});
