import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface CharterVersion {
  readonly version: number;
  readonly body: string;
  readonly sha256: string;
  readonly proposedAt: Date;
  readonly adoptedAt: Date | null;
}

export interface NamedConsent {
  readonly version: number;
  readonly seatId: string;
  readonly name: string;
  readonly sector: Sector | null;
}

/** Reads the versions of a charter and who consented to which. */
@Injectable()
export class CharterRepository {
  /** Newest first. */
  versions(groupId: string, limit: number): Promise<CharterVersion[]> {
    return em().query(
      `select version, body, encode(sha256, 'hex') as sha256, proposed_at as "proposedAt", adopted_at as "adoptedAt"
       from charter_version where group_id = $1 order by version desc limit $2`,
      [groupId, limit],
    );
  }

  /** By those who have a seat now, by name. */
  consents(groupId: string): Promise<NamedConsent[]> {
    return em().query(
      `select version, seat_id as "seatId", name, sector from consents_by_name($1) order by name, seat_id`,
      [groupId],
    );
  }

  /** The version to which consent is asked: the one in force, else the one that was proposed last. */
  async asked(groupId: string): Promise<CharterVersion> {
    const rows: CharterVersion[] = await em().query(
      `select version, body, encode(sha256, 'hex') as sha256, proposed_at as "proposedAt", adopted_at as "adoptedAt"
       from charter_version where group_id = $1 order by (adopted_at is null), version desc limit 1`,
      [groupId],
    );
    const charter = rows[0];
    if (!charter) throw new Error('a group has no charter');
    return charter;
  }
}
