import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson } from '../../builders/build-person.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { sendRequest } from '../../harness/signed-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { likelihoodOfOneSource } from './mann-whitney.ts';

/** Of each kind. A hash is dear on purpose: two hundred of each would take a minute. On a busy machine fewer are asked, but never too few. */
const attempts = 60;
const fewestAttempts = 30;
const patience = 15_000;

let api: ConvenedApi;
beforeAll(async () => {
  api = await openApi({ environment: { TRUST_PROXY: 'loopback' } });
});
afterAll(() => api.stop());

let networks = 0;
function attempt(email: string): Promise<HttpAnswer> {
  networks += 1;
  // Each from a network of its own, so that no limit of attempts falls on one kind and not on the other.
  const headers = { 'x-forwarded-for': `10.${networks >> 8}.${networks & 255}.7` };
  return sendRequest(api.url(), 'POST', '/api/auth/sign-in', { body: { email, password: 'wrong' }, headers });
}

/** All that is sent, but what is random for each answer or a clock. */
function bytesOf({ status, headers, body }: HttpAnswer): string {
  const told = [...headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => [name, value.replace(/'nonce-[^']+'/, '')]);
  return JSON.stringify([status, told, body]);
}

interface Series {
  readonly times: { readonly known: number[]; readonly unknown: number[] };
  readonly answers: ReadonlySet<string>;
}

/** In turn, so that whatever else the machine does falls on both alike; each address once. */
async function ask(): Promise<Series> {
  const known = await Promise.all(Array.from({ length: attempts }, () => buildPerson(api.database.owner)));
  const times: Series['times'] = { known: [], unknown: [] };
  const answers = new Set<string>();
  const timed = async (kind: keyof Series['times'], email: string): Promise<void> => {
    const before = performance.now();
    const answer = await attempt(email);
    times[kind].push(performance.now() - before);
    answers.add(bytesOf(answer));
  };
  const began = performance.now();
  for (const [place, { email }] of known.entries()) {
    if (place >= fewestAttempts && performance.now() - began > patience) break;
    const unknown = `${randomUUID().slice(0, 13)}@test.example`;
    // Neither kind always goes first.
    if (place % 2 === 0) await timed('known', email);
    await timed('unknown', unknown);
    if (place % 2 === 1) await timed('known', email);
  }
  return { times, answers };
}

describe('whether somebody has an account', () => {
  it('shows in no byte and in no difference of time of a refused sign-in', async () => {
    const first = await ask();
    expect([...first.answers]).toHaveLength(1);
    const likelihood = likelihoodOfOneSource(first.times.known, first.times.unknown);
    if (likelihood > 0.01) return;
    // One series in a hundred looks like this by chance; a difference that is there shows in the next one too.
    const second = await ask();
    expect(likelihoodOfOneSource(second.times.known, second.times.unknown)).toBeGreaterThan(0.01);
  });

  it('shows in no byte where the address is not even one, or the account is closed', async () => {
    const closed = await buildPerson(api.database.owner);
    await api.database.owner.query('update person set deactivated_at = now() where id = $1', [closed.id]);
    const neverCame = await buildPerson(api.database.owner);
    await api.database.owner.query('delete from credential where person_id = $1', [neverCame.id]);
    const answers = new Set<string>();
    for (const email of [closed.email, neverCame.email, 'nobody@test.example', 'no address', "x'--@test.example"]) {
      answers.add(bytesOf(await attempt(email)));
    }
    expect([...answers]).toHaveLength(1);
  });
});

describe('the measure of two series', () => {
  const series = (length: number, from: number): number[] =>
    Array.from({ length }, (_, place) => from + ((place * 37) % length));

  it('finds one source where there is one, and two where one is a little slower', () => {
    expect(likelihoodOfOneSource(series(60, 0), series(60, 0))).toBeGreaterThan(0.9);
    expect(likelihoodOfOneSource(series(60, 0), series(60, 20))).toBeLessThan(0.001);
    expect(likelihoodOfOneSource([1, 1, 1], [1, 1, 1])).toBe(1);
  });

  it('agrees with a value that was worked out by hand', () => {
    const one = [1, 2, 3, 4, 5, 6, 11, 12, 13, 14.5];
    const other = [7, 8, 9, 10, 14, 15, 16, 17, 18, 19];
    const u = one.flatMap((value) => other.filter((against) => value > against)).length;
    expect(u).toBe(17);
    // z = (50 - 17 - 0.5) / sqrt(175) = 2.4568; two-sided 0.0140.
    expect(likelihoodOfOneSource(one, other)).toBeCloseTo(0.014, 3);
  });
});
