import { Injectable } from '@nestjs/common';
import type { Standing } from '@trialogue/people';
import { em } from '../../platform/database/work.ts';
import type { KnownOrganisation } from './import-plan.ts';

export interface KnownAddress {
  readonly email: string;
  readonly standing: Standing;
  readonly organisationId: string;
  readonly deactivated: boolean;
}

export interface MemberToAdd {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly standing: Standing;
  readonly organisationId: string;
  readonly language: string;
  readonly verified: boolean;
}

/** What an import asks and writes, each in one query for the whole file. */
@Injectable()
export class ImportRepository {
  /** Until the transaction ends: two imports at once shall not both bring the same organisation. */
  async lock(): Promise<void> {
    await em().query(
      `select pg_advisory_xact_lock(hashtextextended('organisations ' || standing, 0))
       from unnest(array['business', 'civil-society', 'government', 'neutral']) as standing`,
    );
  }

  organisations(names: readonly string[]): Promise<KnownOrganisation[]> {
    return em().query(
      `select id, name, standing, kind, size_level as "sizeLevel", parastatal_ownership as "parastatalOwnership"
       from organisation where lower(name) = any(array(select lower(sought) from unnest($1::text[]) as sought))`,
      [names],
    );
  }

  addresses(emails: readonly string[]): Promise<KnownAddress[]> {
    return em().query(
      `select email, standing, organisation_id as "organisationId", deactivated_at is not null as deactivated
       from person where email = any($1)`,
      [emails],
    );
  }

  /** Gives how many were added: fewer where somebody took one of the addresses at the same moment. */
  async add(members: readonly MemberToAdd[], verifiedBy: string, at: Date): Promise<number> {
    const column = <K extends keyof MemberToAdd>(key: K): MemberToAdd[K][] => members.map((member) => member[key]);
    const rows: object[] = await em().query(
      `insert into person (id, email, name, standing, organisation_id, language, created_at, sector_verified_at, sector_verified_by)
       select id, email, name, standing, organisation_id, language, $7, case when verified then $7::timestamptz end,
              case when verified then $8::uuid end
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $9::boolean[])
         as given (id, email, name, standing, organisation_id, language, verified)
       on conflict on constraint person_email_key do nothing returning 1 as made`,
      [
        column('id'),
        column('email'),
        column('name'),
        column('standing'),
        column('organisationId'),
        column('language'),
        at,
        verifiedBy,
        column('verified'),
      ],
    );
    return rows.length;
  }
}
