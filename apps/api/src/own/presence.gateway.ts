import { UseFilters } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { type LeaveAnswer, roomPresence, roomTyping } from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { LiveRefusalFilter } from '../platform/live/live-refusal.filter.ts';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { Presence } from './presence.ts';

/** Who writes and who is there, over the live connection; nothing is decided here. */
@WebSocketGateway()
@UseFilters(LiveRefusalFilter)
export class PresenceGateway implements OnGatewayDisconnect<LiveSocket> {
  constructor(private readonly presence: Presence) {}

  handleDisconnect(socket: LiveSocket): void {
    void this.presence.left(socket);
  }

  @SubscribeMessage('room:typing')
  @Asks('room.presence')
  async typing(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<LeaveAnswer> {
    await this.presence.say(socket, 'typing', roomTyping.parse(payload).roomId, true);
    return { ok: true };
  }

  @SubscribeMessage('room:presence')
  @Asks('room.presence')
  async here(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<LeaveAnswer> {
    const { roomId, here } = roomPresence.parse(payload);
    await this.presence.say(socket, 'here', roomId, here);
    return { ok: true };
  }
}
