import { Injectable } from '@nestjs/common';
import type { SeatRole } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface PersonaRow {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly standing: Standing;
  readonly organisation: string;
  readonly seats: readonly { readonly group: string; readonly role: SeatRole }[];
}

const columns = `p.id as "personId", p.email, p.name, p.standing, o.name as organisation,
  coalesce((select json_agg(json_build_object('group', g.name, 'role', s.role) order by g.name)
            from seat s join working_group g on g.id = s.group_id
            where s.person_id = p.id and s.ended_at is null), '[]') as seats`;

/** Reads who of the demo can be entered as; nothing here writes. */
@Injectable()
export class PersonaRepository {
  among(emails: readonly string[]): Promise<PersonaRow[]> {
    return em().query(
      `select ${columns} from person p join organisation o on o.id = p.organisation_id
       where p.email = any($1) and p.deactivated_at is null order by p.name limit 200`,
      [emails],
    );
  }
}
