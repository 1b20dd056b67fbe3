import fc from 'fast-check';
import { seatRoles } from '@trialogue/groups';
import type { SeatRole } from '@trialogue/groups';
import { sectors, type Standing } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';

export interface Person {
  readonly actor: PersonActor;
  readonly organisationId: string;
}

/** Six people of each sector from three organisations, four neutrals, a steward of each sector and of the platform. */
export const people: readonly Person[] = [...sectors, 'neutral' as const].flatMap((standing: Standing) => [
  ...Array.from({ length: standing === 'neutral' ? 4 : 6 }, (_, place) => personOf(standing, place)),
  { ...personOf(standing, 9), actor: { ...personOf(standing, 9).actor, offices: [officeOf(standing)] } },
]);

function personOf(standing: Standing, place: number): Person {
  const actor = {
    kind: 'person',
    personId: `${standing} ${place}`,
    standing,
    offices: [],
    deactivated: false,
  } as const;
  return { actor, organisationId: `${standing} ${place % 3}` };
}

function officeOf(standing: Standing) {
  return standing === 'neutral' ? 'platform' : standing;
}

/** What somebody asks for. Numbers choose among those who are there at the time; `backers` give their voice with him. */
export type Act = SeatAct | OtherAct;

export interface SeatAct {
  readonly kind: 'appoint' | 'lend';
  readonly by: number;
  readonly of: number;
  readonly role: SeatRole;
  readonly seat: number;
  readonly backers: readonly number[];
}

interface OtherAct {
  readonly kind: 'end' | 'suspend' | 'pass';
  readonly by: number;
  readonly seat: number;
  readonly backers: readonly number[];
}

const nat = fc.nat(200);
const backers = fc.array(fc.nat(30), { maxLength: 6 });
const seatAct = fc.record({
  kind: fc.constantFrom('appoint' as const, 'appoint' as const, 'lend' as const),
  by: nat,
  of: nat,
  role: fc.constantFrom(...seatRoles, 'delegate' as const, 'delegate' as const),
  seat: nat,
  backers,
});
const otherAct = fc.record({
  kind: fc.constantFrom('end' as const, 'suspend' as const, 'pass' as const),
  by: nat,
  seat: nat,
  backers,
});
const act = fc.oneof({ weight: 4, arbitrary: seatAct }, { weight: 1, arbitrary: otherAct });

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(act, { minLength: 20, maxLength: 90 });
