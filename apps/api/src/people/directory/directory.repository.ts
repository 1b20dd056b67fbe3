import { Injectable } from '@nestjs/common';
import type { DirectoryPerson, Office, Organisation, Standing } from '@trialogue/people';
import { em } from '../../platform/database/work.ts';
import type { DirectoryCursor } from './directory-cursor.ts';

export interface DirectoryWishes {
  readonly readerId: string;
  /** Of which standings the reader keeps the accounts. */
  readonly keeps: readonly Standing[];
  readonly standing: Standing | null;
  readonly sought: string | null;
  readonly unverified: boolean;
  readonly after: DirectoryCursor | null;
  readonly limit: number;
}

type PersonRow = Omit<DirectoryPerson, 'organisation' | 'office'> & {
  readonly office: Office | null;
  readonly organisation: Organisation;
};

/**
 * Whom the reader ($1) may find, narrower than the fence of rows: with a guest's seat nobody but the people of his rooms (P5), and
 * of those who left a group nobody.
 */
const found = `(
  p.id = $1
  or exists (select 1 from my_offices())
  or (p.sector_verified_at is not null and exists (select 1 from my_standing())
      and (p.listed_at is not null or p.standing = 'neutral' or p.standing = any(array(select my_standing()))))
  or p.id = any(array(
       select s.person_id from seat s join seat own on own.group_id = s.group_id
       where own.id = any(array(select my_seats())) and own.guest_until is null and s.ended_at is null))
  or p.id = any(array(
       select m.person_id from room_member m where m.left_at is null and m.room_id = any(array(select my_rooms()))))
)`;

const organisationJson = `jsonb_build_object('id', o.id, 'name', o.name, 'standing', o.standing, 'kind', o.kind,
  'sizeLevel', o.size_level, 'parastatalOwnership', o.parastatal_ownership)`;

/** Reads who there is, a page at a time. */
@Injectable()
export class DirectoryRepository {
  people(wishes: DirectoryWishes): Promise<PersonRow[]> {
    const { readerId, keeps, standing, sought, unverified, after, limit } = wishes;
    // The page is cut out first: whether somebody has an account is asked for its rows only.
    return em().query(
      `select page.id, page.name, page.standing, page.verified, page.listed, page.organisation, page.office,
              case when page.kept then page.email end as email,
              case when not page.kept then 'active' when page.deactivated then 'deactivated'
                   when has_account(page.id) then 'active' else 'invited' end as state
       from (
         select p.id, p.name, p.standing, p.email, p.standing = any($2) as kept,
                p.sector_verified_at is not null as verified, p.listed_at is not null as listed,
                p.deactivated_at is not null as deactivated, ${organisationJson} as organisation,
                (select s.office from steward s where s.person_id = p.id and s.ended_at is null) as office
         from person p join organisation o on o.id = p.organisation_id
         where p.erased_at is null and (p.deactivated_at is null or p.standing = any($2)) and ${found}
           and ($3::text is null or p.standing = $3)
           and ($4::text is null or p.name ilike $4 or o.name ilike $4)
           and (not $5 or p.sector_verified_at is null)
           and ($6::text is null or (p.name, p.id) > ($6, $7::uuid))
         order by p.name, p.id limit $8) page
       order by page.name, page.id`,
      [readerId, keeps, standing, sought, unverified, after?.name ?? null, after?.id ?? null, limit],
    );
  }

  /** Those of the people whom the reader may find; a steward sees all of them. */
  organisations(wishes: Omit<DirectoryWishes, 'keeps' | 'unverified'>): Promise<Organisation[]> {
    const { readerId, standing, sought, after, limit } = wishes;
    return em().query(
      `select o.id, o.name, o.standing, o.kind, o.size_level as "sizeLevel", o.parastatal_ownership as "parastatalOwnership"
       from organisation o
       where (exists (select 1 from my_offices())
              or o.id in (select p.organisation_id from person p
                          where p.deactivated_at is null and p.erased_at is null and ${found}))
         and ($2::text is null or o.standing = $2)
         and ($3::text is null or o.name ilike $3)
         and ($4::text is null or (o.name, o.id) > ($4, $5::uuid))
       order by o.name, o.id limit $6`,
      [readerId, standing, sought, after?.name ?? null, after?.id ?? null, limit],
    );
  }
}
