import { Injectable } from '@nestjs/common';
import type { CallKind, CallMatterName, Electorate, Fraction, Outcome, Position } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export type Opener = 'facilitator' | 'delegates' | 'system';

/** What distinguishes one call from another when it is opened. */
export interface NewCall {
  readonly id: string;
  readonly groupId: string;
  readonly clientId: string;
  readonly openingHash: Buffer;
  readonly kind: CallKind;
  readonly matter: CallMatterName;
  /** Null for the mode of consent. */
  readonly threshold: Fraction | null;
  readonly quorum: Fraction;
  readonly title: string;
  readonly text: string;
  readonly openedBy: Opener;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly roomId: string | null;
  readonly sessionItemId: string | null;
  readonly charterVersion: number | null;
  readonly concernedSeat: string | null;
  readonly subject: string | null;
  readonly follows: string | null;
  readonly detail: object | null;
  readonly electorate: Electorate;
}

export interface StoredCall extends Omit<NewCall, 'electorate' | 'openingHash' | 'clientId'> {
  readonly sha256: string;
  readonly sectors: Sector[];
  readonly termSeconds: number;
  readonly extended: boolean;
  readonly closedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly positions: { readonly sector: Sector; readonly position: Position }[] | null;
  readonly reservations: string[];
  readonly objections: string[];
  readonly followedBy: string | null;
  readonly k: number;
}

export interface Progress {
  readonly id: string;
  readonly sector: Sector;
  readonly seats: number;
  readonly atLeast: number;
}

/** One's own part in a call. */
export interface OwnPart {
  readonly callId: string;
  readonly seatId: string;
  readonly dropped: boolean;
  readonly sealed: Buffer | null;
}

export type AnswerOutcome = 'answered' | 'no-elector' | 'dropped' | 'closed' | 'text-changed';

const fraction = (name: string) =>
  `case when c.${name}_of is null then null else json_build_object('parts', c.${name}_parts, 'of', c.${name}_of) end`;
export const callColumns = `c.id, c.group_id as "groupId", c.kind, c.matter, ${fraction('threshold')} as threshold,
  ${fraction('quorum')} as quorum, c.title, c.text, encode(c.sha256, 'hex') as sha256, c.sectors, c.opened_by as "openedBy",
  c.opened_at as "openedAt", c.closes_at as "closesAt", c.term_seconds as "termSeconds", c.extended, c.closed_at as "closedAt",
  c.room_id as "roomId", c.session_item_id as "sessionItemId", c.charter_version as "charterVersion",
  c.concerned_seat as "concernedSeat", c.subject, c.follows, c.detail, c.outcome, c.positions, c.reservations, c.objections,
  (select n.id from call n where n.follows = c.id) as "followedBy",
  (select g.k from working_group g where g.id = c.group_id) as k`;

/** The only file that writes calls and reads them for their group; what is counted at the close is the count's affair. */
@Injectable()
export class CallRepository {
  /** The call that this request opened before, and the hash of what it asked. */
  async openedBefore(groupId: string, clientId: string): Promise<{ id: string; hash: Buffer } | null> {
    const rows: { id: string; hash: Buffer }[] = await em().query(
      'select id, opening_hash as hash from call where group_id = $1 and client_id = $2',
      [groupId, clientId],
    );
    return rows[0] ?? null;
  }

  async add(call: NewCall): Promise<void> {
    await em().query(
      `insert into call (id, group_id, client_id, opening_hash, kind, matter, threshold_parts, threshold_of, quorum_parts, quorum_of,
                         title, text, sha256, sectors, opened_by, opened_at, closes_at, term_seconds, room_id, session_item_id,
                         charter_version, concerned_seat, subject, follows, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, sha256(convert_to($12, 'UTF8')), $13, $14, $15, $16,
               ceil(extract(epoch from $16::timestamptz - $15::timestamptz))::integer, $17, $18, $19, $20, $21, $22, $23)`,
      [
        call.id,
        call.groupId,
        call.clientId,
        call.openingHash,
        call.kind,
        call.matter,
        call.threshold?.parts ?? null,
        call.threshold?.of ?? null,
        call.quorum.parts,
        call.quorum.of,
        call.title,
        call.text,
        call.electorate.sectors,
        call.openedBy,
        call.openedAt,
        call.closesAt,
        call.roomId,
        call.sessionItemId,
        call.charterVersion,
        call.concernedSeat,
        call.subject,
        call.follows,
        call.detail && JSON.stringify(call.detail),
      ],
    );
    await em().query(
      `insert into call_elector (call_id, seat_id, sector) select $1, e.id, e.sector from unnest($2::uuid[], $3::text[]) as e(id, sector)`,
      [call.id, call.electorate.electors.map(({ id }) => id), call.electorate.electors.map(({ sector }) => sector)],
    );
  }

  async byId(callId: string): Promise<StoredCall | null> {
    const rows: StoredCall[] = await em().query(`select ${callColumns} from call c where c.id = $1`, [callId]);
    return rows[0] ?? null;
  }

  /** Newest first, those that follow `before`. */
  page(groupId: string, before: string | null, limit: number): Promise<StoredCall[]> {
    return em().query(
      `select ${callColumns} from call c
       where c.group_id = $1 and ($2::uuid is null or (c.opened_at, c.id) < (select b.opened_at, b.id from call b where b.id = $2))
       order by c.opened_at desc, c.id desc limit $3`,
      [groupId, before, limit],
    );
  }

  progress(callIds: readonly string[]): Promise<Progress[]> {
    return em().query(
      'select call_id as id, sector, seats, at_least as "atLeast" from call_progress($1) order by call_id, sector',
      [callIds],
    );
  }

  ownParts(callIds: readonly string[], personId: string): Promise<OwnPart[]> {
    return em().query(
      `select e.call_id as "callId", e.seat_id as "seatId", e.dropped_at is not null or s.ended_at is not null as dropped, a.sealed
       from call_elector e join seat s on s.id = e.seat_id and s.person_id = $2
       left join call_answer a on a.call_id = e.call_id and a.seat_id = e.seat_id
       where e.call_id = any($1)`,
      [callIds, personId],
    );
  }

  /** Under the call's lock; null takes the answer back. */
  async answer(callId: string, sha256: string, sealed: Buffer | null, at: Date): Promise<AnswerOutcome> {
    const rows: { outcome: AnswerOutcome }[] = await em().query(
      `select answer_call($1, decode($2, 'hex'), $3, $4) as outcome`,
      [callId, sha256, sealed, at],
    );
    return rows[0]?.outcome ?? 'no-elector';
  }

  async stepBack(callId: string, seatId: string, at: Date): Promise<void> {
    await em().query(
      'update call_elector set dropped_at = $3 where call_id = $1 and seat_id = $2 and dropped_at is null',
      [callId, seatId, at],
    );
  }

  async waits(callId: string): Promise<boolean> {
    const rows: { waits: boolean | null }[] = await em().query('select call_waits($1) as waits', [callId]);
    return rows[0]?.waits ?? true;
  }
}
