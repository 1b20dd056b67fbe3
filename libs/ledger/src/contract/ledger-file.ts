import * as z from 'zod';
import type { StoredEntry } from '../rules/entry.ts';
import type { SignedText } from '../rules/signed-head.ts';

const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const keyId = z.string().regex(/^[0-9a-f]{32}$/);
const signature = z.string().regex(/^[0-9a-f]{128}$/);
const mostKeys = 100;

/** An entry's text has 16,000 characters at most; escaped in JSON and with its hash it is shorter than this. */
export const longestLine = 131_072;
export const fileVersion = 1;

export const signingKey = z.strictObject({
  key: keyId,
  publicKey: hash,
  introducedBy: keyId.nullable(),
  introduction: signature.nullable(),
});

export const signedText = z.strictObject({ canonical: z.string().min(1).max(1_000), signature });

/** First line of a ledger's file. After it come the signatures, then the entries, each in a line of its own. */
export const fileHead = z.strictObject({
  file: z.literal('trialogue-ledger'),
  version: z.literal(fileVersion),
  group: z.uuid(),
  madeAt: z.iso.datetime(),
  head: z.strictObject({ seq, hash }),
  keys: z.array(signingKey).max(mostKeys),
});
export type FileHead = z.infer<typeof fileHead>;

const entryLine = z.strictObject({ canonical: z.string().min(1).max(16_000), hash });
const newer = z.looseObject({ file: z.literal('trialogue-ledger'), version: z.int().min(fileVersion + 1) });

export const fileFaults = [
  'empty',
  'not-text',
  'too-long',
  'not-json',
  'not-a-ledger',
  'newer-version',
  'not-a-line',
  'out-of-order',
] as const;
export type FileFault = (typeof fileFaults)[number];

export type FileLine =
  | { readonly kind: 'head'; readonly head: FileHead }
  | { readonly kind: 'signature'; readonly signature: SignedText }
  | { readonly kind: 'entry'; readonly entry: StoredEntry }
  | { readonly kind: 'fault'; readonly fault: FileFault };

export function readFileLine(text: string, isFirst: boolean): FileLine {
  const value = parsed(text);
  if (value === undefined) return { kind: 'fault', fault: isFirst ? 'not-a-ledger' : 'not-json' };
  return isFirst ? readFirst(value) : readFollowing(value);
}

function readFirst(value: unknown): FileLine {
  const head = fileHead.safeParse(value);
  if (head.success) return { kind: 'head', head: head.data };
  return { kind: 'fault', fault: newer.safeParse(value).success ? 'newer-version' : 'not-a-ledger' };
}

function readFollowing(value: unknown): FileLine {
  const entry = entryLine.safeParse(value);
  if (entry.success) return { kind: 'entry', entry: entry.data };
  const signed = signedText.safeParse(value);
  return signed.success ? { kind: 'signature', signature: signed.data } : { kind: 'fault', fault: 'not-a-line' };
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
