import type { Persona, Standing } from '@trialogue/people';
import { failureOf, request } from '../answers/http.ts';

const known = ['business', 'civil-society', 'government', 'neutral'] as const satisfies readonly Standing[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('Not a text');
  return value;
}

function readPersona(value: unknown): Persona {
  if (!isRecord(value)) throw new TypeError('Not a persona');
  const sector = known.find((standing) => standing === value['sector']);
  if (sector === undefined) throw new TypeError('Not a sector');
  const seats = Array.isArray(value['seats']) ? value['seats'].filter(isRecord) : [];
  return {
    email: textOf(value['email']),
    name: textOf(value['name']),
    sector,
    organisation: textOf(value['organisation']),
    role: textOf(value['role']),
    seats: seats.map((seat) => ({ group: textOf(seat['group']), role: textOf(seat['role']) })),
  };
}

/** Read by hand: the page before sign-in does without the schema library, whose weight a phone would wait for. */
export function readPersonas(value: unknown): readonly Persona[] {
  if (!isRecord(value) || !Array.isArray(value['items'])) throw new TypeError('Not a list of personas');
  return value['items'].map(readPersona);
}

/** The demo's personas, or null on an instance that is not a demo. */
export async function askPersonas(): Promise<readonly Persona[] | null> {
  try {
    return await request('/api/demo/personas', readPersonas, { beforeSignIn: true });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.status === 404) return null;
    throw error;
  }
}

export async function enterDemo(email: string): Promise<void> {
  await request('/api/demo/enter', () => undefined, { method: 'POST', body: { email }, beforeSignIn: true });
}

export async function signIn(email: string, password: string): Promise<void> {
  await request('/api/auth/sign-in', () => undefined, {
    method: 'POST',
    body: { email, password },
    beforeSignIn: true,
  });
}
