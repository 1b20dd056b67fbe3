import { roomSocket, type RoomSocket } from '../../harness/room-socket.ts';
import type { AudienceName } from './canary-stage.ts';
import { plainOf } from './plain-files.ts';

/** All bytes that one audience got of one exit by one question, or by none. */
export interface Capture {
  readonly exit: string;
  readonly audience: AudienceName;
  readonly status: number;
  readonly bytes: Buffer;
}

export interface Wanted {
  readonly exit: string;
  readonly audience: AudienceName;
  readonly method?: string;
  readonly path: string;
  readonly cookie: string | null;
  readonly payload?: string;
}

/** Status, headers and body; a file as what is written in it, too. */
export async function captureHttp(url: string, wanted: Wanted): Promise<Capture> {
  const { exit, audience, method = 'GET', path, cookie, payload } = wanted;
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: {
      'x-requested-by': 'trialogue',
      origin: new URL(url).origin,
      ...(cookie ? { cookie } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { body: payload }),
  });
  const body = Buffer.from(await response.arrayBuffer());
  // Only a renewed cookie of one's own is one's own.
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  const bytes = Buffer.concat([Buffer.from(JSON.stringify(headers)), body, ...plainOf(body)]);
  return { exit, audience, status: response.status, bytes };
}

/** Everything that comes to the sockets of one audience, and the answers to what it asks there. */
export class Ears {
  private readonly heard: Capture[] = [];

  private constructor(
    private readonly audience: AudienceName,
    private readonly socket: RoomSocket,
  ) {
    socket.onAny((event: string, ...told: unknown[]) => this.note(`event ${event}`, told));
  }

  /** Null where the server lets nobody in. */
  static async open(url: string, audience: AudienceName, cookie: string): Promise<Ears | null> {
    const socket = roomSocket(url, cookie);
    const ears = new Ears(audience, socket);
    return new Promise((resolve) => {
      socket.once('connect', () => resolve(ears));
      socket.once('connect_error', () => resolve(null));
      socket.connect();
    });
  }

  async ask(event: string, payload: unknown): Promise<unknown> {
    const untyped: { timeout(ms: number): { emitWithAck(event: string, payload: unknown): Promise<unknown> } } =
      this.socket;
    const answer = await untyped.timeout(8_000).emitWithAck(event, payload);
    this.note(event, answer);
    return answer;
  }

  /** What was heard since the last time. */
  taken(): Capture[] {
    return this.heard.splice(0);
  }

  close(): void {
    this.socket.disconnect();
  }

  private note(exit: string, told: unknown): void {
    this.heard.push({ exit, audience: this.audience, status: 200, bytes: Buffer.from(JSON.stringify(told)) });
  }
}
