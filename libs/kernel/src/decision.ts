/**
 * The rules of the rulebook by their numbers: P and N as in its first section, `rooms`, `consent`, `floor`, `ledger` for its
 * other sections; `limits` for what the contract limits, `access` for what needs a sign-in or a seat.
 */
export type RuleNumber =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5'
  | 'P6'
  | 'N1'
  | 'N2'
  | 'N3'
  | 'N4'
  | 'N5'
  | 'N6'
  | 'N7'
  | 'rooms'
  | 'consent'
  | 'floor'
  | 'ledger'
  | 'limits'
  | 'access';

/** Values that the sentences of a refusal need; never a contribution's text. */
export type Params = Readonly<Record<string, string | number>>;

/** What would make the act possible; each has a sentence in every language of the app. */
export const remedies = [
  'sign-in',
  'ask-for-a-seat',
  'consent-to-charter',
  'declare-interests',
  'await-confirmation',
  'await-activation',
  'await-end-of-suspension',
  'ask-own-delegation',
  'ask-sector-steward',
  'ask-a-delegate',
  'shorten-text',
  'write-text',
  'remove-characters',
  'correct-field',
  'use-new-id',
  'try-again',
  'try-later',
  'reload-room',
  'choose-another-message',
  'choose-another-person',
  'choose-another-seat',
  'use-printed-link',
  'use-other-address',
  'ask-inviter',
  'ask-to-sign-in',
  'ask-facilitator',
  'renew-invitation',
  'invite-again',
  'end-seats-first',
  'deactivate-first',
  'elect-successor',
  'await-closing',
  'take-seat-back',
  'withdraw-or-write-anew',
  'ask-every-sector',
  'choose-another-name',
  'unpin-first',
  'search-without-author',
  'await-contributions',
  'take-names-out',
  'ask-the-author',
  'ask-other-steward',
  'name-two-sectors',
  'read-result',
  'read-text-again',
  'open-new-call',
  'change-text',
  'appoint-delegates',
  'agree-on-absence',
  'hold-sounding',
  'ask-rapporteur',
  'await-session-end',
  'begin-draft',
  'open-comment-window',
  'await-window',
  'answer-objections',
  'ask-for-release',
  'agree-minutes',
  'look-again',
  'give-reason',
  'open-session',
  'resume-session',
  'end-item-first',
  'add-item',
  'split-agenda',
  'ask-co-facilitator',
  'await-result',
  'await-next-item',
  'make-point-of-order',
  'withdraw-request',
  'ask-to-speak',
  'await-request',
  'add-guest',
  'challenge-neutral',
] as const;
export type Remedy = (typeof remedies)[number];

export interface Refusal<Code extends string = string> {
  readonly allowed: false;
  readonly code: Code;
  readonly rule: RuleNumber;
  readonly params: Params;
  readonly remedy: readonly Remedy[];
}

export type Decision<Code extends string = string> = { readonly allowed: true } | Refusal<Code>;

export const allow = { allowed: true } as const;

export function refuse<Code extends string>(
  code: Code,
  rule: RuleNumber,
  remedy: readonly Remedy[],
  params: Params = {},
): Refusal<Code> {
  return { allowed: false, code, rule, params, remedy };
}

/** The first refusal among decisions that must all allow. */
export function allOf<Code extends string>(...decisions: readonly Decision<Code>[]): Decision<Code> {
  return decisions.find((decision) => !decision.allowed) ?? allow;
}
