import { inflateRawSync, inflateSync } from 'node:zlib';
import type { TranscriptFormat } from '@trialogue/rooms';

/** Everything in a file that could be read: its bytes as text, what its packed parts hold, and what a PDF draws. */
export function wordsOf(format: TranscriptFormat, bytes: Buffer): string {
  if (format === 'docx') return wordsOfArchive(bytes);
  if (format === 'pdf') return wordsOfPdf(bytes);
  return bytes.toString('utf8');
}

function wordsOfArchive(bytes: Buffer): string {
  const words: string[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const rest = lengths.reduce((sum, length) => sum + length, 0);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    words.push(bytes.toString('utf8', at + 46, at + 46 + rest));
    words.push((bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + rest;
  }
  return words.join('\n');
}

/** What is drawn stands as numbers of a font's letters: they are read by each font's own list, whichever it was. */
function wordsOfPdf(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const runs = streams.flatMap((stream) => (/\bBT\b/.test(stream) ? runsOf(stream) : []));
  const read = streams
    .filter((stream) => stream.includes('begincmap'))
    .map((stream) => {
      const letters = lettersOf(stream);
      return runs
        .map((run) => (run.match(/[\s\S]{2}/g) ?? []).map((code) => letters.get(code) ?? ' ').join(''))
        .join('\n');
    });
  return [bytes.toString('latin1'), ...streams, ...read].join('\n');
}

function streamsOf(bytes: Buffer): string[] {
  const streams: string[] = [];
  for (let at = bytes.indexOf('\nstream'); at >= 0; at = bytes.indexOf('\nstream', at + 1)) {
    const from = bytes.indexOf('\n', at + 1) + 1;
    const stream = bytes.subarray(from, bytes.indexOf('endstream', from));
    // The first byte of what is packed so; the rest stands as it is.
    streams.push((stream[0] === 0x78 ? inflateSync(stream) : stream).toString('latin1'));
  }
  return streams;
}

/** What stands between two operators that draw text, a run each: strings in parentheses or in hexadecimal digits. */
function runsOf(stream: string): string[] {
  const runs: string[] = [];
  let run = '';
  const tokens = /<<|>>|<([0-9A-Fa-f\s]*)>|\(|\bT[jJ]\b/g;
  for (let token = tokens.exec(stream); token; token = tokens.exec(stream)) {
    if (token[0] === '(') {
      const end = endOfString(stream, tokens.lastIndex);
      run += unescaped(stream.slice(tokens.lastIndex, end));
      tokens.lastIndex = end + 1;
    } else if (token[1] !== undefined) {
      run += Buffer.from(token[1].replaceAll(/\s/g, ''), 'hex').toString('latin1');
    } else if (token[0].startsWith('T')) {
      runs.push(run);
      run = '';
    }
  }
  return runs;
}

/** Parentheses within a string stand as they are while they are in pairs (ISO 32000-1, 7.3.4.2). */
function endOfString(stream: string, from: number): number {
  let open = 1;
  let at = from;
  while (at < stream.length) {
    if (stream[at] === '\\') at += 1;
    else if (stream[at] === '(') open += 1;
    else if (stream[at] === ')' && (open -= 1) === 0) return at;
    at += 1;
  }
  return at;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /[0-7]/.test(code) ? String.fromCodePoint(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

/** From the numbers of a font's letters, as two characters, to the letters. */
function lettersOf(list: string): Map<string, string> {
  const pairs = [...list.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g)];
  return new Map(
    pairs.map(([, code = '', letters = '']) => [
      Buffer.from(code, 'hex').toString('latin1'),
      Buffer.from(letters, 'hex').swap16().toString('utf16le'),
    ]),
  );
}
