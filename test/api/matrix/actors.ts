import { randomUUID } from 'node:crypto';
import { buildCalls } from '../../builders/build-call.ts';
import { buildGroup } from '../../builders/build-group.ts';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson } from '../../builders/build-person.ts';
import { buildReport } from '../../builders/build-report.ts';
import { buildMembership, buildMessage, buildRoom } from '../../builders/build-room.ts';
import { buildSession } from '../../builders/build-session.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat, SeatWishes } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';
import { buildClosedElection, buildElection } from '../../builders/build-election.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn, SignInWishes } from '../../harness/open-sign-in.ts';
import { deactivated, evicted, steward } from './standing-apart.ts';
import { buildAccounts, buildExits, buildGovernance, buildInvitations, buildNewcomer } from './surroundings.ts';

export const signedOut = [
  'anonymous',
  'ended sign-in',
  'expired sign-in',
  'idle sign-in',
  'deactivated person',
] as const;
export const outsiders = [
  'member of another group',
  'same organisation, other group',
  'same sector, no seat',
  'evicted delegate',
  'guest past its end',
  'platform steward',
  'sector steward',
] as const;
export const members = [
  'delegate',
  'delegate outside the room',
  'delegate without consent',
  'delegate without declaration',
  'suspended delegate',
  'observer',
  'guest',
  'facilitator',
  'unconfirmed facilitator',
  'rapporteur',
] as const;
export const actorNames = [...signedOut, ...outsiders, ...members] as const;
export type ActorName = (typeof actorNames)[number];

export interface BuiltActor {
  readonly name: ActorName;
  /** Null for who never signed in. */
  readonly person: BuiltPerson | null;
  readonly signIn: OpenedSignIn | null;
  /** A second one of the same person, which he may end. */
  readonly otherSignInId: string;
}

/** By the names that routes have for them. */
export interface Ids {
  readonly groupId: string;
  readonly roomId: string;
  /** A message in that room. */
  readonly itemId: string;
  /** Of a passage of that message, which waits for its author. */
  readonly releaseId: string;
  readonly transcriptId: string;
  /** Planned in that room. */
  readonly sessionId: string;
  readonly signInId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly electionId: string;
  /** Who stands in that election. */
  readonly candidateId: string;
  readonly seatId: string;
  readonly motionId: string;
  readonly recusalId: string;
  /** Went to business and government. */
  readonly reportId: string;
  /** Of a facilitator, whom somebody of business challenged. */
  readonly neutralSeatId: string;
  readonly challengeId: string;
  /** Went to business and civil society. */
  readonly concernId: string;
  /** For a call that nobody backs yet. */
  readonly requestId: string;
  /** An open call, sounding and circulated text. */
  readonly callId: string;
  readonly soundingId: string;
  readonly silenceId: string;
  readonly invitationId: string;
  /** Who has no account yet, and the seat that was given to him. */
  readonly inviteeId: string;
  readonly offeredSeatId: string;
}

/** Of nothing that is there. */
export const unknownIds = (): Ids => ({
  groupId: randomUUID(),
  roomId: randomUUID(),
  itemId: randomUUID(),
  releaseId: randomUUID(),
  transcriptId: randomUUID(),
  sessionId: randomUUID(),
  signInId: randomUUID(),
  personId: randomUUID(),
  organisationId: randomUUID(),
  electionId: randomUUID(),
  candidateId: randomUUID(),
  seatId: randomUUID(),
  motionId: randomUUID(),
  recusalId: randomUUID(),
  reportId: randomUUID(),
  neutralSeatId: randomUUID(),
  challengeId: randomUUID(),
  concernId: randomUUID(),
  requestId: randomUUID(),
  callId: randomUUID(),
  soundingId: randomUUID(),
  silenceId: randomUUID(),
  invitationId: randomUUID(),
  inviteeId: randomUUID(),
  offeredSeatId: randomUUID(),
});

export interface Stage {
  readonly actors: readonly BuiltActor[];
  readonly ids: Omit<Ids, 'signInId'>;
  /** They exist, and are nothing to anybody of the first group. */
  readonly foreign: Ids;
}

const hour = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * hour);
const ahead = (hours: number): Date => new Date(Date.now() + hours * hour);

