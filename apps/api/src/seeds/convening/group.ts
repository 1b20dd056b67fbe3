import type { Reaction, ReleaseGrade } from '@trialogue/attribution';
import type { DecisionAuthority, GroupKind, Phase, SeatRole } from '@trialogue/groups';
import type { RoomRule } from '@trialogue/rooms';
import type { DemoCall, DemoSounding } from './fair-work-calls.ts';
import type { DemoSession } from './fair-work-session.ts';
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

/** From the contribution with this label on, what is said belongs to this topic. */
export interface DemoTopic {
  readonly name: string;
  readonly by: PersonKey;
  readonly from: string;
  readonly isResolved?: boolean;
}

/** What somebody does, once all has been said, about the contribution with this label. */
export interface DemoMark {
  readonly by: PersonKey;
  readonly about: string;
  readonly reaction: Reaction | 'pin';
}

/** All that is said in one room, and what becomes of it. */
export interface DemoTalk {
  readonly conversation: readonly Contribution[];
  readonly topics: readonly DemoTopic[];
  readonly marks: readonly DemoMark[];
}

/** Asked for in its room; by the author of the words it is released at once, else it waits for him. */
export interface DemoRelease {
  readonly by: PersonKey;
  readonly of: string;
  readonly text: string;
  readonly grade: ReleaseGrade;
}

/** A room beside the plenary, which its passages go to. */
export interface DemoRoom extends DemoTalk {
  readonly kind: 'caucus' | 'working';
  readonly name: string;
  readonly rule: Exclude<RoomRule, 'confidential'>;
  readonly retentionDays: 30 | 90 | 365 | 730;
  readonly opener: PersonKey;
  /** Whom a working room admits beside its opener; a caucus has its delegation by its seats. */
  readonly seats: readonly PersonKey[];
  readonly releases: readonly DemoRelease[];
}

export interface DemoGroup extends DemoTalk {
  /** Goes on in the plenary when the demo is first looked at. */
  readonly session?: DemoSession;
  /** What it is asked, oldest first. */
  readonly calls?: readonly DemoCall[];
  readonly sounding?: DemoSounding;
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
  readonly rooms: readonly DemoRoom[];
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
