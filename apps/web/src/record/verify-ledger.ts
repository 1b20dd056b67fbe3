import {
  type AskedSignature,
  checkFile,
  type Cryptography,
  type FileVerdict,
  type LedgerHead,
  longestLine,
  NotText,
  splitLines,
} from '@trialogue/ledger';

export interface LedgerVerdict {
  readonly file: FileVerdict;
  /** Not every browser knows Ed25519; without it the chain alone is verified. */
  readonly hasSignatures: boolean;
}

/** Browsers give SHA-256 and Ed25519 to pages from a trusted address only: https, or this machine. */
export function canVerifyHere(): boolean {
  return globalThis.isSecureContext && 'subtle' in globalThis.crypto;
}

/** The same rules by which the server writes, run by their reader: nothing of the answer is believed. */
export async function verifyLedger(
  bytes: AsyncIterable<Uint8Array>,
  kept: readonly LedgerHead[],
): Promise<LedgerVerdict> {
  const hasSignatures = await knowsEd25519();
  const cryptography: Cryptography = {
    hashes: (texts) => Promise.all(texts.map(sha256)),
    verifies: hasSignatures ? verifies : null,
  };
  const lines = splitLines(decoded(bytes), longestLine);
  return { file: await checkFile(lines, cryptography, () => ({ witnessed: [], kept })), hasSignatures };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function knowsEd25519(): Promise<boolean> {
  // Any 32 bytes are imported; whether they are a point of the curve is asked when something is verified.
  return (await importedKey('0'.repeat(64))) !== null;
}

async function importedKey(publicKey: string): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}

async function verifies(asked: readonly AskedSignature[]): Promise<readonly boolean[]> {
  const names = [...new Set(asked.map(({ publicKey }) => publicKey))];
  const keys = new Map(await Promise.all(names.map(async (name) => [name, await importedKey(name)] as const)));
  return Promise.all(
    asked.map(({ publicKey, text, signature }) => isSigned(keys.get(publicKey) ?? null, text, signature)),
  );
}

async function isSigned(key: CryptoKey | null, text: string, signature: string): Promise<boolean> {
  if (key === null) return false;
  return crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(text));
}

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) yield textOf(decoder, piece);
  yield textOf(decoder, undefined);
}

/** Without a piece it asks for what is left. */
function textOf(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new NotText();
  }
}
