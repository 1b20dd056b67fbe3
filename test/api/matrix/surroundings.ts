import { buildInvitation, buildInvitee, buildOfferedSeat } from '../../builders/build-invitation.ts';
import { buildMotion, buildRecusal } from '../../builders/build-motion.ts';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson } from '../../builders/build-person.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';
import { buildReleaseRequest, buildTranscript } from '../../builders/build-exits.ts';
import { buildAccount } from '../../builders/build-account.ts';
import type { Ids } from './actors.ts';

export async function buildInvitations(
  store: Store,
  groupId: string,
  keeperId: string,
): Promise<Pick<Ids, 'invitationId' | 'inviteeId' | 'offeredSeatId'>> {
  const [invited, invitee] = [await buildInvitee(store), await buildInvitee(store)];
  const { id: invitationId } = await buildInvitation(store, invited, keeperId);
  const { id: offeredSeatId } = await buildOfferedSeat(store, { groupId, person: invitee });
  return { invitationId, inviteeId: invitee.id, offeredSeatId };
}

/** Entered in the directory, and waiting for the steward of the sector. */
export async function buildNewcomer(store: Store, organisationId: string): Promise<BuiltPerson> {
  const person = await buildPerson(store, { standing: 'business', organisationId });
  await store.query('update person set sector_verified_at = null where id = $1', [person.id]);
  return person;
}

export async function buildExits(
  store: Store,
  roomId: string,
  itemId: string,
): Promise<Pick<Ids, 'releaseId' | 'transcriptId'>> {
  return {
    releaseId: await buildReleaseRequest(store, { roomId, itemId, text: 'Something' }),
    transcriptId: await buildTranscript(store, roomId, 'Something was said'),
  };
}

/** A neutral's seat, with a challenge by business, a concern, and a request for a call. */
export async function buildAccounts(
  store: Store,
  groupId: string,
  concernTo: readonly ['business' | 'government', 'civil-society'] = ['business', 'civil-society'],
): Promise<Pick<Ids, 'neutralSeatId' | 'challengeId' | 'concernId' | 'requestId'>> {
  const neutral = await buildSeat(store, { groupId, role: 'facilitator' });
  return { neutralSeatId: neutral.id, ...(await buildAccount(store, neutral, concernTo)) };
}

/** The seat of an observer, a motion of the delegate to recall it, and a recusal of his. */
export async function buildGovernance(
  store: Store,
  delegate: BuiltSeat,
): Promise<Pick<Ids, 'seatId' | 'motionId' | 'recusalId'>> {
  const observer = await buildSeat(store, { groupId: delegate.groupId, role: 'observer', sector: 'business' });
  return {
    seatId: observer.id,
    motionId: await buildMotion(store, delegate, observer.id),
    recusalId: await buildRecusal(store, delegate),
  };
}
