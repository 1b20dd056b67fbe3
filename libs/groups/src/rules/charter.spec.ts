import { describe, expect, it } from 'vitest';
import { adopts } from './charter.ts';
import type { CharterVersionFacts, DecidedCall } from './charter.ts';

const proposed: CharterVersionFacts = { version: 3, sha256: 'text', adopted: false };
const call: DecidedCall = { kind: 'every-sector', outcome: 'adopted', sha256: 'text' };

describe('a later version of a charter', () => {
  it.each<
    [
      sentence: string,
      call: Partial<DecidedCall>,
      version: Partial<CharterVersionFacts>,
      inForce: number,
      adopted: boolean,
    ]
  >([
    ['Comes into force by a call of every sector on its text.', {}, {}, 2, true],
    ['Is not adopted by two sectors.', { kind: 'two-sectors' }, {}, 2, false],
    ['Is not adopted by a call that was blocked.', { outcome: 'blocked' }, {}, 2, false],
    ['Is not adopted by a call on another text.', { sha256: 'other' }, {}, 2, false],
    ['Does not go back behind the one in force.', {}, { version: 2 }, 3, false],
    ['Is adopted once.', {}, { adopted: true }, 2, false],
  ])('%s', (_sentence, change, version, inForce, adopted) => {
    expect(adopts({ ...call, ...change }, { ...proposed, ...version }, inForce)).toBe(adopted);
  });
});
