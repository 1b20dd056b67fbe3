import { Injectable } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { RoomRepository } from './room.repository.ts';

/** Changed by every restore and fail-over. The table is open to the run-time role, so any duty may read it. */
@Injectable()
export class Epoch {
  private known: string | undefined;

  constructor(
    private readonly work: Work,
    private readonly rooms: RoomRepository,
  ) {}

  async current(): Promise<string> {
    this.known ??= await this.read();
    return this.known;
  }

  /** True where the epoch has changed since it was last known. */
  async refresh(): Promise<boolean> {
    const former = this.known;
    this.known = await this.read();
    return former !== undefined && former !== this.known;
  }

  private read(): Promise<string> {
    return this.work.onDuty('deliver', () => this.rooms.epoch());
  }
}
