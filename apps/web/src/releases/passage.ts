import { type Audience, type ShownAuthor, standsInMessage, withoutMentions } from '@trialogue/rooms';
import type { Standing } from '@trialogue/people';

export type PassageFault = 'empty' | 'not-in-message';

/** What of a message may leave: where a person is addressed in it, a participant is. */
export function releasableText(body: string): string {
  return withoutMentions(body).trim();
}

/** Only the exact words can be approved, so a passage stands in the message letter by letter. */
export function faultOfPassage(passage: string, body: string): PassageFault | null {
  if (passage.trim() === '') return 'empty';
  return standsInMessage(passage.trim(), body) ? null : 'not-in-message';
}

export interface NamedAuthor {
  readonly name: string;
  readonly sector: Standing;
}

/** Null once nobody can know any more who wrote it, and so nobody can let it go. */
export function namedAuthorOf(author: ShownAuthor): NamedAuthor | null {
  return 'name' in author ? { name: author.name, sector: author.sector } : null;
}

/** How many people of the author's sector read in the room, where they are fewer than the charter's k; else null. */
export function thinSector(author: NamedAuthor, { bySector }: Pick<Audience, 'bySector'>, k: number): number | null {
  if (author.sector === 'neutral') return null;
  const count = bySector.find(({ sector }) => sector === author.sector)?.count ?? 0;
  return count < k ? count : null;
}
