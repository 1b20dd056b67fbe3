import type { INestApplicationContext, WsMessageHandler } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { firstValueFrom, isObservable, type Observable } from 'rxjs';
import { Server, type ServerOptions } from 'socket.io';
import type { ClientEvents } from '@trialogue/rooms';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { namesPrototype } from '../prototype-key.ts';
import { malformed, nameOf } from '../refusal.filter.ts';
import { notSignedIn, type Recogniser } from '../recognition.ts';
import { comesFromHere } from '../request-safety.ts';
import { unknownEvent, wireRefusal } from './live-refusal.filter.ts';
import { channelOfPerson, type LiveData, type LiveServer, type LiveSocket, type ServerEvents } from './live-socket.ts';

/** Connections that one member may hold at a time, over all his devices and tabs. */
const connectionsPerMember = 32;
type Answer = (answer: unknown) => void;
type Handler = WsMessageHandler & { callback: (data: unknown, answer: Answer | undefined) => unknown };

/**
 * Socket.IO as this product uses it: WebSocket only (so no sticky routes, and the cookie travels once), no compression (it
 * would tell lengths apart), recognition before the connection exists, one listener for each socket, and an answer to every ask.
 *
 * Connection state recovery stays off: it would hand an evicted member what was said after his eviction.
 */
export class LiveAdapter extends IoAdapter {
  private readonly handlers = new WeakMap<LiveSocket, Map<string, Handler['callback']>>();

  constructor(
    app: INestApplicationContext,
    private readonly config: Config,
    private readonly recogniser: Recogniser,
    private readonly log: Log,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): LiveServer {
    const server = new Server<ClientEvents, ServerEvents, Record<string, never>, LiveData>({
      ...options,
      path: '/socket.io',
      transports: ['websocket'],
      allowUpgrades: false,
      serveClient: false,
      cookie: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 5_000,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      allowRequest: (request: Parameters<typeof comesFromHere>[0], decide: (error: null, allowed: boolean) => void) =>
        decide(null, comesFromHere(request, this.config)),
    });
    if (this.httpServer && port === 0) server.attach(this.httpServer);
    else server.listen(port);
    server.use((socket, next) => void this.recognise(server, socket, next));
    return server;
  }

  /**
   * One middleware for all events of a socket: a listener for each event would cost memory on each idle connection. Called once for
   * each gateway; an event is unknown only when none of them has it.
   */
  override bindMessageHandlers(
    socket: LiveSocket,
    handlers: WsMessageHandler[],
    transform: (data: unknown) => Observable<unknown>,
  ): void {
    const known = this.handlers.get(socket);
    const byName = known ?? new Map<string, Handler['callback']>();
    for (const { message, callback } of handlers as Handler[]) byName.set(String(message), callback);
    if (known) return;
    this.handlers.set(socket, byName);
    socket.use((event) => {
      const [name, ...rest]: unknown[] = event;
      const last = rest.at(-1);
      const answer = typeof last === 'function' ? (last as Answer) : undefined;
      const callback = byName.get(String(name));
      if (!callback) return answer?.(wireRefusal(unknownEvent));
      const values = answer ? rest.slice(0, -1) : rest;
      if (values.some(namesPrototype)) return answer?.(wireRefusal(malformed));
      this.recogniser.noteUse(socket.data.recognised.signInId);
      void this.answer(callback, values, answer, transform);
    });
  }

  private async answer(
    callback: Handler['callback'],
    values: unknown[],
    answer: Answer | undefined,
    transform: (data: unknown) => Observable<unknown>,
  ): Promise<void> {
    try {
      const result = await callback(values.length === 1 ? values[0] : undefined, answer);
      const value = isObservable(result)
        ? await firstValueFrom(transform(result), { defaultValue: undefined })
        : result;
      if (value !== undefined) answer?.(value);
    } catch (error) {
      this.log.error({ fault: nameOf(error) }, 'an event failed outside its handler');
    }
  }

  private async recognise(server: LiveServer, socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const recognised = await this.recogniser.recognise(socket.handshake.headers.cookie);
      if (!recognised) return next(new Error(notSignedIn.code));
      if (connectionsOf(server, recognised.personId) >= connectionsPerMember)
        return next(new Error('too-many-connections'));
      socket.data.recognised = recognised;
      forgetRequest(socket);
      await socket.join(channelOfPerson(recognised.personId));
      next();
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'a handshake could not be checked');
      next(new Error('unavailable'));
    }
  }
}

function connectionsOf(server: LiveServer, personId: string): number {
  let count = 0;
  for (const socket of server.sockets.sockets.values()) if (socket.data.recognised.personId === personId) count++;
  return count;
}

/** The upgrade's request, its cookie and address are of no more use, and would be kept as long as the connection. */
function forgetRequest(socket: LiveSocket): void {
  socket.handshake.headers = {};
  socket.handshake.query = {};
  socket.handshake.address = '';
  Reflect.set(socket.conn, 'request', null);
}
