import { allow } from '@trialogue/kernel';
import { inRoom } from './access.ts';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import type { Actor } from './actor.ts';
import { mayAct, mayDepart, mayInvite, mayShowPresence } from './conversation.ts';
import { mayKeepOwn } from './keeping.ts';
import { mayPost, mayRead } from './rooms.ts';

type RoomAction =
  | 'room.read'
  | 'room.audience'
  | 'room.post'
  | 'room.leave'
  | 'room.act'
  | 'room.topics'
  | 'room.keep'
  | 'room.invite'
  | 'room.depart'
  | 'room.presence';

/** The part of the policy's table that is about taking part in a room. */
export const roomRules: { readonly [A in RoomAction]: (actor: Actor, facts: Resources[A]) => Verdict } = {
  'room.read': inRoom(mayRead),
  'room.audience': inRoom(mayRead),
  'room.post': inRoom((seat, { group, now }, room) => mayPost(seat, room, group, now)),
  'room.leave': inRoom(() => allow),
  'room.act': inRoom(mayAct),
  'room.topics': inRoom(mayRead),
  'room.keep': inRoom(mayKeepOwn),
  'room.invite': inRoom(mayInvite),
  'room.depart': inRoom((seat, _facts, room) => mayDepart(seat, room)),
  'room.presence': inRoom(mayShowPresence),
};

/**
 * As `may`, for those acts alone, by the same rules. The web app's room asks here to explain: whoever asks `may` has every
 * page of the product fetch the rules of all the others.
 */
export function mayInRoom<A extends RoomAction>(actor: Actor, action: A, resource: Resources[A]): Verdict {
  return roomRules[action](actor, resource);
}
