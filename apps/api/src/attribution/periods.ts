import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { weekOf } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { PeriodRepository, type StoredPeriod } from './period.repository.ts';
import { RoomKeys } from './room-keys.ts';

export interface OpenPeriod {
  readonly id: string;
  readonly closesAt: number;
  readonly key: Buffer;
}

interface KeptKey {
  readonly key: Buffer;
  readonly mapEndsAt: number;
}

/** Periods and their keys. Keys are held in memory for at most `kept` periods, until their map's end and no longer. */
const kept = 2_000;

@Injectable()
export class Periods {
  private readonly current = new Map<string, Promise<OpenPeriod>>();
  private readonly keys = new Map<string, KeptKey>();

  constructor(
    private readonly work: Work,
    private readonly periods: PeriodRepository,
    private readonly roomKeys: RoomKeys,
    private readonly clock: Clock,
  ) {}

  /** The room's period at `now`; opens the week's one where nobody has spoken in it yet. */
  async at(roomId: string, now: number): Promise<OpenPeriod> {
    const known = await this.current.get(roomId);
    if (known && now < known.closesAt) return known;
    const opening = this.open(roomId, now);
    this.current.set(roomId, opening);
    opening.catch(() => this.current.delete(roomId));
    return opening;
  }

  forget(roomId: string): void {
    this.current.delete(roomId);
  }

  /** Null once the map's time is over, whether or not it has been destroyed by then: no node waits to be told. */
  async keyOf(periodId: string): Promise<Buffer | null> {
    const known = this.keys.get(periodId);
    if (known) return this.whileMapLives(known);
    const stored = await this.work.onDuty('attribute', () => this.periods.find(periodId));
    return stored ? this.unwrap(stored) : null;
  }

  /** Keys of maps that have ended leave the memory, too. */
  forgetEnded(): void {
    const now = this.clock.now().getTime();
    for (const [id, { mapEndsAt }] of this.keys) if (now >= mapEndsAt) this.keys.delete(id);
  }

  private async open(roomId: string, now: number): Promise<OpenPeriod> {
    const period = weekOf(now);
    const stored = await this.work.onDuty('attribute', async () => {
      const standing = await this.periods.findByStart(roomId, period.startsAt);
      if (standing) return standing;
      const id = randomUUID();
      return this.periods.open(id, roomId, period, this.roomKeys.newPeriodKey(id).wrapped);
    });
    const key = this.unwrap(stored);
    if (!key) throw new Error('the key of an open period is gone');
    return { id: stored.id, closesAt: stored.closesAt.getTime(), key };
  }

  private unwrap(stored: StoredPeriod): Buffer | null {
    if (!stored.wrappedKey) return null;
    const key = this.roomKeys.unwrapPeriodKey(stored.id, stored.wrappedKey);
    if (this.keys.size >= kept) this.keys.clear();
    const unwrapped = { key, mapEndsAt: stored.mapEndsAt.getTime() };
    this.keys.set(stored.id, unwrapped);
    return this.whileMapLives(unwrapped);
  }

  private whileMapLives({ key, mapEndsAt }: KeptKey): Buffer | null {
    return this.clock.now().getTime() < mapEndsAt ? key : null;
  }
}
