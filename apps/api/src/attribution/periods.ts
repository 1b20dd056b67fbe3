import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
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
  /** Before this the map's end cannot have come, whatever becomes of the period meanwhile. */
  readonly until: number;
}

/** A period that is about to begin: its key, wrapped, goes into the database with it. */
export interface PreparedPeriod extends OpenPeriod {
  readonly wrappedKey: Buffer;
}

/** Periods and their keys. Keys are held in memory for at most `kept` periods, until their map's end and no longer. */
const kept = 2_000;
/** How long what is remembered of those who take part in a session is kept at most. */
const longest = 86_400_000;

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

  /** The room's period at `now`: a session's while one is held, or else the week's, opened where nobody has spoken in it yet. */
  async at(roomId: string, now: number): Promise<OpenPeriod> {
    const known = await this.current.get(roomId);
    if (known && now < known.closesAt) return known;
    const opening = this.open(roomId);
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
    if (known && this.clock.now().getTime() < known.until) return known.key;
    const stored = await this.work.onDuty('attribute', () => this.periods.find(periodId));
    return stored ? this.unwrap(stored) : null;
  }

  /** The period of a session, which stands open as long as that does. Null once its map's time is over. */
  async ofSession(periodId: string): Promise<OpenPeriod | null> {
    const key = await this.keyOf(periodId);
    return key ? { id: periodId, closesAt: this.clock.now().getTime() + longest, key } : null;
  }

  prepare(): PreparedPeriod {
    const id = randomUUID();
    const { key, wrapped } = this.roomKeys.newPeriodKey(id);
    return { id, closesAt: this.clock.now().getTime() + longest, key, wrappedKey: wrapped };
  }

  /** Keys of maps that may have ended leave the memory, too. */
  forgetEnded(): void {
    const now = this.clock.now().getTime();
    for (const [id, { until }] of this.keys) if (now >= until) this.keys.delete(id);
  }

  private async open(roomId: string): Promise<OpenPeriod> {
    const stored = await this.work.onDuty('attribute', async () => {
      const standing = await this.periods.findCurrent(roomId);
      if (standing) return standing;
      const { id, wrappedKey } = this.prepare();
      return this.periods.open(id, roomId, wrappedKey);
    });
    const key = this.unwrap(stored);
    if (!key) throw new Error('the key of an open period is gone');
    return { id: stored.id, closesAt: stored.closesAt.getTime(), key };
  }

  private unwrap({ id, wrappedKey, closesAt, mapEndsAt }: StoredPeriod): Buffer | null {
    const now = this.clock.now().getTime();
    this.keys.delete(id);
    if (!wrappedKey || now >= mapEndsAt.getTime()) return null;
    const key = this.roomKeys.unwrapPeriodKey(id, wrappedKey);
    if (this.keys.size >= kept) this.keys.clear();
    this.keys.set(id, { key, until: earliestEnd(now, closesAt.getTime(), mapEndsAt.getTime()) });
    return key;
  }
}

/** A session may cut an open period at any moment, and its map then ends as much sooner. */
function earliestEnd(now: number, closesAt: number, mapEndsAt: number): number {
  return now < closesAt ? now + (mapEndsAt - closesAt) : mapEndsAt;
}
