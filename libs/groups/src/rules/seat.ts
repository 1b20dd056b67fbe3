import type { Sector } from '@trialogue/people';

export const seatRoles = ['delegate', 'observer', 'facilitator', 'rapporteur'] as const;
export type SeatRole = (typeof seatRoles)[number];

export const neutralRoles = ['facilitator', 'rapporteur'] as const satisfies readonly SeatRole[];

export const decisionAuthorities = ['decides', 'recommends', 'reports-back'] as const;
export type DecisionAuthority = (typeof decisionAuthorities)[number];

export const groupKinds = ['standing', 'acute-crisis', 'roundtable'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const phases = ['upstream', 'acute', 'midstream', 'downstream'] as const;
export type Phase = (typeof phases)[number];

/** What the rules need to know of a seat. Instants are milliseconds since the epoch. */
export interface SeatFacts {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly organisationId: string;
  /**
   * The charter version to which consent is asked: the one in force, or before a first one is adopted the proposed one.
   * `charterConsented` is the newest one that the holder consented to. Null where there is none.
   */
  readonly charterInForce: number | null;
  readonly charterConsented: number | null;
  readonly declared: boolean;
  /** For neutrals: every delegation has confirmed him (P6). True for others. */
  readonly confirmed: boolean;
  readonly suspendedUntil: number | null;
  readonly guestUntil: number | null;
  /** A loan: the seat that this one stands in for, and the moment at which it gives way again. Null for every other seat. */
  readonly alternateOf: string | null;
  readonly loanUntil: number | null;
  /** Its holder is represented by an alternate for now. */
  readonly lent: boolean;
  /** N3: a seconded challenge has suspended his powers as a neutral. */
  readonly powersStopped: boolean;
  readonly ended: boolean;
}
