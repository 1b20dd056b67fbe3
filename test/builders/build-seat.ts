import { randomUUID } from 'node:crypto';
import { neutralRoles } from '@trialogue/groups';
import type { DecisionAuthority, SeatRole } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';
import { buildPerson } from './build-person.ts';
import type { BuiltPerson } from './build-person.ts';
import type { Store } from './store.ts';

export interface BuiltSeat {
  readonly id: string;
  readonly groupId: string;
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly person: BuiltPerson;
}

export interface SeatWishes {
  readonly groupId: string;
  readonly person?: BuiltPerson;
  readonly role?: SeatRole;
  readonly sector?: Sector;
  readonly decisionAuthority?: DecisionAuthority;
  /** False leaves out what a seat needs before it is active, so that a test can see what is refused then. */
  readonly consented?: boolean;
  readonly declared?: boolean;
  readonly confirmed?: boolean;
  readonly suspendedUntil?: Date;
  readonly guestUntil?: Date;
}

/** A seat whose holder consented to the charter and declared his interests; a neutral is confirmed by every delegation. */
export async function buildSeat(store: Store, wishes: SeatWishes): Promise<BuiltSeat> {
  const id = randomUUID();
  const role = wishes.role ?? 'delegate';
  const sector = isNeutral(role) ? null : (wishes.sector ?? sectorOf(wishes.person) ?? 'business');
  const person = wishes.person ?? (await buildPerson(store, { standing: sector ?? 'neutral' }));
  await store.query(
    `insert into seat (id, group_id, person_id, role, sector, organisation_id, decision_authority, appointed_by,
                       activated_at, suspended_until, guest_until)
     values ($1, $2, $3, $4, $5, $6, $7, $3, now(), $8, $9)`,
    [
      id,
      wishes.groupId,
      person.id,
      role,
      sector,
      person.organisationId,
      role === 'delegate' ? (wishes.decisionAuthority ?? 'recommends') : null,
      wishes.suspendedUntil ?? null,
      wishes.guestUntil ?? null,
    ],
  );
  const seat = { id, groupId: wishes.groupId, role, sector, person };
  if (wishes.consented ?? true) await consentToCharter(store, seat);
  if (wishes.declared ?? true) await declareInterests(store, seat);
  if (isNeutral(role) && (wishes.confirmed ?? true)) await confirmNeutral(store, seat);
  return seat;
}

function isNeutral(role: SeatRole): boolean {
  return neutralRoles.some((neutral) => neutral === role);
}

function sectorOf(person: BuiltPerson | undefined): Sector | undefined {
  return sectors.find((sector) => sector === person?.standing);
}

/** To the newest version of the group's charter. */
export async function consentToCharter(store: Store, seat: BuiltSeat): Promise<void> {
  await store.query(
    `insert into charter_consent (group_id, version, person_id)
     select group_id, max(version), $2 from charter_version where group_id = $1 group by group_id`,
    [seat.groupId, seat.person.id],
  );
}

export async function declareInterests(store: Store, seat: BuiltSeat): Promise<void> {
  await store.query(
    `insert into seat_declaration (seat_id, version, group_id, employer, funders, stakes)
     values ($1, 1, $2, 'An employer', 'None', 'None')`,
    [seat.id, seat.groupId],
  );
}

/** A test seldom builds the delegations beforehand, so the record names the neutral's own appointer for each sector. */
export async function confirmNeutral(store: Store, seat: BuiltSeat): Promise<void> {
  await store.query(
    `insert into neutral_confirmation (seat_id, sector, group_id, confirmed_by)
     select $1, sector, $2, founded_by from unnest($3::text[]) as sector, working_group where working_group.id = $2`,
    [seat.id, seat.groupId, [...sectors]],
  );
}
