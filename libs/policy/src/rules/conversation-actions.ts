import type { GroupState } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { Act, OwnMessage } from '@trialogue/rooms';
import type { InRoom } from './actions.ts';
import type { ChosenSeat } from './opening-rooms.ts';

/** What taking part in a room's conversation is decided on, beyond posting. */
export interface ConversationResources {
  /** `message`: for an edit or a withdrawal, the message concerned; null where the asker may read no such. */
  'room.act': InRoom & {
    readonly group: GroupState;
    readonly act: Act;
    readonly message: OwnMessage | null;
  };
  /** Topics, pins, one message by its id: what reading a room includes. */
  'room.topics': InRoom;
  /** How far one has read, and unfinished texts: one's own, and nobody else's. */
  'room.keep': InRoom;
  /** `roomSector`: of a caucus. */
  'room.invite': InRoom & {
    readonly group: GroupState;
    readonly roomSector: Sector | null;
    readonly invited: readonly ChosenSeat[];
  };
  'room.depart': InRoom;
  'room.presence': InRoom & { readonly group: GroupState };
  /** `author`: a person is searched for, in rooms on the record only. `masked`: one of the rooms is not. */
  'messages.search': { readonly author: boolean; readonly masked: boolean };
}
