import { Injectable } from '@nestjs/common';
import type { Member, Office } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface KnownMember extends Member {
  readonly language: string;
  readonly verified: boolean;
  readonly listed: boolean;
  readonly offices: Office[];
}

/** Read-only questions about people, for other domains too. */
@Injectable()
export class MembersReader {
  async byId(personId: string): Promise<KnownMember | undefined> {
    const rows: KnownMember[] = await em().query(
      `select p.id, p.name, p.standing as sector, o.name as organisation, p.language,
              p.sector_verified_at is not null as verified, p.listed_at is not null as listed,
              array(select s.office from steward s where s.person_id = p.id and s.ended_at is null) as offices
       from person p join organisation o on o.id = p.organisation_id
       where p.id = $1 and p.deactivated_at is null`,
      [personId],
    );
    return rows[0];
  }

  async instanceName(): Promise<string | null> {
    const rows: { name: string | null }[] = await em().query('select name from instance');
    return rows[0]?.name ?? null;
  }
}
