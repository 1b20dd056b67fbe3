import { Injectable } from '@nestjs/common';
import type { Member } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface KnownMember extends Member {
  readonly language: string;
}

/** Read-only questions about people, for other domains too. */
@Injectable()
export class MembersReader {
  async byId(personId: string): Promise<KnownMember | undefined> {
    const rows: KnownMember[] = await em().query(
      `select p.id, p.name, p.standing as sector, o.name as organisation, p.language
       from person p join organisation o on o.id = p.organisation_id
       where p.id = $1 and p.deactivated_at is null`,
      [personId],
    );
    return rows[0];
  }
}
