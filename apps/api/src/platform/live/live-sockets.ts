import { Injectable } from '@nestjs/common';
import type { LiveServer, LiveSocket } from './live-socket.ts';

/** Packets and bytes that may wait for one slow reader before he is cut off; he resumes from his cursor. */
const waitingPackets = 256;
const waitingBytes = 1024 * 1024;

/** The open connections of this node. */
@Injectable()
export class LiveSockets {
  private server: LiveServer | undefined;

  open(server: LiveServer): void {
    this.server = server;
  }

  /** Null while the node is starting or stopping. */
  get current(): LiveServer | undefined {
    return this.server;
  }

  *all(): Generator<LiveSocket> {
    if (this.server) yield* this.server.sockets.sockets.values();
  }

  *inChannel(channel: string): Generator<LiveSocket> {
    const ids = this.server?.sockets.adapter.rooms.get(channel);
    for (const id of ids ?? []) {
      const socket = this.server?.sockets.sockets.get(id);
      if (socket) yield socket;
    }
  }

  countIn(channel: string): number {
    return this.server?.sockets.adapter.rooms.get(channel)?.size ?? 0;
  }

  /**
   * Socket.IO would keep everything for a reader who does not read. Both its own queue and the operating system's are
   * looked at: packets wait in the first while the second still shows nothing.
   */
  cutOffSlow(channel: string): number {
    let cut = 0;
    for (const socket of this.inChannel(channel)) {
      if (!isSlow(socket)) continue;
      drop(socket);
      cut++;
    }
    return cut;
  }

  endSignIn(socket: LiveSocket, code: string): void {
    socket.emit('sign-in:ended', { code });
    socket.disconnect(true);
  }
}

function isSlow(socket: LiveSocket): boolean {
  const queue = queueOf(socket);
  return queue.length > waitingPackets || queuedLength(queue) + bufferedBytes(socket) > waitingBytes;
}

/** Engine.IO's own queue is private by type only; it is what tells a reader who stopped reading. */
function queueOf(socket: LiveSocket): readonly unknown[] {
  const queue: unknown = Reflect.get(socket.conn, 'writeBuffer');
  return Array.isArray(queue) ? queue : [];
}

/** One packet may hold a whole batch, so that few of them can be many megabytes. Empty for whoever reads. */
function queuedLength(queue: readonly unknown[]): number {
  return queue.reduce<number>((sum, packet) => sum + lengthOf(packet), 0);
}

function lengthOf(packet: unknown): number {
  const isPacket = typeof packet === 'object' && packet !== null && 'data' in packet;
  return isPacket && typeof packet.data === 'string' ? packet.data.length : 0;
}

interface RawTransport {
  readonly socket?: { readonly bufferedAmount?: number; terminate?(): void };
}

/** What the types of the transport do not tell: over WebSocket, the only transport here, it has the raw socket. */
function rawTransport({ conn: { transport } }: LiveSocket): RawTransport {
  return hasRawSocket(transport) ? transport : {};
}

function hasRawSocket(transport: object): transport is Required<RawTransport> {
  return 'socket' in transport && typeof transport.socket === 'object' && transport.socket !== null;
}

function bufferedBytes(socket: LiveSocket): number {
  return rawTransport(socket).socket?.bufferedAmount ?? 0;
}

/** A graceful close would wait for what the reader does not read. */
function drop(socket: LiveSocket): void {
  const raw = rawTransport(socket).socket;
  socket.conn.close(true);
  raw?.terminate?.();
}
