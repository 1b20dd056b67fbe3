import { actorNames, outsiders, signedOut } from './actors.ts';
import type { ActorName } from './actors.ts';

/** 'yes', or the code of the refusal. */
export type Answer = string;
export type Row = Readonly<Record<ActorName, Answer>>;

export type Exceptions = Partial<Record<ActorName, Answer>>;

/** One answer for each kind of actor, and by name those who are answered otherwise. */
export function row(
  kinds: { signedOut: Answer; outsiders: Answer; members: Answer },
  exceptions: Exceptions = {},
): Row {
  const answer = (name: ActorName): Answer => {
    const named = exceptions[name];
    if (named !== undefined) return named;
    if (signedOut.some((one) => one === name)) return kinds.signedOut;
    return outsiders.some((one) => one === name) ? kinds.outsiders : kinds.members;
  };
  const all = actorNames.map((name) => [name, answer(name)] as const);
  return all.reduce<Partial<Record<ActorName, Answer>>>((built, [name, one]) => ({ ...built, [name]: one }), {}) as Row;
}

export const anyone = row({ signedOut: 'yes', outsiders: 'yes', members: 'yes' });
export const nobody = row({ signedOut: 'not-found', outsiders: 'not-found', members: 'not-found' });
export const anySignedIn = row({ signedOut: 'sign-in-needed', outsiders: 'yes', members: 'yes' });
export const ofTheGroup = (exceptions: Exceptions = {}): Row =>
  row({ signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'yes' }, exceptions);
export const inTheRoom = (exceptions: Exceptions = {}): Row =>
  ofTheGroup({ 'delegate outside the room': 'not-found', ...exceptions });
