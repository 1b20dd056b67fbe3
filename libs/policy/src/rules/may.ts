import { allow } from '@trialogue/kernel';
import { anyone, inRoom, liveSeatOf, notFound, seated, signedIn, signedInOrOnDuty } from './access.ts';
import type { Verdict } from './access.ts';
import type { Action, OwnSeat, Resources } from './actions.ts';
import type { Actor } from './actor.ts';
import {
  mayFoundGroup,
  mayNameASteward,
  mayRegisterAnOrganisation,
  mayRegisterAPerson,
  mayVerifyASector,
} from './administration.ts';
import { mayActivate, mayAppointSeat, mayConfirm, mayConsent, mayEndSeat } from './groups.ts';
import { mayJoinRoom, mayOpenRoom, mayPost, mayRead } from './rooms.ts';

type Rules = { readonly [A in Action]: (actor: Actor, facts: Resources[A]) => Verdict };

const anySignedIn = signedIn(() => allow);
const anySeat = seated<OwnSeat>(() => allow);
/** A guest sees what concerns the people of his invitation only (P5); these tell of everybody in the group. */
const anyMember = seated<OwnSeat>((seat) => (seat.guestUntil === null ? allow : notFound));

const rules: Rules = {
  'health.read': anyone(),
  'openapi.read': anyone(),
  'page.read': anyone(),
  'sign-in.begin': anyone(),
  'sign-in.end': anySignedIn,
  'sign-ins.list': anySignedIn,
  'sign-ins.end': signedIn((person, { ownerId }) => (ownerId === person.personId ? allow : notFound)),
  'me.read': anySignedIn,
  'demo.personas': inDemo,
  'demo.enter': inDemo,
  'groups.list': anySignedIn,
  'group.read': anySeat,
  'charter.read': anySeat,
  'charter.consent': seated((seat, { version }) => mayConsent(seat, version)),
  'declaration.make': anySeat,
  'declarations.read': anyMember,
  'rooms.list': anySeat,
  'room.read': inRoom(mayRead),
  'room.audience': inRoom(mayRead),
  'room.post': inRoom((seat, { group, now }, room) => mayPost(seat, room, group, now)),
  'room.leave': inRoom(() => allow),
  'ledger.read': anyMember,
  'organisation.register': signedInOrOnDuty('setup', mayRegisterAnOrganisation),
  'person.register': signedInOrOnDuty('setup', mayRegisterAPerson),
  'sector.verify': signedInOrOnDuty('setup', mayVerifyASector),
  'steward.name': signedInOrOnDuty('setup', mayNameASteward),
  'group.found': signedIn((_person, facts) => mayFoundGroup(facts)),
  'seat.appoint': signedIn(mayAppointSeat),
  'seat.activate': seated(mayActivate),
  'seat.end': signedIn(mayEndSeat),
  'neutral.confirm': seated(mayConfirm),
  'room.open': signedIn((person, facts) => {
    const isFoundingPlenary = facts.kind === 'plenary' && facts.founder && facts.group === 'proposed';
    if (isFoundingPlenary) return allow;
    const seat = liveSeatOf(person, facts);
    return seat === null ? notFound : mayOpenRoom(seat, facts);
  }),
  'member.join': seated(mayJoinRoom),
};

/**
 * The one question. Pure, and refused unless the rule of that action allows: HTTP, sockets and jobs ask it to decide, the web
 * app asks it to explain. An action without a rule does not compile; one that the types never saw is refused.
 */
export function may<A extends Action>(actor: Actor, action: A, resource: Resources[A]): Verdict {
  if (!Object.hasOwn(rules, action)) return notFound;
  return rules[action](actor, resource);
}

/** Outside a demo its routes do not exist, for anybody. */
function inDemo(actor: Actor, { demo }: Resources['demo.enter']): Verdict {
  return demo ? anyone()(actor) : notFound;
}
