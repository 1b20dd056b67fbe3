import type { DecisionAuthority, GroupKind, Phase, SeatRole } from '@trialogue/groups';
import type { RoomRule } from '@trialogue/rooms';
import type { PersonKey } from './people.ts';

export interface DemoDeclaration {
  readonly employer: string;
  readonly funders: string;
  readonly stakes: string;
}

export interface DemoSeat {
  readonly person: PersonKey;
  readonly role: SeatRole;
  /** Delegates only (P2). */
  readonly authority: DecisionAuthority | null;
  /** Null: the holder has been appointed, and has neither consented to the charter nor declared yet. */
  readonly declaration: DemoDeclaration | null;
}

export interface Contribution {
  readonly by: PersonKey;
  readonly body: string;
  /** A name by which a later contribution answers this one. */
  readonly label?: string;
  readonly answers?: string;
}

export interface DemoGroup {
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly region: string;
  readonly minimumDelegates: number;
  readonly k: number;
  readonly rule: Exclude<RoomRule, 'confidential'>;
  readonly founder: PersonKey;
  readonly charter: string;
  readonly seats: readonly DemoSeat[];
  readonly conversation: readonly Contribution[];
}

export function delegate(
  person: PersonKey,
  authority: DecisionAuthority,
  declaration: DemoDeclaration | null,
): DemoSeat {
  return { person, role: 'delegate', authority, declaration };
}

export function observer(person: PersonKey, declaration: DemoDeclaration): DemoSeat {
  return { person, role: 'observer', authority: null, declaration };
}

const secretariat = {
  employer: 'Oranda Dialogue Secretariat; a fixed salary that does not depend on what the group decides.',
  funders:
    'Fondation Solenne pays half of the Secretariat’s budget; the Oranda Basin Commission and the Chamber pay a quarter each.',
  stakes: 'None. No shares, land or family business in the region; no party membership.',
} as const satisfies DemoDeclaration;

export function facilitator(person: PersonKey): DemoSeat {
  return { person, role: 'facilitator', authority: null, declaration: secretariat };
}

export function rapporteur(person: PersonKey): DemoSeat {
  return { person, role: 'rapporteur', authority: null, declaration: secretariat };
}
