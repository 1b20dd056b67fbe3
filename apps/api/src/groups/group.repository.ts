import { Injectable } from '@nestjs/common';
import type { DecisionAuthority, GroupKind, GroupState, Phase, SeatFacts } from '@trialogue/groups';
import type { Office, Sector, Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';
import { seatFactsColumns, seatFactsOf, type SeatFactsRow } from './seat-facts.ts';

export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly purpose: string;
  readonly region: string;
  readonly state: GroupState;
  readonly minimumDelegates: number;
  readonly k: number;
  readonly foundedBy: string;
}

export interface GroupWithOwnSeat {
  readonly group: KnownGroup;
  readonly seat: SeatFacts;
}

export interface SeatedMember {
  readonly seat: SeatFacts;
  readonly name: string;
  readonly standing: Standing;
  readonly organisation: string;
  readonly parastatalOwnership: string | null;
  readonly decisionAuthority: DecisionAuthority | null;
  readonly confirmedBy: readonly Sector[];
  readonly office: Office | null;
}

export interface StoredCharter {
  readonly version: number;
  readonly body: string;
  readonly sha256: string;
  readonly adoptedAt: Date | null;
}

interface GroupRow extends SeatFactsRow {
  readonly group_name: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly purpose: string;
  readonly region: string;
  readonly state: GroupState;
  readonly minimum_delegates: number;
  readonly k: number;
  readonly founded_by: string;
}

interface MemberRow extends SeatFactsRow {
  readonly name: string;
  readonly standing: Standing;
  readonly organisation: string;
  readonly parastatal_ownership: string | null;
  readonly decision_authority: DecisionAuthority | null;
  readonly office: Office | null;
}

const groupColumns = `g.name as group_name, g.kind, g.phase, g.purpose, g.region, g.state, g.minimum_delegates, g.k, g.founded_by`;

/** The only file that reads groups as their members see them: one query for all groups of a person, one for all members. */
@Injectable()
export class GroupRepository {
  async ofPerson(personId: string, limit: number): Promise<GroupWithOwnSeat[]> {
    const rows: GroupRow[] = await em().query(
      `select ${seatFactsColumns}, ${groupColumns} from seat s join working_group g on g.id = s.group_id
       where s.person_id = $1 and s.ended_at is null order by g.name, g.id limit $2`,
      [personId, limit],
    );
    return rows.map(withOwnSeat);
  }

  async withOwnSeat(groupId: string, personId: string): Promise<GroupWithOwnSeat | undefined> {
    const rows: GroupRow[] = await em().query(
      `select ${seatFactsColumns}, ${groupColumns} from seat s join working_group g on g.id = s.group_id
       where s.group_id = $1 and s.person_id = $2 and s.ended_at is null`,
      [groupId, personId],
    );
    return rows[0] && withOwnSeat(rows[0]);
  }

  /** What somebody founded and what waits for its sectors still. */
  proposedBy(personId: string, limit: number): Promise<{ id: string; name: string }[]> {
    return em().query(
      `select id, name from working_group where founded_by = $1 and state = 'proposed' order by name, id limit $2`,
      [personId, limit],
    );
  }

  async byId(groupId: string): Promise<KnownGroup | undefined> {
    const rows: KnownGroup[] = await em().query(
      `select id, name, kind, phase, purpose, region, state, minimum_delegates as "minimumDelegates", k,
              founded_by as "foundedBy"
       from working_group where id = $1`,
      [groupId],
    );
    return rows[0];
  }

  async members(groupId: string, limit: number): Promise<SeatedMember[]> {
    const rows: MemberRow[] = await em().query(
      `select ${seatFactsColumns}, p.name, p.standing, o.name as organisation, o.parastatal_ownership, s.decision_authority,
         st.office
       from seat s
       join person p on p.id = s.person_id and p.deactivated_at is null
       left join steward st on st.person_id = p.id and st.ended_at is null
       join organisation o on o.id = s.organisation_id
       where s.group_id = $1 and s.ended_at is null order by p.name, s.id limit $2`,
      [groupId, limit],
    );
    return rows.map((row) => ({
      seat: seatFactsOf(row),
      name: row.name,
      standing: row.standing,
      organisation: row.organisation,
      parastatalOwnership: row.parastatal_ownership,
      decisionAuthority: row.decision_authority,
      confirmedBy: row.confirmed_by,
      office: row.office,
    }));
  }

  /** The seats of those with whom a person shares a room of the group, his own included. */
  async seatsSharingRooms(groupId: string, personId: string): Promise<Set<string>> {
    const rows: { seatId: string }[] = await em().query(
      `select distinct other.seat_id as "seatId" from room_member own
       join room r on r.id = own.room_id and r.group_id = $1
       join room_member other on other.room_id = own.room_id and other.left_at is null
       where own.person_id = $2 and own.left_at is null`,
      [groupId, personId],
    );
    return new Set(rows.map((row) => row.seatId));
  }

  async charter(groupId: string, version: number): Promise<StoredCharter | undefined> {
    const rows: StoredCharter[] = await em().query(
      `select version, body, encode(sha256, 'hex') as sha256, adopted_at as "adoptedAt"
       from charter_version where group_id = $1 and version = $2`,
      [groupId, version],
    );
    return rows[0];
  }
}

function withOwnSeat(row: GroupRow): GroupWithOwnSeat {
  const { group_id: id, group_name: name, kind, phase, purpose, region, state, k } = row;
  const group = { id, name, kind, phase, purpose, region, state, k };
  return {
    group: { ...group, minimumDelegates: row.minimum_delegates, foundedBy: row.founded_by },
    seat: seatFactsOf(row),
  };
}
