import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';

/** How a load speaks to one kind of server: to the product, or to the bare baseline. */
export interface Dialect {
  connect(place: number): Promise<Socket>;
  join(socket: Socket): Promise<unknown>;
  post(socket: Socket, clientId: string, body: string): Promise<{ ok: boolean }>;
  /** Calls back once for each message that arrives, with its body. */
  hear(socket: Socket, heard: (body: string) => void): void;
}

export interface LoadResult {
  readonly deliveriesPerSecond: number;
  readonly deliveries: number;
  /** Milliseconds from sending to the last member's receiving, one value for each message. */
  readonly toLast: readonly number[];
}

const filler = 'Words of the length that people write in a room, so that frames have an ordinary size. '.repeat(2);

interface Sent {
  readonly at: number;
  left: number;
  readonly done: () => void;
}

/** A room of members and the messages that are on their way to them. */
export class Load {
  private readonly sockets: Socket[] = [];
  private readonly sent = new Map<string, Sent>();
  private readonly toLast: number[] = [];

  private readonly dialect: Dialect;
  private readonly members: number;

  constructor(dialect: Dialect, members: number) {
    this.dialect = dialect;
    this.members = members;
  }

  async open(): Promise<void> {
    for (let place = 0; place < this.members; place += 1) {
      const socket = await this.dialect.connect(place);
      this.dialect.hear(socket, (body) => this.heard(body));
      await this.dialect.join(socket);
      this.sockets.push(socket);
    }
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  /** Keeps `inFlight` messages unacknowledged until all are sent, then waits until each is with its last member. */
  async closed(messages: number, inFlight: number): Promise<LoadResult> {
    this.toLast.length = 0;
    const began = performance.now();
    const arrivals: Promise<void>[] = [];
    let next = 0;
    const sender = async (): Promise<void> => {
      while (next < messages) {
        const { acknowledged, arrived } = this.send(next++);
        arrivals.push(arrived);
        await acknowledged;
      }
    };
    await Promise.all(Array.from({ length: inFlight }, sender));
    await Promise.all(arrivals);
    return this.result(messages, performance.now() - began);
  }

  /** Sends at a steady rate, whether or not the former messages have arrived. */
  async steady(messages: number, perSecond: number): Promise<LoadResult> {
    this.toLast.length = 0;
    const began = performance.now();
    const pending: Promise<void>[] = [];
    for (let number = 0; number < messages; number += 1) {
      const due = began + (number * 1000) / perSecond;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      const { acknowledged, arrived } = this.send(number);
      pending.push(acknowledged, arrived);
    }
    await Promise.all(pending);
    return this.result(messages, performance.now() - began);
  }

  private send(number: number): { acknowledged: Promise<void>; arrived: Promise<void> } {
    const socket = this.sockets[number % this.sockets.length];
    if (!socket) throw new Error('The room is empty.');
    const id = randomUUID();
    const arrived = new Promise<void>((done) => {
      this.sent.set(id, { at: performance.now(), left: this.members, done });
    });
    const acknowledged = this.dialect.post(socket, id, `${id} ${filler}`).then((answer) => {
      if (!answer.ok) throw new Error('A message was refused.');
    });
    return { acknowledged, arrived };
  }

  private heard(body: string): void {
    const id = body.slice(0, 36);
    const sent = this.sent.get(id);
    if (!sent) return;
    sent.left -= 1;
    if (sent.left > 0) return;
    this.sent.delete(id);
    this.toLast.push(performance.now() - sent.at);
    sent.done();
  }

  private result(messages: number, milliseconds: number): LoadResult {
    const deliveries = messages * this.members;
    return { deliveries, deliveriesPerSecond: (deliveries * 1000) / milliseconds, toLast: [...this.toLast] };
  }
}
