import type { Sector, Standing } from '@trialogue/people';
import type { AttributionRule } from './shown-as.ts';

/** Every change of a room is an item of its log. A kind once written is never renamed: the log keeps it. */
export const itemKinds = [
  'posted',
  'edited',
  'withdrawn',
  'reacted',
  'pinned',
  'unpinned',
  'moved',
  'topic-opened',
  'topic-renamed',
  'topic-resolved',
  'topic-reopened',
  'rule-raised',
  'released',
  'disclosed',
  'names-ended',
  'rule-lowered',
  'history-opened',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * Acknowledgements, on purpose not a scale from for to against: what a group holds is asked by a call or a sounding, by sector,
 * and a row of thumbs would be a headcount over all (rulebook, section 3).
 */
export const reactions = ['thanks', 'noted', 'question', 'well-said', 'solidarity'] as const;
export type Reaction = (typeof reactions)[number];

/** How the author of a passage allowed it to be attributed where it goes (rulebook, section 2, release register). */
export const releaseGrades = ['none', 'sector', 'name'] as const;
export type ReleaseGrade = (typeof releaseGrades)[number];

/** Kinds of room that a passage can come from. */
export const sourceKinds = ['plenary', 'caucus', 'working'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What an item holds beside its text, by kind; everything else of a stored detail is ignored. */
export interface ItemDetail {
  /** posted, edited: its author took it back; the text is gone from the log. */
  readonly withdrawn?: true;
  /** reacted */
  readonly reaction?: Reaction;
  /** reacted: how many now react so. */
  readonly count?: number;
  /** moved: ids of the messages. */
  readonly targets?: readonly string[];
  /** rule-raised */
  readonly raisedTo?: AttributionRule;
  /** rule-lowered */
  readonly loweredTo?: AttributionRule;
  /** released: as its author allowed it to be shown. */
  readonly shown?: ReleasedAuthor;
  /** released */
  readonly from?: SourceKind;
  /** disclosed */
  readonly grounds?: 'abuse' | 'law';
  /** names-ended: up to this number the names of masked items are gone. */
  readonly through?: number;
}

/** Grade none, sector and name. */
export type ReleasedAuthor =
  | { readonly label: 'participant' }
  | { readonly label: 'participant'; readonly sector: Sector }
  | { readonly name: string; readonly sector: Standing };

/** An item of a room's log as it lies in the store. Further columns may exist: none leaves before a shape of `project` names it. */
export interface StoredItem {
  readonly seq: number;
  readonly kind: ItemKind;
  readonly id: string;
  /** ISO 8601 in UTC, ending in Z. */
  readonly at: string;
  readonly rule: AttributionRule;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
  readonly seatId: string | null;
  /** The text that was posted, edited or released; a topic's name; null for other kinds and once it was withdrawn. */
  readonly body: string | null;
  readonly topicId: string | null;
  readonly replyTo: string | null;
  /** The message that an act is about. */
  readonly target: string | null;
  readonly detail: ItemDetail | null;
}
