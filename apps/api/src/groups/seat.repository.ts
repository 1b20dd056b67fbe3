import { Injectable } from '@nestjs/common';
import type { DecisionAuthority, SeatFacts, SeatRole } from '@trialogue/groups';
import type { SeatEnding } from '@trialogue/ledger';
import type { AddedPower } from '@trialogue/neutrality';
import type { Office, Sector, Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';
import { seatFactsOf, type SeatFactsRow } from './seat-facts.ts';

export interface SeatInGroup extends SeatFacts {
  readonly activated: boolean;
  readonly confirmedBy: readonly Sector[];
}

export interface Candidate {
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  readonly organisationId: string;
  readonly office: Office | null;
}

export interface SeatToGive {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly organisationId: string;
  readonly decisionAuthority: DecisionAuthority | null;
  readonly addedPowers: readonly AddedPower[];
  readonly guestUntil: Date | null;
  /** A loan: the seat that this one stands in for, and until when. */
  readonly alternateOf: string | null;
  readonly loanUntil: Date | null;
  readonly appointedBy: string;
  readonly appointedAt: Date;
}

/** The only file that writes seats. Inserts have no RETURNING: who gives a seat may not always read it. */
@Injectable()
export class SeatRepository {
  /** All seats of the group that have not ended, whole, for whoever acts on them (see the migration on appointing). */
  async ofGroup(groupId: string): Promise<SeatInGroup[]> {
    const rows: SeatFactsRow[] = await em().query('select * from seats_of_group($1)', [groupId]);
    return rows.map((row) => ({
      ...seatFactsOf(row),
      activated: row.activated_at !== null,
      confirmedBy: row.confirmed_by,
    }));
  }

  async candidate(personId: string): Promise<Candidate | undefined> {
    const rows: Candidate[] = await em().query(
      `select standing, sector_verified as "sectorVerified", organisation_id as "organisationId", office
       from candidate_facts($1)`,
      [personId],
    );
    return rows[0];
  }

  async give(seat: SeatToGive): Promise<void> {
    await em().query(
      `insert into seat (id, group_id, person_id, role, sector, organisation_id, decision_authority, added_powers,
                         guest_until, alternate_of, loan_until, appointed_by, appointed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        seat.id,
        seat.groupId,
        seat.personId,
        seat.role,
        seat.sector,
        seat.organisationId,
        seat.decisionAuthority,
        seat.addedPowers,
        seat.guestUntil,
        seat.alternateOf,
        seat.loanUntil,
        seat.appointedBy,
        seat.appointedAt,
      ],
    );
  }

  /** Groups with a seat whose time is over and that nobody has ended yet, in the order of their ids. */
  async groupsWithExpired(at: Date, limit: number): Promise<string[]> {
    const rows: { groupId: string }[] = await em().query(
      `select distinct group_id as "groupId" from seat
       where ended_at is null and (guest_until <= $1 or loan_until <= $1) order by group_id limit $2`,
      [at, limit],
    );
    return rows.map(({ groupId }) => groupId);
  }

  async activate(seatId: string, at: Date): Promise<void> {
    await em().query('update seat set activated_at = $2 where id = $1 and activated_at is null', [seatId, at]);
  }

  /** The database takes the holder out of the group's rooms in the same transaction. */
  async end(seatId: string, reason: SeatEnding, at: Date): Promise<void> {
    await em().query('update seat set ended_at = $2, ended_reason = $3 where id = $1 and ended_at is null', [
      seatId,
      at,
      reason,
    ]);
  }

  /** Until a moment, or with null, no longer (N5). */
  async suspend(seatId: string, until: Date | null): Promise<void> {
    await em().query('update seat set suspended_until = $2 where id = $1 and ended_at is null', [seatId, until]);
  }

  /** From a moment on, or with null, no longer (N3). */
  async stopPowers(seatId: string, at: Date | null): Promise<void> {
    await em().query('update seat set powers_stopped_at = $2 where id = $1 and ended_at is null', [seatId, at]);
  }

  async confirm(seatId: string, groupId: string, sector: Sector, confirmedBy: string, at: Date): Promise<boolean> {
    const rows: object[] = await em().query(
      `insert into neutral_confirmation (seat_id, sector, group_id, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5) on conflict on constraint neutral_confirmation_pkey do nothing returning 1 as made`,
      [seatId, sector, groupId, confirmedBy, at],
    );
    return rows.length > 0;
  }
}
