import * as z from 'zod';
import { RefusalError } from '../../platform/refusal.ts';
import { malformedAt } from '../../platform/malformed-at.ts';

/** The last row of a page, by which the next one begins. */
export interface DirectoryCursor {
  readonly name: string;
  readonly id: string;
}

const content = z.tuple([z.string().regex(/^\P{Cc}*$/u), z.uuid()]);

export function cursorOf({ name, id }: DirectoryCursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

export function readCursor(text: string | undefined): DirectoryCursor | null {
  if (text === undefined) return null;
  const parsed = content.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) throw new RefusalError(malformedAt([{ path: ['after'] }]));
  const [name, id] = parsed.data;
  return { name, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** For `ilike`: what was typed stands for itself, wherever it occurs. Null seeks nothing. */
export function soughtAs(text: string | undefined): string | null {
  const plain = (text ?? '').replaceAll(/\p{Cc}/gu, ' ').trim();
  return plain === '' ? null : `%${plain.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
