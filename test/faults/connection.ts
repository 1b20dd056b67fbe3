import { roomSocket } from '../harness/room-socket.ts';
import type { RoomSocket } from '../harness/room-socket.ts';

export interface ConnectionOptions {
  readonly cookie: string;
  /** One wire for each node; each new socket takes the next. */
  readonly urls: readonly string[];
  readonly chance: () => number;
  /** Called for each new socket, to listen to it, before it connects. */
  readonly onSocket: (socket: RoomSocket) => void;
  readonly onOpen: () => void;
  readonly onBreak: () => void;
}

/** Longer than an honest answer takes on a machine that also runs everything else: asking too soon again only adds to its work. */
const askPatience = 5_000;
/** Unanswered asks in a row after which a connection counts as dead, though nobody said so. */
const silenceLimit = 2;
const shortestPause = 250;
const longestPause = 5_000;

/** A connection that comes back after every break, through the next wire. Nothing of an earlier socket is heard by then. */
export class Connection {
  private readonly options: ConnectionOptions;
  private socket: RoomSocket | undefined;
  private current = 0;
  private silence = 0;
  /** In a row, without an answer between them: each makes the next pause longer, so that a crowd does not come back at once. */
  private breaks = 0;
  private place: number | undefined;
  private isStopped = false;

  constructor(options: ConnectionOptions) {
    this.options = options;
  }

  get isOpen(): boolean {
    return this.socket?.connected ?? false;
  }

  /** Whether the socket of this moment is still the one in use when something comes of it later. */
  get stillThisOne(): () => boolean {
    const number = this.current;
    return () => this.current === number;
  }

  open(): void {
    if (this.isStopped) return;
    const { urls, cookie, chance, onSocket, onOpen } = this.options;
    this.place = this.place === undefined ? Math.floor(chance() * urls.length) : (this.place + 1) % urls.length;
    const socket = roomSocket(urls[this.place] ?? '', cookie);
    const isInUse = this.stillThisOne;
    this.socket = socket;
    this.silence = 0;
    socket.on('connect', () => isInUse() && onOpen());
    socket.on('connect_error', () => isInUse() && this.comeBack());
    socket.on('disconnect', () => isInUse() && this.comeBack());
    onSocket(socket);
    socket.connect();
  }

  stop(): void {
    this.isStopped = true;
    this.leave();
  }

  comeBack(): void {
    this.leave();
    const longest = Math.min(longestPause, shortestPause * 2 ** this.breaks);
    this.breaks += 1;
    setTimeout(() => this.open(), 50 + this.options.chance() * longest);
  }

  /** What the server answered, or nothing when it kept silent; two silences in a row end the socket. */
  async heard<T>(ask: (socket: ReturnType<RoomSocket['timeout']>) => Promise<T>): Promise<T | undefined> {
    const isInUse = this.stillThisOne;
    if (!this.socket?.connected) return undefined;
    try {
      const answer = await ask(this.socket.timeout(askPatience));
      if (isInUse()) this.silence = this.breaks = 0;
      return answer;
    } catch {
      if (!isInUse()) return undefined;
      this.silence += 1;
      if (this.silence >= silenceLimit) this.comeBack();
      return undefined;
    }
  }

  private leave(): void {
    this.current += 1;
    this.socket?.disconnect();
    this.socket = undefined;
    this.options.onBreak();
  }
}
