import { UseFilters } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import {
  type ActAnswer,
  type JoinAnswer,
  type LeaveAnswer,
  type PostAnswer,
  roomAct,
  roomJoin,
  roomLeave,
  roomPost,
  roomSync,
  type SyncAnswer,
} from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { LiveRefusalFilter } from '../platform/live/live-refusal.filter.ts';
import type { LiveServer, LiveSocket } from '../platform/live/live-socket.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { ActInRoom } from './act-in-room.ts';
import { channelOf } from './channel.ts';
import { JoinRoom } from './join-room.ts';
import { PostMessage } from './post-message.ts';
import { SyncRoom } from './sync-room.ts';

/** Socket events in, one use case each; nothing is decided here. */
@WebSocketGateway()
@UseFilters(LiveRefusalFilter)
export class RoomsGateway implements OnGatewayInit<LiveServer> {
  constructor(
    private readonly sockets: LiveSockets,
    private readonly joinRoom: JoinRoom,
    private readonly actInRoom: ActInRoom,
    private readonly postMessage: PostMessage,
    private readonly syncRoom: SyncRoom,
  ) {}

  afterInit(server: LiveServer): void {
    this.sockets.open(server);
  }

  @SubscribeMessage('room:join')
  @Asks('room.read')
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<JoinAnswer> {
    return this.joinRoom.run(socket, roomJoin.parse(payload).roomId);
  }

  @SubscribeMessage('room:leave')
  @Asks('room.leave')
  async leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<LeaveAnswer> {
    await socket.leave(channelOf(roomLeave.parse(payload).roomId));
    return { ok: true };
  }

  @SubscribeMessage('room:act')
  @Asks('room.act')
  async act(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<ActAnswer> {
    return this.actInRoom.run(socket.data.recognised, roomAct.parse(payload));
  }

  @SubscribeMessage('room:post')
  @Asks('room.post')
  async post(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<PostAnswer> {
    return this.postMessage.run(socket.data.recognised, roomPost.parse(payload));
  }

  @SubscribeMessage('room:sync')
  @Asks('room.read')
  async sync(@ConnectedSocket() socket: LiveSocket, @MessageBody() payload: unknown): Promise<SyncAnswer> {
    return this.syncRoom.run(socket.data.recognised, roomSync.parse(payload));
  }
}
