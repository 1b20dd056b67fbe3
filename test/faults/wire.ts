import net from 'node:net';
import { seededChance } from './chance.ts';

export type Direction = 'answers' | 'asks';

/** One connection through the wire: `asks` go from client to server, `answers` back. */
export interface WireConnection {
  cut(): void;
  /** Bytes of one direction vanish for a while; then the connection is cut, since what was lost cannot be made good. */
  swallow(direction: Direction, lasting: number): void;
  /** Each piece arrives later, never before an earlier one. */
  slow(latency: number, lasting: number): void;
  /** Neither side hears the other, and neither is told. */
  halfOpen(lasting: number): void;
}

export interface Wire {
  readonly url: string;
  /** In order of their opening. */
  connections(): readonly WireConnection[];
  /** Where new connections lead from now on. */
  leadTo(url: string): void;
  stop(): Promise<void>;
}

/** A TCP proxy between clients and one node, on a port that outlives the node. */
export async function openWire(seed: number): Promise<Wire> {
  const chance = seededChance(seed);
  const open = new Set<Strand>();
  let target: URL | undefined;
  const server = net.createServer((near) => {
    if (!target) {
      near.destroy();
      return;
    }
    const far = net.connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    const strand = new Strand(near, far, chance);
    open.add(strand);
    near.once('close', () => open.delete(strand));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    connections: () => [...open].filter((strand) => strand.isWhole),
    leadTo(url) {
      target = new URL(url);
    },
    async stop() {
      for (const strand of open) strand.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Strand implements WireConnection {
  private readonly near: net.Socket;
  private readonly far: net.Socket;
  private readonly chance: () => number;
  private readonly swallowed = new Set<Direction>();
  private readonly late: Readonly<Record<Direction, { piece: Buffer; due: number }[]>> = { answers: [], asks: [] };
  private latency = 0;

  constructor(near: net.Socket, far: net.Socket, chance: () => number) {
    this.near = near;
    this.far = far;
    this.chance = chance;
    near.setNoDelay(true);
    this.lead(near, far, 'asks');
    this.lead(far, near, 'answers');
  }

  /** Connected to a node and not yet touched by a fault that ends it. */
  get isWhole(): boolean {
    return !this.near.destroyed && !this.far.connecting && !this.far.destroyed && this.swallowed.size === 0;
  }

  cut(): void {
    this.near.destroy();
    this.far.destroy();
  }

  swallow(direction: Direction, lasting: number): void {
    this.swallowed.add(direction);
    setTimeout(() => this.cut(), lasting);
  }

  slow(latency: number, lasting: number): void {
    this.latency = latency;
    setTimeout(() => (this.latency = 0), lasting);
  }

  halfOpen(lasting: number): void {
    this.swallow('asks', lasting);
    this.swallow('answers', lasting);
  }

  private lead(from: net.Socket, to: net.Socket, direction: Direction): void {
    from.on('data', (piece) => this.carry(piece, from, to, direction));
    // A reset is one of the ways in which a connection ends here; 'close' always follows.
    from.on('error', () => undefined);
    from.on('close', () => {
      if (this.swallowed.size === 0) to.destroy();
    });
  }

  private carry(piece: Buffer, from: net.Socket, to: net.Socket, direction: Direction): void {
    if (this.swallowed.has(direction)) return;
    const queue = this.late[direction];
    if (this.latency === 0 && queue.length === 0) {
      this.pass(piece, from, to);
      return;
    }
    queue.push({ piece, due: performance.now() + this.latency * (0.5 + this.chance()) });
    if (queue.length === 1) this.passLate(from, to, direction);
  }

  /** Passes the oldest late piece when it is due, then the next: a queue, since timers of their own could overtake. */
  private passLate(from: net.Socket, to: net.Socket, direction: Direction): void {
    const queue = this.late[direction];
    const [oldest] = queue;
    if (!oldest) return;
    setTimeout(
      () => {
        queue.shift();
        if (!this.swallowed.has(direction)) this.pass(oldest.piece, from, to);
        this.passLate(from, to, direction);
      },
      Math.max(0, oldest.due - performance.now()),
    );
  }

  private pass(piece: Buffer, from: net.Socket, to: net.Socket): void {
    if (to.destroyed || to.write(piece)) return;
    from.pause();
    to.once('drain', () => from.resume());
  }
}
