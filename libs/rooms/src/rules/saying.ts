import { allow, characterCount, type Decision, isPlainText, refuse } from '@trialogue/kernel';
import { bodyLimit } from './room.ts';

export type SayingRefusal = 'body-empty' | 'body-too-long' | 'body-has-controls';

/** Format characters and what a font may leave out, as variation selectors and fillers, show nothing by themselves. */
export const visible = /[^\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** What may be said at all: 1 to 8,000 characters (as a reader counts code points), something to see, no control characters. */
export function mayBeSaid(body: string): Decision<SayingRefusal> {
  // Before anything is looked for in it: a character takes two units at most.
  if (body.length > bodyLimit * 2) return tooLong(characterCount(body));
  if (!visible.test(body)) return refuse('body-empty', 'limits', ['write-text']);
  const length = characterCount(body);
  if (length > bodyLimit) return tooLong(length);
  if (!isPlainText(body)) return refuse('body-has-controls', 'limits', ['remove-characters']);
  return allow;
}

function tooLong(length: number): Decision<SayingRefusal> {
  return refuse('body-too-long', 'limits', ['shorten-text'], { length, limit: bodyLimit });
}
