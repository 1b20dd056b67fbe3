// What a person at the terminal reads: progress while it works, and one sentence when it cannot go on.

/** A reason to stop that a person can act on. It is printed alone, without a stack. */
export class Sentence extends Error {
  name = 'Sentence';
}

const began = Date.now();

let progressStream = process.stdout;

/** For a command whose answer other programs read: what it says meanwhile is kept apart. */
export function progressOnStandardError() {
  progressStream = process.stderr;
}

export function progress(text) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  progressStream.write(`${seconds} s  ${text}\n`);
}

export function tell(text) {
  process.stdout.write(`${text}\n`);
}

export function warn(text) {
  process.stderr.write(`${text}\n`);
}

const systemSentences = {
  ENOSPC: 'The disk is full: free some space and start again.',
  EDQUOT: 'The disk quota is used up: free some space and start again.',
  EROFS: 'The disk is read-only: Trialogue needs a place where it can write.',
};

/** Turns what was thrown into the one sentence to print. An unforeseen error keeps its stack, since only that helps to mend it. */
export function sentenceOf(error) {
  if (error instanceof Sentence) return error.message;
  const known = systemSentences[error?.code];
  if (known) return known;
  if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    return `${error.path ?? 'A file'} cannot be read or written by this user: run as its owner, or set TRIALOGUE_DATA to a folder of your own.`;
  }
  return error?.stack ?? String(error);
}

/** A full disk shows itself in many programs' words; this knows them all. */
export function fullDiskIn(text) {
  return /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/.test(text);
}

export const fullDisk = systemSentences.ENOSPC;
