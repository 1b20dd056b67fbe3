import { Injectable } from '@nestjs/common';
import type { Candidates } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

/** Looks for people without a seat in a group. The fence leaves those whom the asker may find. */
@Injectable()
export class CandidateRepository {
  find(groupId: string, standing: Standing, wanted: string, limit: number): Promise<Candidates['items']> {
    return em().query(
      `select p.id as "personId", p.name, o.name as organisation, nullif(p.standing, 'neutral') as sector,
              has_account(p.id) as "hasAccount"
       from person p join organisation o on o.id = p.organisation_id
       where p.standing = $2 and p.sector_verified_at is not null and p.deactivated_at is null
         and (position(lower($3) in lower(p.name)) > 0 or position(lower($3) in lower(o.name)) > 0)
         and not exists (select 1 from seat_facts($1) s where s.person_id = p.id)
       order by p.name, p.id limit $4`,
      [groupId, standing, wanted, limit],
    );
  }
}
