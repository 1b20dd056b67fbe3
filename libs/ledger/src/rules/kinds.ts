import type { DecisionAuthority, GroupKind, Phase, SeatRole } from '@trialogue/groups';
import type { Office, Sector } from '@trialogue/people';

/** What the ledger of a group records. A kind once written is never renamed: old entries keep it for ever. */
export const ledgerKinds = [
  'group-founded',
  'charter-proposed',
  'charter-adopted',
  'charter-consented',
  'seat-given',
  'seat-activated',
  'seat-ended',
  'declaration-made',
  'neutral-confirmed',
  'group-activated',
  'room-opened',
  'seat-lent',
  'seat-suspended',
  'suspension-lifted',
  'recusal-declared',
  'recusal-ended',
  'group-end-backed',
  'group-ended',
  'rule-raised',
  'caucus-contact',
  'names-ended',
  'retention-ran',
  'passage-released',
  'transcript-made',
  'glass-broken',
  'call-opened',
  'call-extended',
  'call-closed',
  'sounding-held',
  'text-circulated',
  'circulation-ended',
  'rule-lowered',
  'history-opened',
  'session-opened',
  'session-closed',
  'floor-override',
  'handed-over',
  'challenge-made',
  'challenge-seconded',
  'powers-suspended',
  'powers-returned',
  'concern-answered',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export const seatEndings = [
  'left',
  'recalled',
  'removed',
  'guest-end',
  'loan-end',
  'invitation-withdrawn',
  'account-ended',
] as const;
export type SeatEnding = (typeof seatEndings)[number];

/** What a facilitator can do out of the usual course of a session. */
export const floorOverrides = [
  'item-started',
  'item-ended',
  'item-removed',
  'closed',
  'request-skipped',
  'turn-began',
  'turn-extended',
  'called-out-of-order',
  'undone',
] as const;
export type FloorOverride = (typeof floorOverrides)[number];

/** How much of a session's floor a sector had. */
export interface FloorShare {
  readonly seconds: number;
  readonly turns: number;
}

/**
 * The payload of each kind: ids of seats, roles, sectors, versions, hashes. Never a name and never contents: the chain cannot
 * forget, so what a person may have removed must not be in it. A confidential room has no kind here: its existence is hidden.
 */
export interface LedgerPayloads {
  'group-founded': {
    readonly groupKind: GroupKind;
    readonly phase: Phase;
    readonly minimumDelegates: number;
    readonly k: number;
  };
  'charter-proposed': { readonly version: number; readonly sha256: string };
  'charter-adopted': { readonly version: number; readonly sha256: string };
  'charter-consented': { readonly seat: string; readonly version: number };
  'seat-given': {
    readonly seat: string;
    readonly role: SeatRole;
    readonly sector: Sector | null;
    readonly decisionAuthority: DecisionAuthority | null;
    /** The office that the holder has: a steward takes no seat unseen (N1). */
    readonly holderOffice: Office | null;
  };
  'seat-activated': { readonly seat: string };
  'seat-ended': { readonly seat: string; readonly reason: SeatEnding };
  'declaration-made': { readonly seat: string; readonly version: number };
  'neutral-confirmed': { readonly seat: string; readonly sector: Sector };
  'group-activated': { readonly charterVersion: number };
  'room-opened': {
    readonly room: string;
    readonly roomKind: 'plenary' | 'caucus' | 'working';
    readonly sector: Sector | null;
  };
  /** The alternate's seat has an entry of its own. */
  'seat-lent': { readonly seat: string; readonly alternate: string; readonly until: string };
  /** N5 asks for the reason here, where nothing can be taken back: whoever suspends is told to name nobody in it. */
  'seat-suspended': { readonly seat: string; readonly until: string; readonly reason: string };
  'suspension-lifted': { readonly seat: string };
  /** From what somebody steps back is read in the group, not here. */
  'recusal-declared': { readonly seat: string; readonly recusal: string };
  'recusal-ended': { readonly seat: string; readonly recusal: string };
  'group-end-backed': { readonly sector: Sector };
  'group-ended': { readonly charterVersion: number };
  /** From `seq` on the room's contributions are not attributed. */
  'rule-raised': { readonly room: string; readonly seq: number };
  /** A neutral was invited into a caucus: that it took place, never what was said (N6). */
  'caucus-contact': { readonly room: string; readonly sector: Sector; readonly seat: string };
  /** The map of a period that began on this day was destroyed. */
  'names-ended': { readonly room: string; readonly periodBegan: string };
  /** What was said before this day was cleared: how many items, of which room. Of a caucus not how many: other sectors read this. */
  'retention-ran': { readonly room: string; readonly before: string; readonly items: number | null };
  /** `sha256` of the text; where it went: a room of the group, or outside. */
  'passage-released': {
    readonly release: number;
    readonly sha256: string;
    readonly grade: 'none' | 'sector' | 'name';
    readonly from: string;
    readonly to: string | null;
  };
  'session-opened': { readonly session: string; readonly room: string };
  'session-closed': {
    readonly session: string;
    readonly room: string;
    readonly floor: Readonly<Record<Sector, FloorShare>>;
  };
  /** With its reason, as the queue's rules ask for; of a caucus without it, since other sectors read this. */
  'floor-override': {
    readonly session: string;
    readonly event: number;
    readonly what: FloorOverride;
    readonly reason: string | null;
  };
  'handed-over': { readonly session: string; readonly because: 'given' | 'powers-suspended' };
  /** N3, of the neutral's seat: neither who challenged nor of which sector he is. */
  'challenge-made': { readonly seat: string };
  'challenge-seconded': { readonly seat: string };
  /** Until the call is closed. */
  'powers-suspended': { readonly seat: string; readonly call: string };
  'powers-returned': { readonly seat: string; readonly call: string };
  /** About which neutral is not told: who had a concern could be guessed by it. */
  'concern-answered': Readonly<Record<string, never>>;
  'transcript-made': { readonly room: string; readonly transcript: string; readonly sha256: string };
  /** The author of one reported contribution was disclosed to the stewards of these two sectors. */
  'glass-broken': {
    readonly room: string;
    readonly grounds: 'abuse' | 'law';
    readonly sectors: readonly [Sector, Sector];
  };
  /** `electorate`: how many seats of each sector that takes part were asked. `sha256` of the text that is called for. */
  'call-opened': {
    readonly call: string;
    readonly callKind: 'every-sector' | 'two-sectors';
    readonly matter: string;
    readonly sha256: string;
    readonly electorate: Electorate;
    readonly closesAt: string;
    /** The blocked call that it takes up again. */
    readonly follows: string | null;
  };
  'call-extended': { readonly call: string; readonly closesAt: string };
  'call-closed': { readonly call: string; readonly outcome: 'blocked' | 'no-quorum' | 'adopted' | 'no-support' };
  'sounding-held': { readonly sounding: string; readonly scale: 'answers' | 'scale'; readonly electorate: Electorate };
  /** A text that is adopted by silence. */
  'text-circulated': {
    readonly silence: string;
    readonly sha256: string;
    readonly electorate: Electorate;
    readonly closesAt: string;
  };
  'circulation-ended': { readonly silence: string; readonly outcome: 'adopted' | 'broken' | 'not-read' };
  /** From `seq` on the room's contributions are on the record, by an adopted call. */
  'rule-lowered': { readonly room: string; readonly seq: number; readonly call: string };
  /** Who is in the room reads what was said there before he came, by an adopted call. */
  'history-opened': { readonly room: string; readonly call: string };
}

/** Seats by sector; a sector that takes no part is missing. */
export type Electorate = Readonly<Partial<Record<Sector, number>>>;
