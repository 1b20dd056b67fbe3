import {
  actAnswer,
  joinAnswer,
  leaveAnswer,
  ownChanged,
  postAnswer,
  readRoomItems,
  readSyncAnswer,
  roomHistory,
  roomLost,
  seatsThere,
  signInEnded,
  type ActAnswer,
  type ClientEvents,
  type JoinAnswer,
  type LeaveAnswer,
  type OwnChanged,
  type PostAnswer,
  type ReadRoomItems,
  type ReadSyncAnswer,
  type RoomHistory,
  type RoomLost,
  type SeatsThere,
} from '@trialogue/rooms';
import { io, type Socket } from 'socket.io-client';
import { reportAnswer } from '../answers/reachability.ts';

export type LiveState =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** `since`: milliseconds since the epoch, by this device's clock. */
  | { readonly state: 'offline'; readonly since: number };

export interface LiveListener {
  readonly onItems?: (event: ReadRoomItems) => void;
  readonly onHistory?: (event: RoomHistory) => void;
  readonly onLost?: (event: RoomLost) => void;
  readonly onTyping?: (event: SeatsThere) => void;
  readonly onPresence?: (event: SeatsThere) => void;
  /** Something of one's own was changed on another of one's devices. */
  readonly onOwnChanged?: (event: OwnChanged) => void;
  readonly onConnected?: () => void;
  readonly onDisconnected?: () => void;
}

interface Answers {
  'room:join': JoinAnswer;
  'room:leave': LeaveAnswer;
  'room:act': ActAnswer;
  'room:post': PostAnswer;
  'room:typing': LeaveAnswer;
  'room:presence': LeaveAnswer;
  'room:sync': ReadSyncAnswer;
}
type Ask = keyof Answers;
type Command<Name extends Ask> = Parameters<ClientEvents[Name]>[0];

const readers: { readonly [Name in Ask]: (value: unknown) => Answers[Name] } = {
  'room:join': (value) => joinAnswer.parse(value),
  'room:leave': (value) => leaveAnswer.parse(value),
  'room:act': (value) => actAnswer.parse(value),
  'room:post': (value) => postAnswer.parse(value),
  'room:typing': (value) => leaveAnswer.parse(value),
  'room:presence': (value) => leaveAnswer.parse(value),
  'room:sync': (value) => readSyncAnswer.parse(value),
};

interface Contract<Event> {
  readonly safeParse: (value: unknown) => { readonly data?: Event | undefined };
}

const answerWithin = 8_000;
const firstPause = 500;
const longestPause = 2_000;
/** Handshakes that fail for these reasons are the end of a sign-in; any other failure is tried again. */
const endsOfSignIn = new Set(['sign-in-needed', 'sign-in-ended']);

/**
 * The one connection of a page. Each ask ends with an answer of the contract or with null, which means: ask again, with the
 * same id. Reconnecting waits a random part of a growing time, so that a restarted server is not met by all at once.
 */
export class LiveConnection {
  /** Untyped on purpose: what comes over the wire is parsed by the contract, whatever a type would promise. */
  private readonly socket: Socket;
  private readonly listeners = new Set<LiveListener>();
  private readonly stateListeners = new Set<() => void>();
  private readonly endListeners = new Set<(code: string) => void>();
  private retry: ReturnType<typeof setTimeout> | null = null;
  private attempts = 0;
  private current: LiveState = { state: 'connecting' };

  constructor(address = '/') {
    this.socket = io(address, {
      path: '/socket.io',
      transports: ['websocket'],
      withCredentials: true,
      autoConnect: false,
      // Own pauses: the library's are no longer random once they have grown to their limit.
      reconnection: false,
      timeout: 6_000,
    });
    this.listen();
  }

  get state(): LiveState {
    return this.current;
  }

  open(): void {
    this.socket.connect();
    window.addEventListener('online', this.connectNow);
  }

  close(): void {
    window.removeEventListener('online', this.connectNow);
    if (this.retry !== null) clearTimeout(this.retry);
    this.socket.disconnect();
  }

