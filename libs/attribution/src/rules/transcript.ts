import type { TextPiece } from './leaks.ts';
import type { Passage } from './project.ts';
import type { ExitAuthor } from './shown-as.ts';
import type { SourceKind } from './stored-item.ts';

/** Contributions that one transcript holds at most, the newest; and how many people behind it, see `transcript.make` of the policy. */
export const transcriptLimit = 20_000;
/** Characters that one transcript holds at most, whatever their number: a file that nobody can open is of no use. */
export const transcriptCharacters = 4_000_000;

export interface TranscribedPassage {
  readonly day: string;
  readonly author: ExitAuthor;
  readonly text: readonly TextPiece[];
}

export interface TranscribedTopic {
  /** Null for what belongs to no topic. */
  readonly name: readonly TextPiece[] | null;
  readonly passages: readonly TranscribedPassage[];
}

/** What a transcript holds once and for all: no number, no id, no time finer than the day, and nobody who made it. */
export interface Transcript {
  /** Random: the group's ledger shows its checksum to all sectors, and short contents could be guessed and tried without it. */
  readonly salt: string;
  readonly group: string;
  readonly room: readonly TextPiece[];
  readonly kind: SourceKind;
  /** At least one contribution was promised not to be attributed. */
  readonly masked: boolean;
  readonly from: string;
  readonly to: string;
  readonly topics: readonly TranscribedTopic[];
}

/** A passage that leaves by the projection 'record', where it belongs, and its text with what was taken out of it. */
export interface PassageOfTopic {
  readonly topicId: string | null;
  readonly passage: Passage;
  readonly text: readonly TextPiece[];
}

/** By topic, in the order in which topics and passages came up; that order and the days are all that is left of time. */
export function byTopic(
  passages: readonly PassageOfTopic[],
  nameOf: (topicId: string) => readonly TextPiece[],
): readonly TranscribedTopic[] {
  const topics = new Map<string | null, TranscribedPassage[]>();
  for (const { topicId, passage, text } of passages) {
    const taken = topics.get(topicId) ?? [];
    taken.push({ day: passage.day, author: passage.author, text });
    topics.set(topicId, taken);
  }
  return [...topics].map(([topicId, taken]) => ({ name: topicId === null ? null : nameOf(topicId), passages: taken }));
}
