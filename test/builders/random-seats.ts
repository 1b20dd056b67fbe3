import fc from 'fast-check';
import { seatRoles } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import { roomKinds, roomRules } from '@trialogue/rooms';
import type { RoomFacts } from '@trialogue/rooms';
import { now } from './granted-facts.ts';

const around = fc.option(fc.constantFrom(now - 1, now, now + 1));
/** Of the charter, as it was consented to or asked for. */
export const anyVersion = fc.option(fc.integer({ min: 1, max: 2 }));

/** Amina's seat or another's, in her group or another, with anything that it may lack. */
export const anySeat: fc.Arbitrary<SeatFacts> = fc.record({
  id: fc.constant('seat-of-amina'),
  groupId: fc.constantFrom('group', 'other'),
  personId: fc.constantFrom('amina', 'bao'),
  role: fc.constantFrom(...seatRoles),
  sector: fc.option(fc.constantFrom(...sectors)),
  organisationId: fc.constant('mill'),
  charterInForce: anyVersion,
  charterConsented: anyVersion,
  declared: fc.boolean(),
  confirmed: fc.boolean(),
  suspendedUntil: around,
  guestUntil: around,
  alternateOf: fc.constant(null),
  loanUntil: around,
  lent: fc.boolean(),
  powersStopped: fc.boolean(),
  ended: fc.boolean(),
});

export const anyRoom: fc.Arbitrary<RoomFacts> = fc.record({
  id: fc.constant('room'),
  groupId: fc.constantFrom('group', 'other'),
  kind: fc.constantFrom(...roomKinds),
  rule: fc.constantFrom(...roomRules),
  closed: fc.boolean(),
});
