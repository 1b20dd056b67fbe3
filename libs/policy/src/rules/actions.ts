import type { DelegationVoice, GroupState, Loan, SeatFacts, SeatToTake } from '@trialogue/groups';
import type { HeldRole } from '@trialogue/neutrality';
import type {
  Office,
  OrganisationToRegister,
  PersonToRegister,
  Sector,
  Standing,
  StewardCandidate,
} from '@trialogue/people';
import type { RoomFacts, RoomKind } from '@trialogue/rooms';
import type { AccountResources } from './account-actions.ts';
import type { CallResources } from './call-actions.ts';
import type { ConversationResources } from './conversation-actions.ts';
import type { DelegationResources } from './delegation-actions.ts';
import type { ExitResources } from './exit-actions.ts';
import type { NeutralityResources } from './neutrality-actions.ts';
import type { PlannedRoom } from './opening-rooms.ts';
import type { ReportResources } from './report-actions.ts';
import type { SessionResources } from './session-actions.ts';

/** Every act that anybody can ask for. What is not in this list cannot be asked, and what is asked is refused unless a rule allows it. */
export const actions = [
  'health.read',
  'openapi.read',
  'page.read',
  'sign-in.begin',
  'sign-in.end',
  'sign-ins.list',
  'sign-ins.end',
  'me.read',
  'demo.personas',
  'demo.enter',
  'groups.list',
  'group.read',
  'charter.read',
  'charter.consent',
  'declaration.make',
  'declarations.read',
  'rooms.list',
  'room.read',
  'room.audience',
  'room.post',
  'room.leave',
  'ledger.read',
  'organisation.register',
  'person.register',
  'sector.verify',
  'steward.name',
  'group.found',
  'seat.appoint',
  'seat.activate',
  'seat.end',
  'neutral.confirm',
  'room.open',
  'member.join',
  'seat.suspend',
  'seat.unsuspend',
  'seat.expire',
  'motions.list',
  'motion.back',
  'motion.withdraw',
  'candidates.list',
  'charter.propose',
  'charter.versions',
  'recusal.declare',
  'recusal.end',
  'recusals.list',
  'group.founding',
  'group.end',
  'archive.read',
  'stewardship.read',
  'invitation.make',
  'invitation.keep',
  'invitations.list',
  'invitation.look',
  'invitation.accept',
  'instance.read',
  'instance.set-up',
  'people.list',
  'organisations.list',
  'people.import',
  'listing.change',
  'sector.change',
  'person.deactivate',
  'person.reactivate',
  'person.erase',
  'elections.list',
  'election.call',
  'election.stand',
  'election.vote',
  'election.close',
  'room.act',
  'room.topics',
  'room.keep',
  'room.invite',
  'room.depart',
  'room.presence',
  'messages.search',
  'notices.list',
  'release.ask',
  'release.decide',
  'releases.asked',
  'releases.list',
  'text.check',
  'transcript.make',
  'transcripts.list',
  'report.make',
  'reports.list',
  'report.close',
  'glass.open',
  'glass.second',
  'glass.look',
  'sessions.list',
  'session.read',
  'session.plan',
  'session.act',
  'session.leave',
  'session.project',
  'projector.look',
  'calendar.keep',
  'calendar.read',
  'calls.list',
  'call.open',
  'call.reopen',
  'call.close',
  'call.answer',
  'call.recuse',
  'absences.list',
  'absence.agree',
  'soundings.list',
  'sounding.hold',
  'sounding.answer',
  'sounding.close',
  'silences.list',
  'silence.open',
  'silence.answer',
  'neutrality.read',
  'challenge.make',
  'challenge.second',
  'concern.file',
  'concerns.list',
  'concern.answer',
  'removal.ask',
  'call-requests.list',
  'call-request.make',
  'call-request.back',
  'call-request.open',
] as const;
export type Action = (typeof actions)[number];

/** No facts are needed beyond who asks. */
export type NoFacts = Readonly<Record<string, never>>;

/** The asker's own seat in the group concerned, or null; `now` decides on guests' ends and suspensions. */
export interface OwnSeat {
  readonly seat: SeatFacts | null;
  readonly now: number;
}

/** `member`: the asker is a live member of the room. */
export interface InRoom extends OwnSeat {
  readonly room: RoomFacts | null;
  readonly member: boolean;
}

/** The facts that each action is decided on; null stands for what does not exist. */
export interface Resources
  extends
    AccountResources,
    CallResources,
    ConversationResources,
    DelegationResources,
    ExitResources,
    NeutralityResources,
    ReportResources,
    SessionResources {
  'notices.list': NoFacts;
  'health.read': NoFacts;
  'openapi.read': NoFacts;
  'page.read': NoFacts;
  'sign-in.begin': NoFacts;
  'sign-in.end': NoFacts;
  'sign-ins.list': NoFacts;
  'sign-ins.end': { readonly ownerId: string | null };
  'me.read': NoFacts;
  'demo.personas': { readonly demo: boolean };
  'demo.enter': { readonly demo: boolean };
  'groups.list': NoFacts;
  'group.read': OwnSeat;
  'charter.read': OwnSeat;
  'charter.consent': OwnSeat & { readonly version: number };
  'declaration.make': OwnSeat;
  'declarations.read': OwnSeat;
  'rooms.list': OwnSeat;
  'room.read': InRoom;
  'room.audience': InRoom;
  'room.post': InRoom & { readonly group: GroupState };
  'room.leave': InRoom;
  'ledger.read': OwnSeat;
  'organisation.register': { readonly organisation: OrganisationToRegister };
  'person.register': { readonly person: PersonToRegister };
  'sector.verify': { readonly personId: string; readonly sector: Standing };
  'steward.name': { readonly office: Office; readonly candidate: StewardCandidate; readonly officeIsHeld: boolean };
  'group.found': { readonly sectorVerified: boolean };
  'seat.appoint': AppointedSeat;
  'seat.activate': OwnSeat & { readonly activated: SeatFacts };
  /** `ended`: the seat that is to end. `voice`: of its delegation; for a neutral's seat it is not asked. */
  'seat.end': OwnSeat & { readonly ended: SeatFacts | null; readonly voice: DelegationVoice };
  'neutral.confirm': OwnSeat & { readonly neutral: SeatFacts | null; readonly voice: DelegationVoice };
  'room.open': OwnSeat & {
    readonly kind: RoomKind;
    readonly sector: Sector | null;
    readonly founder: boolean;
    readonly group: GroupState;
    /** The room that is to be opened; absent where only is asked who may open one at all. */
    readonly planned?: PlannedRoom;
  };
  'member.join': OwnSeat & {
    readonly room: RoomFacts | null;
    readonly roomSector: Sector | null;
    /** Named by the delegates who opened the room, or for a neutral, invited by the caucus. */
    readonly invited: boolean;
  };
}

export interface AppointedSeat extends OwnSeat {
  /** The asker founded it, and it is not active yet. */
  readonly founder: boolean;
  readonly group: GroupState;
  readonly appointed: SeatToTake;
  /** All that the person would hold in the group, the new seat included (N1). */
  readonly held: readonly HeldRole[];
  /** The group's seats before this one. */
  readonly seats: readonly SeatFacts[];
  /** The delegation's voice on this appointment; for a neutral's seat it is not asked. */
  readonly voice: DelegationVoice;
  /** Where the person is to be an alternate: the seat that is lent to him, and until when. */
  readonly loan: Pick<Loan, 'seat' | 'until'> | null;
}