  hear(listener: LiveListener): () => void {
    this.listeners.add(listener);
    if (this.socket.connected) listener.onConnected?.();
    return () => this.listeners.delete(listener);
  }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  onSignInEnded(listener: (code: string) => void): () => void {
    this.endListeners.add(listener);
    return () => this.endListeners.delete(listener);
  }

  /** Null: no answer in time, or none of the contract. What is not connected is not queued: it is asked anew. */
  ask<Name extends Ask>(name: Name, command: Command<Name>): Promise<Answers[Name] | null> {
    return this.askFor(name, command, readers[name]);
  }

  /** The same for a domain whose contract comes with its own pages: the connection that all pages have does not carry it. */
  async askFor<Answer>(name: string, command: unknown, read: (value: unknown) => Answer): Promise<Answer | null> {
    if (!this.socket.connected) return null;
    try {
      return read(await this.socket.timeout(answerWithin).emitWithAck(name, command));
    } catch {
      return null;
    }
  }

  /** What the server tells such a domain by itself, as it came. Returns how to stop listening. */
  hearFor(name: string, listener: (event: unknown) => void): () => void {
    this.socket.on(name, listener);
    return () => this.socket.off(name, listener);
  }

  private listen(): void {
    const { socket } = this;
    socket.on('connect', () => {
      this.attempts = 0;
      reportAnswer(true);
      this.become({ state: 'live' });
      for (const listener of this.listeners) listener.onConnected?.();
    });
    socket.on('disconnect', (reason) => {
      this.goneOffline();
      for (const listener of this.listeners) listener.onDisconnected?.();
      // Also where the server cut this connection: a slow reader comes back by his cursor.
      if (reason !== 'io client disconnect') this.connectLater();
    });
    socket.on('connect_error', (error) => {
      if (endsOfSignIn.has(error.message)) return this.signInHasEnded(error.message);
      this.goneOffline();
      this.connectLater();
    });
    this.listenTo('room:items', readRoomItems, (listener) => listener.onItems);
    this.listenTo('room:history', roomHistory, (listener) => listener.onHistory);
    this.listenTo('room:lost', roomLost, (listener) => listener.onLost);
    this.listenTo('room:typing', seatsThere, (listener) => listener.onTyping);
    this.listenTo('room:presence', seatsThere, (listener) => listener.onPresence);
    this.listenTo('own:changed', ownChanged, (listener) => listener.onOwnChanged);
    socket.on('sign-in:ended', (event: unknown) => {
      this.signInHasEnded(signInEnded.safeParse(event).data?.code ?? 'sign-in-ended');
    });
  }

  /** An event that is not of the contract is dropped: of a log the next number shows the gap, and it is read again. */
  private listenTo<Event>(
    name: string,
    contract: Contract<Event>,
    hearing: (listener: LiveListener) => ((event: Event) => void) | undefined,
  ): void {
    this.socket.on(name, (event: unknown) => {
      const { data } = contract.safeParse(event);
      if (data !== undefined) for (const listener of this.listeners) hearing(listener)?.(data);
    });
  }

  private signInHasEnded(code: string): void {
    this.close();
    for (const listener of this.endListeners) listener(code);
  }

  /** The device has its network again: no need to wait for the end of a pause that was meant for a dead server. */
  private readonly connectNow = (): void => {
    if (this.socket.connected) return;
    this.socket.disconnect();
    this.socket.connect();
  };

  private connectLater(): void {
    if (this.retry !== null) clearTimeout(this.retry);
    const longest = Math.min(longestPause, firstPause * 2 ** this.attempts);
    this.attempts += 1;
    this.retry = setTimeout(() => this.socket.connect(), Math.random() * longest);
  }

  private goneOffline(): void {
    if (this.current.state !== 'offline') this.become({ state: 'offline', since: Date.now() });
  }

  private become(state: LiveState): void {
    this.current = state;
    for (const listener of this.stateListeners) listener();
  }
}
