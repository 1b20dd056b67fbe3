import { Manager } from 'socket.io-client';
import { until } from '../../harness/room-socket.ts';

/** A connection below Socket.IO: whole frames go out as they are given, and nothing is answered on the test's behalf. */
export interface RawConnection {
  send(frame: string | Uint8Array): void;
  readonly heard: readonly string[];
  readonly open: () => boolean;
  close(): void;
}

interface RawSocket {
  readonly readyState: number;
  send(frame: string | Uint8Array): void;
}

const openState = 1;

/** Opens the transport alone; `join` sends the packet that opens the namespace as well. */
export async function openRaw(url: string, cookie: string, join = true): Promise<RawConnection> {
  const manager = new Manager(url, {
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    extraHeaders: { cookie, origin: new URL(url).origin },
  });
  const heard: string[] = [];
  await new Promise<void>((resolve, reject) => manager.open((error) => (error ? reject(error) : resolve())));
  // What comes back is kept as it comes: the decoder of the client is not asked.
  manager.engine.removeAllListeners('data');
  manager.engine.on('data', (data: unknown) => heard.push(String(data)));
  manager.engine.on('error', () => undefined);
  const raw = rawOf(manager.engine.transport);
  const connection: RawConnection = {
    send: (frame) => {
      if (raw.readyState === openState) raw.send(frame);
    },
    heard,
    open: () => raw.readyState === openState,
    close: () => manager.engine.close(),
  };
  if (!join) return connection;
  connection.send('40');
  // '0{…}': the namespace is open, and events are taken.
  await until('the server takes events', () => heard.some((packet) => packet.startsWith('0{')));
  return connection;
}

function rawOf(transport: object): RawSocket {
  const raw: unknown = Reflect.get(transport, 'ws');
  if (!isRawSocket(raw)) throw new Error('The transport has no WebSocket of its own.');
  return raw;
}

function isRawSocket(value: unknown): value is RawSocket {
  return typeof value === 'object' && value !== null && 'send' in value && 'readyState' in value;
}
