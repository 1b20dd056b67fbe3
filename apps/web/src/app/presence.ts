import { failureOf, request, type Failure } from '../answers/http.ts';

/** What the first question of the page brings. `me` is read by the signed-in part, which knows the contract. */
export type Presence =
  | { readonly kind: 'signed-in'; readonly me: unknown }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export async function askWhoIsHere(): Promise<Presence> {
  try {
    return { kind: 'signed-in', me: await request('/api/me', (value) => value, { beforeSignIn: true }) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.status === 401) return { kind: 'signed-out' };
    return { kind: 'failed', failure };
  }
}
