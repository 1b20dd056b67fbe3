import { allow, characterCount, isPlainName, isPlainText, refuse } from '@trialogue/kernel';
import type { SessionDecision } from './act-refusals.ts';

/** Characters of a reason, and of a decision as it is marked. */
export const reasonLimit = 500;
export const decisionLimit = 1_000;

const visible = /[^\s\p{C}\p{Z}\p{M}]/u;

/** A title, a label, the name of a guest: one line with something to see in it. */
export function mayBeTitle(written: string, limit: number): SessionDecision {
  const title = written.trim();
  if (!visible.test(title)) return refuse('name-empty', 'limits', ['write-text']);
  const length = characterCount(title);
  if (length > limit) return refuse('name-too-long', 'limits', ['shorten-text'], { length, limit });
  return isPlainName(title) ? allow : refuse('name-has-controls', 'limits', ['remove-characters']);
}

export function mayBeWritten(written: string, limit: number): SessionDecision {
  const length = characterCount(written);
  if (length > limit) return refuse('body-too-long', 'limits', ['shorten-text'], { length, limit });
  return isPlainText(written) ? allow : refuse('body-has-controls', 'limits', ['remove-characters']);
}

export function mayBeDecision(written: string): SessionDecision {
  if (!visible.test(written)) return refuse('body-empty', 'limits', ['write-text']);
  return mayBeWritten(written, decisionLimit);
}

/** Section 4: what departs from the usual course has a reason that all see. */
export function mayBeReason(reason: string | null): SessionDecision {
  if (reason === null || !visible.test(reason)) return refuse('reason-needed', 'floor', ['give-reason']);
  return mayBeWritten(reason, reasonLimit);
}
