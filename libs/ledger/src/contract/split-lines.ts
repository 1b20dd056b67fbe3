import type { FileFault } from './ledger-file.ts';

/** A line that cannot be read, by its number. */
export class LineFault extends Error {
  readonly line: number;
  readonly fault: FileFault;

  constructor(line: number, fault: FileFault) {
    super(`line ${line}: ${fault}`);
    this.line = line;
    this.fault = fault;
  }
}

/** Thrown by whoever decodes bytes, which cannot number the line. */
export class NotText extends Error {}

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  /** False for what stands after the last end of a line. */
  readonly isWhole: boolean;
}

/** Lines of a text that arrives in pieces. Not more than one line is held, however long the text is. */
export async function* splitLines(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<NumberedLine> {
  let rest = '';
  let number = 0;
  try {
    for await (const piece of pieces) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        number += 1;
        if (text.length > longest) throw new LineFault(number, 'too-long');
        yield { number, text, isWhole: true };
      }
      if (rest.length > longest) throw new LineFault(number + 1, 'too-long');
    }
  } catch (error) {
    throw error instanceof NotText ? new LineFault(number + 1, 'not-text') : error;
  }
  if (rest !== '') yield { number: number + 1, text: rest, isWhole: false };
}
