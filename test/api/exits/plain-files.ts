import { inflateRawSync, inflateSync } from 'node:zlib';

/** What a file says beside its bytes: the entries of a zip, the streams of a PDF and the characters of its glyphs. */
export function plainOf(file: Buffer): Buffer[] {
  if (file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return unzipped(file);
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') return [];
  const streams = inflatedStreams(file);
  return [...streams, Buffer.from(glyphText(streams.map((stream) => stream.toString('latin1'))))];
}

/** By the directory at the end, as readers do it. */
function unzipped(file: Buffer): Buffer[] {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const entries: Buffer[] = [];
  let place = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [file.readUInt16LE(place + 10), file.readUInt32LE(place + 20)];
    const [name, extra, comment] = [28, 30, 32].map((at) => file.readUInt16LE(place + at));
    const header = file.readUInt32LE(place + 42);
    const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const content = file.subarray(from, from + packed);
    entries.push(method === 8 ? inflateRawSync(content) : Buffer.from(content));
    place += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function inflatedStreams(file: Buffer): Buffer[] {
  const text = file.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    if (text.slice(match.index - 3, match.index) === 'end') return [];
    const from = match.index + match[0].length;
    const content = file.subarray(from, text.indexOf('endstream', from));
    try {
      return [inflateSync(content)];
    } catch {
      // Maps from glyphs to characters are not compressed.
      return [content];
    }
  });
}

/** Each string that is drawn, by every map from glyphs to characters that the file has: the right one is among them. */
function glyphText(streams: readonly string[]): string {
  const maps = streams.filter((stream) => stream.includes('begincmap')).map(characterMap);
  const drawn = streams.filter((stream) => /\bBT\b/.test(stream)).flatMap(drawnCodes);
  return maps.map((map) => drawn.map((code) => map.get(code) ?? '').join('')).join('\n');
}

function characterMap(stream: string): Map<number, string> {
  const map = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of stream.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      map.set(Number.parseInt(code, 16), text(to));
    }
  }
  for (const [, block = ''] of stream.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', at = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from, 16);
      const start = Number.parseInt(at, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        map.set(code, String.fromCodePoint(start + code - first));
      }
    }
  }
  return map;
}

/** Glyphs have two bytes each, in strings written in parentheses or in hexadecimal digits. */
function drawnCodes(stream: string): number[] {
  return [...stream.matchAll(/\(((?:\\[^]|[^\\()])*)\)|<([0-9a-f]*)>(?!>)/gi)].flatMap(([, literal, hex]) => {
    const bytes = literal === undefined ? Buffer.from(hex ?? '', 'hex') : Buffer.from(unescaped(literal), 'latin1');
    return Array.from({ length: Math.floor(bytes.length / 2) }, (_, place) => bytes.readUInt16BE(place * 2));
  });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal: string | undefined, one: string) =>
    octal === undefined ? (escapes[one] ?? one) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
