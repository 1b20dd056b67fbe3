import type { GroupState } from '@trialogue/groups';
import type { InRoom, NoFacts, OwnSeat } from './actions.ts';

/** What somebody does in a session: lead it, write down what was decided, ask for the floor, take part, or be there. */
export type SessionPart = 'lead' | 'note' | 'speak' | 'take-part' | 'attend';

/** What meetings are decided on. What the floor itself allows is for the rules of sessions to say. */
export interface SessionResources {
  'sessions.list': OwnSeat;
  'session.read': InRoom;
  'session.plan': InRoom & { readonly group: GroupState };
  'session.act': InRoom & { readonly group: GroupState; readonly part: SessionPart };
  'session.leave': NoFacts;
  /** To make and to end a link to the view for a wall. */
  'session.project': InRoom & { readonly group: GroupState };
  /** For whoever has the link. */
  'projector.look': NoFacts;
  /** The private address of one's own calendar. */
  'calendar.keep': NoFacts;
  'calendar.read': NoFacts;
}