/** Everybody who could come to the door of one group and its plenary. */
export async function buildStage(store: Store): Promise<Stage> {
  const group = await buildGroup(store);
  const other = await buildGroup(store);
  const room = await buildRoom(store, { groupId: group.id });
  const foreignRoom = await buildRoom(store, { groupId: other.id });
  const stranger = await buildSeat(store, { groupId: other.id });
  await buildMembership(store, foreignRoom.id, stranger);

  const seated = async (wishes: Partial<SeatWishes>, inRoom = true): Promise<BuiltSeat> => {
    const seat = await buildSeat(store, { groupId: group.id, ...wishes });
    if (inRoom) await buildMembership(store, room.id, seat);
    return seat;
  };
  const delegate = await seated({});
  const colleague = await buildPerson(store, { standing: 'business', organisationId: delegate.person.organisationId });
  await buildSeat(store, { groupId: other.id, person: colleague });

  const people: Readonly<Record<Exclude<ActorName, 'anonymous'>, BuiltPerson>> = {
    'ended sign-in': (await seated({})).person,
    'expired sign-in': (await seated({})).person,
    'idle sign-in': (await seated({})).person,
    'deactivated person': await deactivated(store, await seated({})),
    'member of another group': stranger.person,
    'same organisation, other group': colleague,
    'same sector, no seat': await buildPerson(store, { standing: 'business' }),
    'evicted delegate': await evicted(store, await seated({})),
    'guest past its end': (await seated({ role: 'observer', sector: 'government', guestUntil: ago(1) })).person,
    'platform steward': await steward(store, 'platform'),
    'sector steward': await steward(store, 'business'),
    delegate: delegate.person,
    'delegate outside the room': (await seated({ sector: 'government' }, false)).person,
    'delegate without consent': (await seated({ sector: 'government', consented: false })).person,
    'delegate without declaration': (await seated({ sector: 'civil-society', declared: false })).person,
    'suspended delegate': (await seated({ sector: 'civil-society', suspendedUntil: ahead(24) })).person,
    observer: (await seated({ role: 'observer', sector: 'civil-society' })).person,
    guest: (await seated({ role: 'observer', sector: 'government', guestUntil: ahead(24) })).person,
    facilitator: (await seated({ role: 'facilitator' })).person,
    'unconfirmed facilitator': (await seated({ role: 'facilitator', confirmed: false })).person,
    rapporteur: (await seated({ role: 'rapporteur' })).person,
  };
  const actors: BuiltActor[] = [];
  for (const name of actorNames) actors.push(await actor(store, name, name === 'anonymous' ? null : people[name]));
  const foreignSignIn = await openSignIn(store, stranger.person.id);
  const foreigner = await buildPerson(store, { standing: 'government' });
  const newcomer = await buildNewcomer(store, delegate.person.organisationId);
  const message = await buildMessage(store, room.id, delegate);
  const foreignMessage = await buildMessage(store, foreignRoom.id, stranger);
  return {
    actors,
    ids: {
      groupId: group.id,
      roomId: room.id,
      itemId: message.id,
      ...(await buildExits(store, room.id, message.id)),
      sessionId: await buildSession(store, room.id),
      reportId: await buildReport(store, { roomId: room.id, itemId: message.id }),
      personId: newcomer.id,
      organisationId: newcomer.organisationId,
      electionId: await buildElection(store, 'business', delegate.person.id),
      candidateId: delegate.person.id,
      ...(await buildGovernance(store, delegate)),
      ...(await buildAccounts(store, group.id)),
      ...(await buildCalls(store, group.id)),
      ...(await buildInvitations(store, group.id, people['sector steward'].id)),
    },
    foreign: {
      groupId: other.id,
      roomId: foreignRoom.id,
      itemId: foreignMessage.id,
      ...(await buildExits(store, foreignRoom.id, foreignMessage.id)),
      sessionId: await buildSession(store, foreignRoom.id),
      reportId: await buildReport(store, { roomId: foreignRoom.id, itemId: foreignMessage.id }, [
        'government',
        'civil-society',
      ]),
      signInId: foreignSignIn.id,
      personId: foreigner.id,
      organisationId: foreigner.organisationId,
      electionId: await buildClosedElection(store, 'government', foreigner.id),
      candidateId: foreigner.id,
      ...(await buildGovernance(store, stranger)),
      ...(await buildAccounts(store, other.id, ['government', 'civil-society'])),
      ...(await buildCalls(store, other.id)),
      ...(await buildInvitations(store, other.id, foreigner.id)),
    },
  };
}

const lives: Partial<Record<ActorName, SignInWishes>> = {
  'ended sign-in': { ended: true },
  'expired sign-in': { expires: ago(1) },
  'idle sign-in': { lastSeen: ago(1) },
};

async function actor(store: Store, name: ActorName, person: BuiltPerson | null): Promise<BuiltActor> {
  if (!person) return { name, person, signIn: null, otherSignInId: randomUUID() };
  const signIn = await openSignIn(store, person.id, lives[name]);
  const other = await openSignIn(store, person.id);
  return { name, person, signIn, otherSignInId: other.id };
}
