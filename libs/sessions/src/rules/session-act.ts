import type { Sector } from '@trialogue/people';
import type { AgendaItem, PlanHead } from './plan.ts';
import type { LinkKind, RequestKind } from './session-event.ts';

/** What can be asked for in a session that is planned or goes on. Limits of texts are rules, so that a refusal can name them. */
export interface ActDetails {
  'edit-plan': { readonly head: PlanHead };
  cancel: { readonly reason: string };
  open: NoDetail;
  'start-item': { readonly item: string; readonly reason: string | null };
  'end-item': { readonly reason: string | null };
  'add-item': { readonly item: AgendaItem; readonly before: string | null };
  'move-item': { readonly item: string; readonly before: string | null };
  'edit-item': { readonly item: AgendaItem };
  'remove-item': { readonly item: string; readonly reason: string | null };
  pause: NoDetail;
  resume: NoDetail;
  close: { readonly reason: string | null };
  'open-queue': NoDetail;
  'close-queue': NoDetail;
  /** One's own attendance: to watch is not to be there, and a line that breaks takes nobody out. */
  join: NoDetail;
  leave: NoDetail;
  ask: { readonly ask: RequestKind };
  'ask-for-guest': { readonly guest: string; readonly ask: RequestKind };
  withdraw: { readonly request: string };
  'skip-request': { readonly request: string; readonly reason: string };
  'call-next': NoDetail;
  'call-speaker': { readonly speaker: string; readonly how: 'override' | 'right-of-reply'; readonly reason: string };
  'extend-turn': { readonly seconds: number; readonly reason: string };
  'warn-speaker': NoDetail;
  'end-turn': NoDetail;
  'call-out-of-order': { readonly reason: string };
  'set-budget': { readonly sector: Sector; readonly seconds: number | null };
  /** The name is for the members' own screens; the event has a mark instead. */
  'add-guest': { readonly name: string; readonly sector: Sector };
  'guest-leaves': { readonly guest: string };
  'hand-over': { readonly to: string };
  'take-lock': NoDetail;
  'leave-lock': NoDetail;
  'mark-decision': { readonly text: string };
  link: { readonly what: LinkKind; readonly id: string };
  undo: { readonly undoes: number };
}
type NoDetail = object;

export type SessionActKind = keyof ActDetails;
export type SessionActOf<Kind extends SessionActKind> = Kind extends SessionActKind
  ? { readonly kind: Kind } & ActDetails[Kind]
  : never;
export type SessionAct = SessionActOf<SessionActKind>;
