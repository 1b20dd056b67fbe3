import { isConfirmed, isNeutralRole, type SeatFacts } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';

/** A seat's row with what decides on it, as the columns below and the database's seat_facts name them. */
export interface SeatFactsRow {
  readonly id: string;
  readonly group_id: string;
  readonly person_id: string;
  readonly role: SeatFacts['role'];
  readonly sector: SeatFacts['sector'];
  readonly organisation_id: string;
  readonly suspended_until: Date | null;
  readonly guest_until: Date | null;
  readonly ended_at: Date | null;
  readonly activated_at: Date | null;
  readonly charter_in_force: number | null;
  readonly charter_consented: number | null;
  readonly declared: boolean;
  readonly confirmed_by: Sector[];
  readonly alternate_of: string | null;
  readonly loan_until: Date | null;
  readonly lent: boolean;
  readonly powers_stopped: boolean;
}

/** For a query over `seat s`. Until a charter is adopted, the proposed one is what consent is asked to. */
export const seatFactsColumns = `
  s.id, s.group_id, s.person_id, s.role, s.sector, s.organisation_id,
  s.suspended_until, s.guest_until, s.ended_at, s.activated_at,
  coalesce((select max(v.version) from charter_version v where v.group_id = s.group_id and v.adopted_at is not null),
           (select max(v.version) from charter_version v where v.group_id = s.group_id)) as charter_in_force,
  (select max(c.version) from charter_consent c where c.group_id = s.group_id and c.person_id = s.person_id) as charter_consented,
  exists (select 1 from seat_declaration d where d.seat_id = s.id) as declared,
  array(select c.sector from neutral_confirmation c where c.seat_id = s.id) as confirmed_by,
  s.alternate_of, s.loan_until,
  exists (select 1 from seat a where a.alternate_of = s.id and a.ended_at is null and a.loan_until > now()) as lent,
  s.powers_stopped_at is not null as powers_stopped`;

export function seatFactsOf(row: SeatFactsRow): SeatFacts {
  return {
    id: row.id,
    groupId: row.group_id,
    personId: row.person_id,
    role: row.role,
    sector: row.sector,
    organisationId: row.organisation_id,
    charterInForce: row.charter_in_force,
    charterConsented: row.charter_consented,
    declared: row.declared,
    confirmed: !isNeutralRole(row.role) || isConfirmed(row.confirmed_by),
    suspendedUntil: row.suspended_until?.getTime() ?? null,
    guestUntil: row.guest_until?.getTime() ?? null,
    alternateOf: row.alternate_of,
    loanUntil: row.loan_until?.getTime() ?? null,
    lent: row.lent,
    powersStopped: row.powers_stopped,
    ended: row.ended_at !== null,
  };
}
