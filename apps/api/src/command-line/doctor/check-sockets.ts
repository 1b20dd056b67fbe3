import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { type Finding, mend, note, well } from './finding.ts';

export interface SocketAddress {
  /** Where it is reached: of this machine, or the public one through every proxy. */
  readonly url: string;
  /** The origin that the server takes for its own page's. */
  readonly origin: string;
  readonly isPublic: boolean;
}

type Answer =
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'upgraded'; readonly first: string };

const patience = 5_000;
const forwardRemedy = 'Let every proxy in front pass Upgrade and Connection on with HTTP/1.1, as for any WebSocket.';

/** Whether browsers get through: the product converses over WebSockets and nothing else. */
export async function checkSockets(address: SocketAddress): Promise<Finding> {
  const health = await ask(address, '/api/health/ready', {});
  if (health.kind === 'unreachable') return unreachable(address, health.reason);
  if (health.kind !== 'answered' || health.status !== 200)
    return mend(
      'sockets',
      `${address.url} answers, but not as a server that is ready (${statusOf(health)}).`,
      'Look at what it said when it started, and whether another program listens there.',
    );
  const upgrade = await ask(address, '/socket.io/?EIO=4&transport=websocket', {
    connection: 'Upgrade',
    upgrade: 'websocket',
    origin: address.origin,
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  });
  return judgeUpgrade(address, upgrade);
}

function unreachable({ url, isPublic }: SocketAddress, reason: string): Finding {
  if (isPublic)
    return mend(
      'sockets',
      `${url} is not reached (${reason}).`,
      'Look at PUBLIC_URL, the name, the proxy and its certificate.',
    );
  return note(
    'sockets',
    `No server answers at ${url} (${reason}).`,
    'Start it and ask again, to have its sockets looked at.',
  );
}

function judgeUpgrade({ url, origin }: SocketAddress, answer: Answer): Finding {
  if (answer.kind === 'upgraded' && answer.first.startsWith('0{'))
    return well('sockets', `${url} is ready, and WebSockets get through.`);
  // Without a sign-in a server may well refuse; then the refusal is its own, and the way to it is free.
  if (answer.kind === 'answered' && answer.status === 401)
    return well('sockets', `${url} is ready, and WebSockets get through to where it asks for a sign-in.`);
  // Socket.IO refuses an upgrade with 400 and this one word.
  if (answer.kind === 'answered' && (answer.status === 403 || answer.body === 'Forbidden'))
    return mend(
      'sockets',
      `${url} takes ${origin} for a foreign page.`,
      'Set PUBLIC_URL to the address that people use, and let proxies pass Host and Origin on.',
    );
  return mend('sockets', `${url} is ready, but a WebSocket does not get through (${statusOf(answer)}).`, forwardRemedy);
}

function statusOf(answer: Answer): string {
  if (answer.kind === 'unreachable') return answer.reason;
  if (answer.kind === 'upgraded') return 'it was opened and then nothing came';
  return `status ${answer.status}`;
}

function ask(
  { url, isPublic }: SocketAddress,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const target = new URL(path, url);
  // On this machine the certificate names the public address, not this one; nothing secret is sent.
  const secure = { rejectUnauthorized: isPublic };
  return new Promise((resolve) => {
    const options = { headers, timeout: patience, agent: false } as const;
    const request =
      target.protocol === 'https:' ? https.request(target, { ...options, ...secure }) : http.request(target, options);
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', (error) => resolve({ kind: 'unreachable', reason: reasonOf(error) }));
    request.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body = (body + chunk).slice(0, 1000)));
      response.once('close', () => resolve({ kind: 'answered', status: response.statusCode ?? 0, body }));
    });
    request.once('upgrade', (_response, socket, head) => {
      void firstMessage(socket, head).then((first) => resolve({ kind: 'upgraded', first }));
    });
    request.end();
  });
}

/** The server speaks first: one short frame of text. Proxies are known that answer an upgrade and then pass nothing on. */
async function firstMessage(socket: Duplex, head: Buffer): Promise<string> {
  const timer = setTimeout(() => socket.destroy(), patience);
  let received = head;
  try {
    while (textIn(received) === undefined) {
      const next: IteratorResult<Buffer> = await socket.iterator({ destroyOnReturn: false }).next();
      if (next.done === true) return '';
      received = Buffer.concat([received, next.value]);
    }
    return textIn(received) ?? '';
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function textIn(frame: Buffer): string | undefined {
  if (frame.length < 4 || frame[0] !== 0x81) return undefined;
  const short = (frame[1] ?? 0) & 0x7f;
  const [from, length] = short === 126 ? [4, frame.readUInt16BE(2)] : [2, short];
  return frame.length >= from + length ? frame.toString('utf8', from, from + length) : undefined;
}

function reasonOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
