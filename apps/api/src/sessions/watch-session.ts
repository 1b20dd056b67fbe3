import { Injectable } from '@nestjs/common';
import type { SessionView } from '@trialogue/sessions';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { channelOfSession } from './session-channel.ts';
import { ReadSession } from './read-session.ts';
import { SessionDeliveries } from './session-deliveries.ts';

/** From here on the connection hears what happens. Watching is not being there: attendance is an act of its own. */
@Injectable()
export class WatchSession {
  constructor(
    private readonly readSession: ReadSession,
    private readonly deliveries: SessionDeliveries,
  ) {}

  async run(socket: LiveSocket, sessionId: string): Promise<SessionView> {
    const me = socket.data.recognised;
    await this.readSession.admit(me, sessionId);
    await socket.join(channelOfSession(sessionId));
    // Read after the joining, so that nothing falls between the view and the first event that is heard.
    return this.readSession
      .run(me, sessionId, (session) => this.deliveries.follow(session))
      .catch(async (error) => {
        await socket.leave(channelOfSession(sessionId));
        throw error;
      });
  }
}
