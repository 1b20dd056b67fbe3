import { type Decision, refuse, type Params } from '@trialogue/kernel';

/** Why something is not done in a session. */
export const sessionRefusals = [
  'agenda-is-full',
  'already-in-the-chair',
  'already-waiting',
  'budget-not-possible',
  'facilitators-lead',
  'floor-has-moved',
  'guest-unknown',
  'has-the-floor',
  'item-in-progress',
  'item-is-done',
  'item-known',
  'item-rule-too-weak',
  'item-unknown',
  'item-time-not-possible',
  'link-not-possible',
  'lock-is-held',
  'lock-is-not-yours',
  'name-empty',
  'name-has-controls',
  'name-too-long',
  'no-item-in-progress',
  'nobody-speaks',
  'nobody-waits',
  'not-a-facilitator',
  'not-in-the-chair',
  'not-in-the-session',
  'nothing-to-reply-to',
  'observers-read',
  'point-of-order-made',
  'powers-are-suspended',
  'queue-is-closed',
  'queue-is-full',
  'queue-is-open',
  'reason-needed',
  'recused-from-item',
  'request-unknown',
  'role-stays-neutral',
  'seat-is-suspended',
  'session-goes-on',
  'session-has-begun',
  'session-is-over',
  'session-is-paused',
  'session-not-open',
  'session-time-not-possible',
  'speaker-unknown',
  'body-empty',
  'body-has-controls',
  'body-too-long',
  'time-zone-unknown',
  'too-many-guests',
  'too-many-papers',
  'undo-time-over',
] as const;
export type SessionRefusal = (typeof sessionRefusals)[number];
export type SessionDecision = Decision<SessionRefusal>;

/** What somebody decided on what has changed meanwhile: two press Next, and one of them is told this. */
export const floorHasMoved = refuse<SessionRefusal>('floor-has-moved', 'floor', ['look-again']);
export const itemUnknown = refuse<SessionRefusal>('item-unknown', 'floor', ['look-again']);
export const facilitatorsLead = refuse<SessionRefusal>('facilitators-lead', 'floor', ['ask-facilitator']);

export function limitPassed(code: SessionRefusal, limit: number, more: Params = {}) {
  return refuse<SessionRefusal>(code, 'limits', ['ask-facilitator'], { limit, ...more });
}
