import * as z from 'zod';

/** Grows with every change that an older version could not read. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const plainName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const count = z.int().min(0);

const keptTable = z.strictObject({
  name: plainName,
  columns: z.array(plainName).min(1),
  /** The columns by which its rows are ordered, texts by their bytes: without an order a hash would say nothing. */
  order: z.array(plainName).min(1),
});

/** What stands at the archive's beginning: what follows, and which version can read it. */
const contents = z.strictObject({
  format: z.literal(formatVersion),
  product: z.string().min(1),
  madeAt: z.iso.datetime(),
  postgresVersion: count,
  epoch: z.uuid(),
  migrations: z.array(z.string().min(1)).min(1),
  tables: z.array(keptTable),
  /** The last number that each sequence gave out; null where it gave none. */
  sequences: z.array(z.strictObject({ name: plainName, last: z.string().regex(/^\d+$/).nullable() })),
});

const sum = z.strictObject({ rows: count, bytes: count, sha256 });

/** What stands at its end: known only once everything was read. `sha256` is that of a table's bytes as COPY gives them. */
const sums = z.strictObject({ contents: sha256, secret: sha256, tables: z.record(plainName, sum) });

export type Contents = z.infer<typeof contents>;
export type KeptTable = Contents['tables'][number];
export type Sum = z.infer<typeof sum>;
export type Sums = z.infer<typeof sums>;

/** Everything that an archive says of itself. */
export interface Manifest {
  readonly contents: Contents;
  readonly sums: Sums;
}

/** Undefined where the text says nothing of the kind. */
export function parseContents(text: string): Contents | undefined {
  return contents.safeParse(valueIn(text)).data;
}

export function parseSums(text: string): Sums | undefined {
  return sums.safeParse(valueIn(text)).data;
}

/** The format of contents that this version cannot read because they are newer; undefined for all others. */
export function newerFormatIn(text: string): number | undefined {
  const found = z.looseObject({ format: z.int().min(formatVersion + 1) }).safeParse(valueIn(text));
  return found.data?.format;
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names of an archive's entries, in the order in which they stand in it. */
export const entryNames = {
  contents: 'contents.json',
  secret: 'secret',
  /** A table comes in pieces, because the length of an entry stands before it. */
  piece: (table: string, number: number) => `tables/${table}/${String(number).padStart(8, '0')}`,
  sums: 'sums.json',
} as const;

export function tableOfPiece(name: string): string | undefined {
  return /^tables\/([a-z_][a-z0-9_]*)\/\d{8}$/.exec(name)?.[1];
}
