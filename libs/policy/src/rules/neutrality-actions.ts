import type { CallRequest } from '@trialogue/consent';
import type { GroupState, SeatFacts } from '@trialogue/groups';
import type { MadeChallenge } from '@trialogue/neutrality';
import type { Sector } from '@trialogue/people';
import type { RoomFacts } from '@trialogue/rooms';
import type { NoFacts, OwnSeat } from './actions.ts';

/** What acts that hold neutrals to account, and those that the rulebook leaves to a call, are decided on. */
export interface NeutralityResources {
  'neutrality.read': OwnSeat;
  /** `causeKnown`: the asker may know of what he names. `made`: a challenge of this neutral on it. */
  'challenge.make': OwnSeat & {
    readonly group: GroupState;
    readonly neutral: SeatFacts | null;
    readonly causeKnown: boolean;
    readonly made: boolean;
  };
  'challenge.second': OwnSeat & {
    readonly group: GroupState;
    readonly neutral: SeatFacts | null;
    readonly challenge: MadeChallenge | null;
  };
  'concern.file': OwnSeat & { readonly neutral: SeatFacts | null };
  'concerns.list': NoFacts;
  /** `sectors`: whose stewards it went to. */
  'concern.answer': { readonly concern: { readonly sectors: readonly Sector[]; readonly answered: boolean } | null };
  'removal.ask': OwnSeat & {
    readonly group: GroupState;
    readonly concerned: SeatFacts | null;
    /** With who of the two is in it. */
    readonly from: 'group' | { readonly room: RoomFacts | null; readonly asker: boolean; readonly concerned: boolean };
    readonly lacking: number;
    readonly underWay: boolean;
  };
  'call-requests.list': OwnSeat;
  'call-request.make': OwnSeat & { readonly group: GroupState };
  'call-request.back': OwnSeat & { readonly group: GroupState; readonly request: { readonly opened: boolean } | null };
  'call-request.open': OwnSeat & {
    readonly group: GroupState;
    readonly request: (CallRequest & { readonly opened: boolean }) | null;
    readonly lacking: number;
  };
}
