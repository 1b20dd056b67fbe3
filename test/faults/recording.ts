import { createWriteStream } from 'node:fs';

/** An item as somebody saw it: its number, its id, and the mark by which its author wrote it (the first word of its text). */
export type Seen = readonly [seq: number, id: string, mark: string];

/** One line of a recording. Lines stand in the order in which things happened, since one process records them all. */
export type Line =
  /** The first attempt to send; retries are not told apart, because the server must not tell them apart either. */
  | { readonly what: 'sent'; readonly client: string; readonly room: string; readonly mark: string }
  | {
      readonly what: 'acked';
      readonly client: string;
      readonly room: string;
      readonly mark: string;
      readonly seq: number;
      readonly id: string;
    }
  | {
      readonly what: 'refused';
      readonly client: string;
      readonly room: string;
      readonly mark: string;
      readonly code: string;
    }
  /** Items that a client showed, after those that it showed before. */
  | { readonly what: 'viewed'; readonly client: string; readonly room: string; readonly items: readonly Seen[] }
  /** The client took everything of the room off its screen, and said so. */
  | { readonly what: 'dropped'; readonly client: string; readonly room: string; readonly why: string }
  /** The table's contents when all was over, in the order of their numbers. */
  | { readonly what: 'stored'; readonly room: string; readonly items: readonly Seen[] }
  /** What the api's history gave to a client when all was over. */
  | { readonly what: 'history'; readonly client: string; readonly room: string; readonly items: readonly Seen[] }
  | { readonly what: 'fault'; readonly kind: string; readonly on: string };

export type Recording = readonly Line[];

export interface Recorder {
  readonly lines: Recording;
  /** When the last acknowledgement came, in milliseconds of performance.now(). */
  readonly lastAckedAt: number;
  record(line: Line): void;
  close(): Promise<void>;
}

/** Keeps every line, and writes it to a file as it comes if one is named: what is left when the run itself dies. */
export function startRecording(file?: string): Recorder {
  const lines: Line[] = [];
  const began = performance.now();
  let lastAckedAt = -Infinity;
  const stream = file ? createWriteStream(file) : undefined;
  return {
    lines,
    get lastAckedAt() {
      return lastAckedAt;
    },
    record(line) {
      if (line.what === 'acked') lastAckedAt = performance.now();
      lines.push(line);
      stream?.write(`${JSON.stringify({ at: Math.round(performance.now() - began), ...line })}\n`);
    },
    close: () => new Promise((resolve) => (stream ? stream.end(resolve) : resolve())),
  };
}
