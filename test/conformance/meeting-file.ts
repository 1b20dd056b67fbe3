import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Who spoke, in the order of speaking, and how many words each turn had. */
export interface MeetingTurn {
  readonly speaker: number;
  readonly words: number;
}

const most = 20_000;
const turn = z.object({ speaker: z.int().min(1), words: z.int().min(0).max(1_000_000) });
const meeting = z.object({ turns: z.array(turn).max(most) });

export type MeetingFile =
  | { readonly turns: readonly MeetingTurn[] }
  /** What is wrong with the file, each in a sentence. */
  | { readonly wrong: readonly string[] };

export function readMeeting(path: string): MeetingFile {
  const written = parsed(path);
  if (written === null) return { wrong: ['is not JSON'] };
  const read = meeting.safeParse(written);
  if (read.success) return { turns: read.data.turns };
  return { wrong: read.error.issues.slice(0, 5).map(({ path: at, message }) => `${placeOf(at)}: ${message}`) };
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Turns are counted from 1, as a reader counts them. */
function placeOf(at: readonly PropertyKey[]): string {
  const [list, place, field] = at;
  if (list !== 'turns' || typeof place !== 'number') return at.length === 0 ? 'the file' : String(list);
  return `turn ${place + 1}${field === undefined ? '' : `, ${String(field)}`}`;
}
