import { Injectable } from '@nestjs/common';
import type { Sector, SectorMember, Tally } from '@trialogue/people';
import { em } from '../../platform/database/work.ts';

export interface KnownElection {
  readonly id: string;
  readonly office: Sector;
  readonly closesAt: Date;
  readonly closed: boolean;
  readonly elector: boolean;
  readonly voted: boolean;
  readonly stands: boolean;
}

export interface FormerElections {
  readonly open: boolean;
  readonly lastClosedAt: Date | null;
  readonly officeIsHeld: boolean;
}

export interface ElectionToOpen {
  readonly id: string;
  readonly office: Sector;
  readonly calledBy: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
}

export interface ClosedElection {
  readonly id: string;
  readonly outcome: 'elected' | 'no-quorum' | 'no-majority';
  readonly elected: string | null;
  readonly at: Date;
}

export interface DueElection {
  readonly id: string;
  readonly office: Sector;
  readonly electors: number;
}

/** Why the database did not take a vote. */
export type CastAnswer = 'cast' | 'no-elector' | 'closed' | 'voted-already' | 'no-candidate';

/** The only file that writes elections; who votes for whom is known to one function of the database, which forgets it. */
@Injectable()
export class ElectionRepository {
  /** `guestOnly`: his sector is verified, and he is here by a guest's seat alone. */
  async member(personId: string): Promise<(SectorMember & { readonly guestOnly: boolean }) | undefined> {
    const rows: (SectorMember & { readonly guestOnly: boolean })[] = await em().query(
      `select standing, sector_verified_at is not null as "sectorVerified",
              sector_verified_at is not null and not exists (select 1 from my_standing()) as "guestOnly"
       from person where id = $1`,
      [personId],
    );
    return rows[0];
  }

  /** Until the transaction ends: one election of an office is opened or closed at a time. */
  async lock(office: Sector): Promise<void> {
    await em().query(`select pg_advisory_xact_lock(hashtextextended('election ' || $1, 0))`, [office]);
  }

  async former(office: Sector): Promise<FormerElections> {
    const rows: FormerElections[] = await em().query(
      `select coalesce(bool_or(closed_at is null), false) as open, max(closed_at) as "lastClosedAt",
              exists (select 1 from steward where office = $1 and ended_at is null) as "officeIsHeld"
       from steward_election where office = $1`,
      [office],
    );
    const [former] = rows;
    if (!former) throw new Error('an aggregate gave no row');
    return former;
  }

  /** With its roll, as it is at this moment. */
  async open({ id, office, calledBy, openedAt, closesAt }: ElectionToOpen): Promise<void> {
    await em().query(
      'insert into steward_election (id, office, called_by, opened_at, closes_at) values ($1, $2, $3, $4, $5)',
      [id, office, calledBy, openedAt, closesAt],
    );
    await em().query('select enrol_electors($1)', [id]);
  }

  async byId(id: string, personId: string): Promise<KnownElection | undefined> {
    const rows: KnownElection[] = await em().query(
      `select e.id, e.office, e.closes_at as "closesAt", e.closed_at is not null as closed,
              x.person_id is not null as elector, x.voted_on is not null as voted,
              exists (select 1 from steward_candidate c where c.election_id = e.id and c.person_id = $2) as stands
       from steward_election e left join steward_elector x on x.election_id = e.id and x.person_id = $2
       where e.id = $1`,
      [id, personId],
    );
    return rows[0];
  }

  async isCandidate(electionId: string, personId: string): Promise<boolean> {
    const rows: object[] = await em().query(
      'select 1 from steward_candidate where election_id = $1 and person_id = $2',
      [electionId, personId],
    );
    return rows.length > 0;
  }

  /** False where the person stands already. */
  async stand(electionId: string, personId: string, at: Date): Promise<boolean> {
    const rows: object[] = await em().query(
      `insert into steward_candidate (election_id, person_id, stood_at) values ($1, $2, $3)
       on conflict on constraint steward_candidate_pkey do nothing returning 1 as made`,
      [electionId, personId, at],
    );
    return rows.length > 0;
  }

  async cast(electionId: string, candidateId: string, at: Date): Promise<CastAnswer> {
    const rows: { answer: CastAnswer }[] = await em().query('select cast_vote($1, $2, $3) as answer', [
      electionId,
      candidateId,
      at,
    ]);
    return rows[0]?.answer ?? 'no-elector';
  }

  async everybodyVoted(electionId: string): Promise<boolean> {
    const rows: object[] = await em().query(
      'select 1 from steward_elector where election_id = $1 and voted_on is null limit 1',
      [electionId],
    );
    return rows.length === 0;
  }

  /** Those whose time is up, or in which nobody is left to vote. Locked, so that a vote comes before or after and never between. */
  due(now: Date): Promise<DueElection[]> {
    return em().query(
      `select e.id, e.office, (select count(*)::integer from steward_elector x where x.election_id = e.id) as electors
       from steward_election e
       where e.closed_at is null
         and (e.closes_at <= $1
              or not exists (select 1 from steward_elector x where x.election_id = e.id and x.voted_on is null))
       order by e.office for update of e`,
      [now],
    );
  }

  tallies(electionId: string): Promise<Tally[]> {
    return em().query('select person_id as "personId", votes from steward_tally where election_id = $1', [electionId]);
  }

  async close({ id, outcome, elected, at }: ClosedElection): Promise<void> {
    await em().query('update steward_election set closed_at = $2, outcome = $3, elected = $4 where id = $1', [
      id,
      at,
      outcome,
      elected,
    ]);
  }

  async endOffice(office: Sector, at: Date): Promise<void> {
    await em().query('update steward set ended_at = $2 where office = $1 and ended_at is null', [office, at]);
  }
}
