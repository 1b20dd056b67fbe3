import { Injectable } from '@nestjs/common';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface InvitedPerson {
  readonly personId: string;
  readonly email: string;
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  readonly isSteward: boolean;
  readonly hasAccount: boolean;
  readonly hasOpenInvitation: boolean;
}

/** Reads who is to be invited, as far as the asker may know of him. */
@Injectable()
export class InvitedRepository {
  async find(personId: string, now: Date): Promise<InvitedPerson | null> {
    const rows: InvitedPerson[] = await em().query(
      `select p.id as "personId", p.email, p.standing, p.sector_verified_at is not null as "sectorVerified",
              exists (select 1 from steward s where s.person_id = p.id and s.ended_at is null) as "isSteward",
              has_account(p.id) as "hasAccount",
              exists (select 1 from invitation i where i.person_id = p.id and i.used_at is null
                      and i.withdrawn_at is null and i.expires_at > $2) as "hasOpenInvitation"
       from person p where p.id = $1 and p.deactivated_at is null`,
      [personId, now],
    );
    return rows[0] ?? null;
  }
}
