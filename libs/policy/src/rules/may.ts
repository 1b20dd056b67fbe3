import { allow } from '@trialogue/kernel';
import { anyone, inRoom, liveSeatOf, notFound, seated, signedIn, signedInOrOnDuty } from './access.ts';
import {
  mayCall,
  mayCastVote,
  mayDeactivatePerson,
  mayErasePerson,
  mayImport,
  mayKeep,
  mayMakeInvitation,
  mayMoveSector,
  mayReactivatePerson,
  mayReadStewardship,
  maySetUpInstance,
  mayStandFor,
  mayUseInvitation,
  onUpkeep,
} from './accounts.ts';
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
import {
  isExpired,
  mayBackMotion,
  mayEndGroup,
  mayEndRecusal,
  mayKnowGroup,
  mayListCandidates,
  mayListMotions,
  mayProposeCharter,
  mayRecuse,
  maySuspendSeat,
  mayUnsuspendSeat,
  mayWithdrawMotion,
} from './delegations.ts';
import {
  mayAgreeOnAbsence,
  mayAnswer,
  mayAnswerSilence,
  mayAnswerSounding,
  mayCloseCall,
  mayCloseSounding,
  mayHoldSounding,
  mayOpenCall,
  mayRecuseFromCall,
  mayReopen,
} from './calls.ts';
import { maySearch } from './conversation.ts';
import { mayAskRelease, mayDecideRelease, mayMakeTranscript } from './exits.ts';
import { mayActivate, mayAppointSeat, mayConfirm, mayConsent, mayEndSeat } from './groups.ts';
import {
  mayAnswerConcern,
  mayAskRemoval,
  mayBackRequest,
  mayChallenge,
  mayFileConcern,
  mayOpenRequestedCall,
  mayRequestCall,
  maySecondChallenge,
} from './neutrality.ts';
import {
  mayCloseReport,
  mayListReports,
  mayLookThroughGlass,
  mayOpenGlass,
  mayReport,
  maySecondGlass,
} from './reports.ts';
import { roomRules } from './may-in-room.ts';
import { mayOpenRoom } from './opening-rooms.ts';
import { mayJoinRoom, mayRead } from './rooms.ts';
import { mayActInSession, mayLead } from './sessions.ts';

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
  ...roomRules,
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
  'seat.suspend': seated(maySuspendSeat),
  'seat.unsuspend': seated(mayUnsuspendSeat),
  'seat.expire': (actor, facts) => onUpkeep(actor, isExpired(facts)),
  'motions.list': seated(mayListMotions),
  'motion.back': seated(mayBackMotion),
  'motion.withdraw': seated(mayWithdrawMotion),
  'candidates.list': signedIn(mayListCandidates),
  'charter.propose': signedIn(mayProposeCharter),
  'charter.versions': signedIn(mayKnowGroup),
  'recusal.declare': seated(mayRecuse),
  'recusal.end': seated(mayEndRecusal),
  'recusals.list': anyMember,
  'group.founding': signedIn(mayKnowGroup),
  'group.end': signedIn(mayEndGroup),
  'archive.read': anyMember,
  'stewardship.read': signedIn(mayReadStewardship),
  'invitation.make': signedIn(mayMakeInvitation),
  'invitation.keep': signedIn(mayKeep),
  'invitations.list': anySignedIn,
  'invitation.look': mayUseInvitation,
  'invitation.accept': mayUseInvitation,
  'instance.read': anyone(),
  'instance.set-up': maySetUpInstance,
  'people.list': anySignedIn,
  'organisations.list': anySignedIn,
  'people.import': signedIn(mayImport),
  'listing.change': anySignedIn,
  'sector.change': signedIn(mayMoveSector),
  'person.deactivate': signedIn(mayDeactivatePerson),
  'person.reactivate': signedIn(mayReactivatePerson),
  'person.erase': signedIn(mayErasePerson),
  'elections.list': anySignedIn,
  'election.call': signedIn(mayCall),
  'election.stand': signedIn(mayStandFor),
  'election.vote': signedIn(mayCastVote),
  'election.close': (actor, { due }) => onUpkeep(actor, due),
  'messages.search': signedIn((_person, facts) => maySearch(facts)),
  'notices.list': anySignedIn,
  'release.ask': inRoom(mayAskRelease),
  'release.decide': inRoom((seat, facts) => mayDecideRelease(seat, facts)),
  'releases.asked': inRoom(mayRead),
  'releases.list': anyMember,
  'text.check': anyMember,
  'transcript.make': inRoom(mayMakeTranscript),
  'transcripts.list': inRoom(mayRead),
  'report.make': inRoom(mayReport),
  'reports.list': signedIn((person) => mayListReports(person)),
  'report.close': signedIn(mayCloseReport),
  'glass.open': signedIn(mayOpenGlass),
  'glass.second': signedIn(maySecondGlass),
  'glass.look': signedIn(mayLookThroughGlass),
  'calls.list': anyMember,
  'call.open': seated(mayOpenCall),
  'call.reopen': seated(mayReopen),
  'call.close': seated(mayCloseCall),
  'call.answer': seated(mayAnswer),
  'call.recuse': seated(mayRecuseFromCall),
  'absences.list': anyMember,
  'absence.agree': seated(mayAgreeOnAbsence),
  'soundings.list': anyMember,
  'sounding.hold': seated(mayHoldSounding),
  'sounding.answer': seated(mayAnswerSounding),
  'sounding.close': seated(mayCloseSounding),
  'silences.list': anyMember,
  'silence.open': seated(mayOpenCall),
  'silence.answer': seated(mayAnswerSilence),
  'neutrality.read': anyMember,
  'challenge.make': seated(mayChallenge),
  'challenge.second': seated(maySecondChallenge),
  'concern.file': seated(mayFileConcern),
  'concerns.list': signedIn((person) => mayListReports(person)),
  'concern.answer': signedIn(mayAnswerConcern),
  'removal.ask': seated(mayAskRemoval),
  'call-requests.list': anyMember,
  'call-request.make': seated(mayRequestCall),
  'call-request.back': seated(mayBackRequest),
  'call-request.open': seated(mayOpenRequestedCall),
  'sessions.list': anySeat,
  'session.read': inRoom(mayRead),
  'session.plan': inRoom((seat, facts, room) => mayLead(seat, facts, room)),
  'session.act': inRoom(mayActInSession),
  'session.leave': anySignedIn,
  'session.project': inRoom((seat, facts, room) => mayLead(seat, facts, room)),
  'projector.look': anyone(),
  'calendar.keep': anySignedIn,
  'calendar.read': anyone(),
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
