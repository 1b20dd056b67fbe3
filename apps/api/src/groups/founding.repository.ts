import { Injectable } from '@nestjs/common';
import type { GroupKind, Phase } from '@trialogue/groups';
import { em } from '../platform/database/work.ts';

export interface GroupToFound {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly region: string;
  readonly minimumDelegates: number;
  readonly k: number;
  readonly foundedBy: string;
  readonly createdAt: Date;
}

export interface SeatName {
  readonly name: string;
  readonly organisation: string;
  readonly hasAccount: boolean;
}

/** Writes groups, their charters and the consent to them. */
@Injectable()
export class FoundingRepository {
  async addGroup(group: GroupToFound): Promise<void> {
    await em().query(
      `insert into working_group (id, name, purpose, kind, phase, region, founded_by, minimum_delegates, k, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        group.id,
        group.name,
        group.purpose,
        group.kind,
        group.phase,
        group.region,
        group.foundedBy,
        group.minimumDelegates,
        group.k,
        group.createdAt,
      ],
    );
  }

  async addCharter(
    groupId: string,
    version: number,
    body: string,
    sha256: string,
    by: string,
    at: Date,
  ): Promise<void> {
    await em().query(
      `insert into charter_version (group_id, version, body, sha256, proposed_by, proposed_at)
       values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
      [groupId, version, body, sha256, by, at],
    );
  }

  /** False where this person had consented to this version already. */
  async addConsent(groupId: string, version: number, personId: string, at: Date): Promise<boolean> {
    const rows: object[] = await em().query(
      `insert into charter_consent (group_id, version, person_id, given_at) values ($1, $2, $3, $4)
       on conflict on constraint charter_consent_pkey do nothing returning 1 as made`,
      [groupId, version, personId, at],
    );
    return rows.length > 0;
  }

  async activateGroup(groupId: string, at: Date): Promise<void> {
    await em().query(
      `update working_group set state = 'active', activated_at = $2 where id = $1 and state = 'proposed'`,
      [groupId, at],
    );
  }

  /** Gives the hash of the text that is now bound. */
  async adoptCharter(groupId: string, version: number, at: Date): Promise<string> {
    const [rows]: [{ sha256: string }[], number] = await em().query(
      `update charter_version set adopted_at = $3 where group_id = $1 and version = $2 and adopted_at is null
       returning encode(sha256, 'hex') as sha256`,
      [groupId, version, at],
    );
    const sha256 = rows[0]?.sha256;
    if (sha256 === undefined) throw new Error('a charter was adopted twice or is not there');
    return sha256;
  }

  /** Who has which seat, for whoever may know how far the group is. */
  async seatsByName(groupId: string): Promise<Map<string, SeatName>> {
    const rows: (SeatName & { seatId: string })[] = await em().query(
      `select seat_id as "seatId", name, organisation, has_account as "hasAccount" from seats_by_name($1)`,
      [groupId],
    );
    return new Map(rows.map(({ seatId, ...named }) => [seatId, named]));
  }

  /** Null for whoever is not to see the group's rooms. */
  async plenaryInView(groupId: string): Promise<string | null> {
    const rows: { id: string }[] = await em().query(`select id from room where group_id = $1 and kind = 'plenary'`, [
      groupId,
    ]);
    return rows[0]?.id ?? null;
  }
}
