import { isLive } from '@trialogue/groups';
import type { ChosenSeat } from '@trialogue/policy';
import type { ActOnGroup } from '../groups/group-acts.ts';
import { refuseNotFound } from '../platform/refusal.ts';

/** The seats that somebody names, as the policy judges them. One that the group does not have is answered as any unknown id. */
export function chosenSeats({ seats, now }: ActOnGroup, named: readonly string[]): ChosenSeat[] {
  return named.map((id) => {
    const seat = seats.find((one) => one.id === id);
    if (!seat || !isLive(seat, now)) refuseNotFound();
    const { role, sector, guestUntil, activated } = seat;
    return { role, sector, guest: guestUntil !== null, activated };
  });
}
