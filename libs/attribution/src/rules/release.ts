import type { Sector, Standing } from '@trialogue/people';
import { sectors } from '@trialogue/people';
import { withoutMentions } from './mentions.ts';
import type { ReleasedAuthor, ReleaseGrade } from './stored-item.ts';

export interface ReleaseWording {
  readonly text: string;
  readonly grade: ReleaseGrade;
  readonly toRoomId: string | null;
  readonly toWhom: string;
}

/** Days that a request waits for its author. */
export const releaseDays = 30;

/** What an approval binds: these words, attributed so, to there. Its SHA-256 is shown by whoever approves. */
export function releaseWords({ text, grade, toRoomId, toWhom }: ReleaseWording): string {
  return JSON.stringify([text, grade, toRoomId, toWhom]);
}

/** What leaves stands so in the message as it now reads, with nobody addressed by name in it. */
export function standsInMessage(text: string, body: string): boolean {
  return text.trim() !== '' && withoutMentions(body).includes(text);
}

/** As its author allowed. A neutral belongs to no sector, so by sector he is shown as a participant and no more. */
export function releasedAs(
  grade: ReleaseGrade,
  author: { readonly name: string; readonly sector: Standing },
): ReleasedAuthor {
  if (grade === 'name') return { name: author.name, sector: author.sector };
  const sector: Sector | undefined = sectors.find((one) => one === author.sector);
  return grade === 'sector' && sector !== undefined ? { label: 'participant', sector } : { label: 'participant' };
}
