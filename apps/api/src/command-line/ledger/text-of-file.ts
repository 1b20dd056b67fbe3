import { createReadStream } from 'node:fs';
import { longestLine, NotText, type NumberedLine, splitLines } from '@trialogue/ledger';

/** A file line by line. Bytes that are no UTF-8 are refused, since replaced ones would be hashed as something else. */
export function linesOfFile(file: string, signal: AbortSignal): AsyncGenerator<NumberedLine> {
  return splitLines(piecesOf(file, signal), longestLine);
}

async function* piecesOf(file: string, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20, signal })) {
    if (Buffer.isBuffer(piece)) yield decoded(() => decoder.decode(piece, { stream: true }));
  }
  yield decoded(() => decoder.decode());
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new NotText();
  }
}
