import { Injectable } from '@nestjs/common';
import type { RoomSync, SyncAnswer } from '@trialogue/rooms';
import type { Recognised } from '../platform/recognition.ts';
import { Epoch } from './epoch.ts';
import { ReadLog } from './read-log.ts';

/** A page of the log for a reader who has a copy: his epoch must be the current one, or he starts again. */
@Injectable()
export class SyncRoom {
  constructor(
    private readonly readLog: ReadLog,
    private readonly epoch: Epoch,
  ) {}

  async run(recognised: Recognised, { roomId, epoch, after, limit }: RoomSync): Promise<SyncAnswer> {
    const page = await this.readLog.run(recognised, roomId, after, limit);
    const current = await this.epoch.current();
    if (epoch !== current) return { ok: false, code: 'history-restarted', epoch: current };
    return { ok: true, ...page };
  }
}
