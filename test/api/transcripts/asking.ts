import {
  transcript,
  transcriptCheck,
  type Transcript,
  type TranscriptCheck,
  type TranscriptFormat,
} from '@trialogue/rooms';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import type { Member } from '../exits/exit-stage.ts';

export interface FileAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export function path(roomId: string, more = ''): string {
  return `/api/rooms/${roomId}/transcripts${more}`;
}

export function make(who: Member, roomId: string, takeOut = false): Promise<HttpAnswer> {
  return who.request('POST', path(roomId), { takeOut });
}

/** What was made; a refusal is a fault of the test. */
export async function made(who: Member, roomId: string, takeOut = false): Promise<Transcript> {
  return transcript.parse((await make(who, roomId, takeOut)).body);
}

export async function check(who: Member, roomId: string): Promise<TranscriptCheck> {
  return transcriptCheck.parse((await who.request('GET', path(roomId, '/check'))).body);
}

export async function asMarkdown(who: Member, roomId: string, id: string): Promise<string> {
  return String((await who.request('GET', path(roomId, `/${id}.md`))).body);
}

/** As its bytes: a PDF read as text would be another one. */
export async function file(
  url: string,
  who: Member,
  roomId: string,
  name: `${string}.${TranscriptFormat}`,
  { language = 'en', signal }: { readonly language?: string; readonly signal?: AbortSignal } = {},
): Promise<FileAnswer> {
  const response = await fetch(new URL(path(roomId, `/${name}?language=${language}`), url), {
    headers: { cookie: who.signIn.cookie },
    ...(signal && { signal }),
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
