import type { SeatFacts } from '@trialogue/groups';
import type { Resources } from '@trialogue/policy';

type Granted =
  | 'sessions.list'
  | `session.${'read' | 'plan' | 'act' | 'leave' | 'project'}`
  | 'projector.look'
  | `calendar.${'keep' | 'read'}`;

/** Facts under which a member may read sessions and be there, and a facilitator may run them. */
export function grantedSessions(
  seat: SeatFacts,
  facilitator: SeatFacts,
  inRoom: Resources['session.read'],
): Pick<Resources, Granted> {
  const led = { ...inRoom, seat: facilitator, group: 'active' } as const;
  return {
    'sessions.list': { seat, now: inRoom.now },
    'session.read': inRoom,
    'session.plan': led,
    'session.act': { ...inRoom, group: 'active', part: 'speak' },
    'session.leave': {},
    'session.project': led,
    'projector.look': {},
    'calendar.keep': {},
    'calendar.read': {},
  };
}
