import { UseFilters } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { type SessionActed, sessionCommand, sessionWatch, type SessionWatched } from '@trialogue/sessions';
import { Asks } from '../platform/asks.ts';
import { LiveRefusalFilter } from '../platform/live/live-refusal.filter.ts';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { ActInSession } from './act-in-session.ts';
import { channelOfSession } from './session-channel.ts';
import { WatchSession } from './watch-session.ts';

/** Sessions over the live connection; nothing is decided here. */
@WebSocketGateway()
@UseFilters(LiveRefusalFilter)
export class SessionsGateway {
  constructor(
    private readonly watchSession: WatchSession,
    private readonly actInSession: ActInSession,
  ) {}

  @SubscribeMessage('session:watch')
  @Asks('session.read')
  async watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<SessionWatched> {
    const { sessionId } = sessionWatch.parse(payload);
    return { ok: true, view: await this.watchSession.run(socket, sessionId) };
  }

  @SubscribeMessage('session:unwatch')
  @Asks('session.leave')
  async leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<{ ok: true }> {
    await socket.leave(channelOfSession(sessionWatch.parse(payload).sessionId));
    return { ok: true };
  }

  @SubscribeMessage('session:act')
  @Asks('session.act')
  async act(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<SessionActed> {
    return this.actInSession.run(socket.data.recognised, sessionCommand.parse(payload));
  }
}
