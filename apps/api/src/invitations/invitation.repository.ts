import { Injectable } from '@nestjs/common';
import { invitationTries, type SeatRole } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

/** What decides on an invitation. */
export interface StoredInvitation {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly standing: Standing;
  readonly seatId: string | null;
  readonly groupId: string | null;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly failures: number;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** With the person and the seat as they are now. */
export interface PresentedRow extends StoredInvitation {
  readonly name: string;
  readonly organisation: string;
  readonly personEmail: string;
  readonly personStanding: Standing;
  readonly verifiedAt: Date | null;
  readonly verifiedBy: string | null;
  readonly deactivatedAt: Date | null;
  readonly hasAccount: boolean;
  readonly seatOf: string | null;
  readonly seatEndedAt: Date | null;
  readonly guestUntil: Date | null;
  readonly loanUntil: Date | null;
}

export interface NewInvitation {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly email: string;
  readonly standing: Standing;
  readonly seatId: string | null;
  readonly groupId: string | null;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

export interface ListedInvitation extends StoredInvitation {
  readonly name: string;
  readonly organisation: string;
  readonly group: string | null;
  readonly role: SeatRole | null;
}

export interface InvitationPlace {
  readonly at: Date;
  readonly id: string;
}

const columns = `i.id, i.person_id as "personId", i.email, i.standing, i.seat_id as "seatId", i.group_id as "groupId",
  i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.failures, i.used_at as "usedAt",
  i.withdrawn_at as "withdrawnAt"`;

/** The only file that knows the table of invitations. */
@Injectable()
export class InvitationRepository {
  /** At the door. With `lock` whoever else shows the same link waits until this transaction ends. */
  async byToken(tokenHash: Buffer, { lock }: { lock: boolean }): Promise<PresentedRow | null> {
    const rows: PresentedRow[] = await em().query(
      `select ${columns}, p.name, o.name as organisation, p.email as "personEmail", p.standing as "personStanding",
              p.sector_verified_at as "verifiedAt", p.sector_verified_by as "verifiedBy", p.deactivated_at as "deactivatedAt",
              exists (select 1 from credential c where c.person_id = p.id) as "hasAccount",
              s.person_id as "seatOf", s.ended_at as "seatEndedAt", s.guest_until as "guestUntil", s.loan_until as "loanUntil"
       from invitation i
       join person p on p.id = i.person_id
       join organisation o on o.id = p.organisation_id
       left join seat s on s.id = i.seat_id
       where i.token_hash = $1 ${lock ? 'for update of i' : ''}`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  async lockById(id: string): Promise<StoredInvitation | null> {
    const rows: StoredInvitation[] = await em().query(
      `select ${columns} from invitation i where i.id = $1 for update`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** False where the person has one that is neither used nor withdrawn, whether or not the asker may see it. */
  async add(invitation: NewInvitation): Promise<boolean> {
    const { id, tokenHash, personId, email, standing, seatId, groupId, invitedBy, invitedAt, expiresAt } = invitation;
    const rows: object[] = await em().query(
      `insert into invitation (id, token_hash, person_id, email, standing, seat_id, group_id, invited_by, invited_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (person_id) where used_at is null and withdrawn_at is null do nothing returning 1 as made`,
      [id, tokenHash, personId, email, standing, seatId, groupId, invitedBy, invitedAt, expiresAt],
    );
    return rows.length > 0;
  }

  async renew(
    id: string,
    renewed: Pick<NewInvitation, 'tokenHash' | 'invitedBy' | 'invitedAt' | 'expiresAt'>,
  ): Promise<void> {
    await em().query(
      `update invitation set token_hash = $2, invited_by = $3, invited_at = $4, expires_at = $5, failures = 0 where id = $1`,
      [id, renewed.tokenHash, renewed.invitedBy, renewed.invitedAt, renewed.expiresAt],
    );
  }

  async withdraw(id: string, at: Date): Promise<void> {
    await em().query('update invitation set withdrawn_at = $2 where id = $1 and used_at is null', [id, at]);
  }

  /** What time has ended needs nobody's leave to be put away. Gives how many. */
  async putAwayExpired(personId: string, at: Date): Promise<number> {
    const [, count]: [object[], number] = await em().query(
      `update invitation set withdrawn_at = $2
       where person_id = $1 and used_at is null and withdrawn_at is null and expires_at <= $2`,
      [personId, at],
    );
    return count;
  }

  /** The link closes with the last wrong address that it bears. */
  async countFailure(id: string, at: Date): Promise<void> {
    await em().query(
      `update invitation set failures = failures + 1, withdrawn_at = case when failures + 1 >= $3 then $2::timestamptz end
       where id = $1`,
      [id, at, invitationTries],
    );
  }

  async markUsed(id: string, at: Date): Promise<void> {
    await em().query('update invitation set used_at = $2 where id = $1', [id, at]);
  }

  /** Newest first, those that the reader keeps. Of a group and a seat that he may not see, nothing is told. */
  keptBy(readerId: string, after: InvitationPlace | null, limit: number): Promise<ListedInvitation[]> {
    return em().query(
      `select ${columns}, p.name, o.name as organisation, g.name as "group", s.role
       from invitation i
       join person p on p.id = i.person_id
       join organisation o on o.id = p.organisation_id
       left join working_group g on g.id = i.group_id
       left join seat s on s.id = i.seat_id
       where (i.invited_by = $1 or case i.standing when 'neutral' then 'platform' else i.standing end in (
                select office from steward where person_id = $1 and ended_at is null))
         and ($2::timestamptz is null or (i.invited_at, i.id) < ($2, $3::uuid))
       order by i.invited_at desc, i.id desc limit $4`,
      [readerId, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
