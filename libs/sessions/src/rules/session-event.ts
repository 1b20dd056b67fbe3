import type { AgendaItem, FloorRules, PlanHead, SessionPlan } from './plan.ts';
import type { PlaceReason, WithinReason } from './place-reason.ts';
import type { BySector, Hand, Present, Speaker } from './speaker.ts';
import type { Sector } from '@trialogue/people';

export const requestKinds = ['speak', 'point-of-order', 'direct-reply'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How somebody came to the floor: by the order, out of it, or to answer what was said of him. */
export const turnWays = ['order', 'override', 'right-of-reply'] as const;
export type TurnWay = (typeof turnWays)[number];

export const linkKinds = ['note', 'call', 'sounding', 'release', 'action'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Why a turn was given by the order, so that the log says it as the queue said it. */
export interface CalledBecause {
  readonly place: PlaceReason;
  readonly within: WithinReason | null;
}

/** What each kind of event says beside its number, its time and by whom. */
export interface EventDetails {
  planned: { readonly plan: SessionPlan };
  'plan-edited': { readonly head: PlanHead };
  cancelled: { readonly reason: string };
  /** `seats`: active delegates of each sector at the opening; `rules` as the charter had them. */
  opened: { readonly rules: FloorRules; readonly seats: BySector<number> };
  /** Ends the item in progress. `dropped`: requests made before the item that its queue does not take over. */
  'item-started': {
    readonly item: string;
    readonly dropped: readonly string[];
    readonly reason: string | null;
  };
  'item-ended': { readonly item: string; readonly reason: string | null };
  /** `before`: the item that it stands before; null at the end. */
  'item-added': { readonly item: AgendaItem; readonly before: string | null };
  'item-moved': { readonly item: string; readonly before: string | null };
  'item-edited': { readonly item: AgendaItem };
  'item-removed': { readonly item: string; readonly reason: string | null };
  paused: object;
  resumed: object;
  closed: { readonly reason: string | null };
  'queue-opened': object;
  'queue-closed': object;
  /** `turn`: the number of the turn that a direct reply answers. For a guest at the table `by` is the facilitator. */
  requested: {
    readonly request: string;
    readonly speaker: Speaker;
    readonly ask: RequestKind;
    readonly turn: number | null;
  };
  /** `not-entitled` covers recusal, suspension and a lost seat alike: which of them it was is not told here. */
  'request-withdrawn': { readonly request: string; readonly because: 'asked' | 'not-entitled' };
  'request-skipped': { readonly request: string; readonly reason: string };
  /** Ends the running turn. */
  'turn-began': {
    readonly speaker: Speaker;
    readonly request: string | null;
    readonly how: TurnWay;
    readonly because: CalledBecause | null;
    readonly reason: string | null;
    readonly seconds: number;
  };
  'turn-extended': { readonly seconds: number; readonly reason: string };
  'turn-warned': object;
  'turn-ended': object;
  'called-out-of-order': { readonly reason: string };
  /** Null: no budget. */
  'budget-set': { readonly sector: Sector; readonly seconds: number | null };
  joined: { readonly present: Present };
  left: { readonly ref: string };
  /** His name is kept apart, as names of speakers are. */
  'guest-added': { readonly guest: Speaker };
  'handed-over': { readonly to: string; readonly because: 'given' | 'powers-suspended' };
  'lock-taken': { readonly until: number };
  'lock-left': object;
  'decision-marked': { readonly text: string };
  linked: { readonly what: LinkKind; readonly id: string };
  /** `reason`: of the undone act, so that what was hidden by undoing it is said once more. */
  undone: { readonly undoes: number; readonly what: string; readonly reason: string | null };
}

export type SessionEventKind = keyof EventDetails;

interface Numbered {
  readonly seq: number;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
  readonly by: Hand;
}

export type SessionEventOf<Kind extends SessionEventKind> = Kind extends SessionEventKind
  ? Numbered & { readonly kind: Kind } & EventDetails[Kind]
  : never;
export type SessionEvent = SessionEventOf<SessionEventKind>;
type HappeningOf<Kind extends SessionEventKind> = Kind extends SessionEventKind
  ? { readonly kind: Kind } & EventDetails[Kind]
  : never;
/** What happens by an act, before it has its number, its time and its hand. */
export type Happening = HappeningOf<SessionEventKind>;
