import { Injectable } from '@nestjs/common';
import type { Election, Sector } from '@trialogue/people';
import { em } from '../../platform/database/work.ts';

interface CandidateRow {
  readonly electionId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly votes: number | null;
}

type ElectionRow = Omit<Election, 'candidates' | 'openedAt' | 'closesAt' | 'closedAt'> & {
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
};

/** Elections as the members of their sector see them. */
@Injectable()
export class ElectionsReader {
  /** Newest first. Counts of votes are fenced until the election is closed. */
  async latest(office: Sector, readerId: string, limit: number): Promise<Election[]> {
    const rows: ElectionRow[] = await em().query(
      `select e.id, e.office, e.opened_at as "openedAt", e.closes_at as "closesAt", e.closed_at as "closedAt", e.outcome, e.elected,
              (select count(*)::integer from steward_elector x where x.election_id = e.id) as electors,
              (select count(*)::integer from steward_elector x where x.election_id = e.id and x.voted_on is not null) as voted,
              own.person_id is not null as elector, own.voted_on is not null as "hasVoted",
              exists (select 1 from steward_candidate c where c.election_id = e.id and c.person_id = $2) as stands
       from steward_election e left join steward_elector own on own.election_id = e.id and own.person_id = $2
       where e.office = $1 order by e.opened_at desc, e.id limit $3`,
      [office, readerId, limit],
    );
    const candidates = await this.candidates(rows.map(({ id }) => id));
    return rows.map(({ openedAt, closesAt, closedAt, ...row }) => ({
      ...row,
      openedAt: openedAt.toISOString(),
      closesAt: closesAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      candidates: candidates
        .filter(({ electionId }) => electionId === row.id)
        .map(({ personId, name, organisation, votes }) => ({ personId, name, organisation, votes })),
    }));
  }

  async stewardOf(office: Sector): Promise<string | null> {
    const rows: { name: string }[] = await em().query(
      'select p.name from steward s join person p on p.id = s.person_id where s.office = $1 and s.ended_at is null',
      [office],
    );
    return rows[0]?.name ?? null;
  }

  /** By name while votes are cast, so that nobody stands first by being known first. Who has gone since has no name any more. */
  private candidates(electionIds: readonly string[]): Promise<CandidateRow[]> {
    return em().query(
      `select c.election_id as "electionId", c.person_id as "personId",
              coalesce(p.name, '—') as name, coalesce(o.name, '—') as organisation,
              case when e.closed_at is not null then coalesce(t.votes, 0) end as votes
       from steward_candidate c join steward_election e on e.id = c.election_id
       left join person p on p.id = c.person_id
       left join organisation o on o.id = p.organisation_id
       left join steward_tally t on t.election_id = c.election_id and t.person_id = c.person_id
       where c.election_id = any($1) order by t.votes desc nulls last, p.name, c.person_id`,
      [electionIds],
    );
  }
}
