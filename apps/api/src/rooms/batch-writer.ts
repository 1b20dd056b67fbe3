import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { RoomRule } from '@trialogue/rooms';
import { isRepeatable, stateOf, Work } from '../platform/database/work.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { RefusalError } from '../platform/refusal.ts';
import { Deliveries } from './deliveries.ts';

/** One contribution on its way into the log. Tags and seals are made with the room's and the period's keys. */
export interface Contribution {
  readonly roomId: string;
  readonly personId: string;
  readonly access: number;
  readonly clientId: string;
  readonly authorTag: Buffer;
  readonly body: string;
  readonly bodyHash: Buffer;
  readonly topicId: string | null;
  readonly replyTo: string | null;
  readonly itemId: string;
  readonly periodId: string;
  readonly personTag: Buffer;
  readonly speakerRef: string;
  readonly sealedPerson: Buffer | null;
}

export type Verdict =
  | 'posted'
  | 'known'
  | 'id-reused'
  | 'receipt-expired'
  | 'stale'
  | 'no-room'
  | 'room-closed'
  | 'period-over'
  | 'reply-unknown'
  | 'topic-unknown';

export interface Written {
  readonly outcome: Verdict;
  readonly seq: number;
  readonly itemId: string;
  readonly at: Date;
  readonly rule: RoomRule;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
  readonly seatId: string | null;
  readonly access: number;
}

interface Waiting {
  readonly contribution: Contribution;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

const plainPost = { kind: 'posted', target: null, detail: null, label: null } as const;
const lanes = 2;
/**
 * Milliseconds between the beginnings of two batches of one lane, for each listener of the former one: a frame costs the system
 * a write for each listener, so a full room gathers more into a frame. A room of 100 gets at most some seventy frames a second.
 */
const pausePerListener = 0.14;
const longestPause = 40;
const batchLimit = 500;
const batchCharacters = 256 * 1024;
const queueLimit = 5_000;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 1 });

const sql = `select ord, outcome, seq, item_id as "itemId", at, rule, period_id as "periodId", speaker_ref as "speakerRef",
                    seat_id as "seatId", access
             from post_batch($1, $2::uuid[], $3::uuid[], $4::bigint[], $5::uuid[], $6::bytea[], $7::text[], $8::bytea[],
                             $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::bytea[], $14::uuid[], $15::bytea[])`;

/**
 * Natural group commit: in each lane one batch is under way, and what arrives meanwhile is the next one. An idle
 * room waits for nothing; a busy one pays one round trip and one flush to disk for many contributions.
 */
@Injectable()
export class BatchWriter {
  readonly node = randomUUID();
  private readonly queues: Waiting[][] = Array.from({ length: lanes }, () => []);
  private readonly running = new Set<number>();
  /** For each lane, when its next batch may begin. */
  private readonly nextBegin: number[] = [];

  constructor(
    private readonly work: Work,
    private readonly deliveries: Deliveries,
  ) {}

  /** Resolves after the commit. Rejects with `unavailable` where it cannot be known: the same id may be sent again. */
  write(contribution: Contribution): Promise<Written> {
    const lane = laneOf(contribution.roomId);
    const queue = this.queues[lane] ?? [];
    if (queue.length >= queueLimit) return Promise.reject(new RefusalError(busy));
    return new Promise((resolve, reject) => {
      queue.push({ contribution, resolve, reject });
      if (!this.running.has(lane)) void this.run(lane, queue);
    });
  }

  private async run(lane: number, queue: Waiting[]): Promise<void> {
    this.running.add(lane);
    while (queue.length > 0) {
      await this.pace(lane);
      const batch = takeBatch(queue);
      this.nextBegin[lane] = performance.now() + this.pauseAfter(batch);
      await this.commit(batch);
    }
    this.running.delete(lane);
  }

  /** A first contribution leaves at once; what follows it closely is gathered, so that a busy room pays for few batches. */
  private async pace(lane: number): Promise<void> {
    const wait = (this.nextBegin[lane] ?? 0) - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    // What one turn of the event loop brings belongs into one batch.
    else await new Promise((done) => setImmediate(done));
  }

  private pauseAfter(batch: readonly Waiting[]): number {
    const rooms = new Set(batch.map((one) => one.contribution.roomId));
    const listeners = [...rooms].reduce((sum, roomId) => sum + this.deliveries.listenersOf(roomId), 0);
    return Math.min(longestPause, listeners * pausePerListener);
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const rows = await this.work.single<(Written & { ord: number })[]>(sql, this.parameters(batch));
      this.settle(batch, rows);
    } catch (error) {
      await this.recover(batch, error);
    }
  }

  private settle(batch: readonly Waiting[], rows: readonly (Written & { ord: number })[]): void {
    for (const row of rows) batch[row.ord - 1]?.resolve(row);
    const posted = rows.filter((row) => row.outcome === 'posted');
    this.deliveries.committed(
      posted.map((row) => {
        const { roomId, body, topicId, replyTo } = batch[row.ord - 1]!.contribution;
        return {
          roomId,
          access: row.access,
          item: { ...row, ...plainPost, id: row.itemId, body, topicId, replyTo },
        };
      }),
    );
  }

  /** A bad row must not fail its neighbours: the batch is halved until it stands alone. */
  private async recover(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (isRepeatable(error)) return this.commit(batch);
    if (!isFaultOfData(error)) return fail(batch, new RefusalError(unavailable));
    if (batch.length === 1) return fail(batch, error);
    const middle = Math.ceil(batch.length / 2);
    await this.commit(batch.slice(0, middle));
    await this.commit(batch.slice(middle));
  }

  private parameters(batch: readonly Waiting[]): unknown[] {
    const all = batch.map((one) => one.contribution);
    const column = <K extends keyof Contribution>(key: K) => all.map((one) => one[key]);
    return [
      this.node,
      column('roomId'),
      column('personId'),
      column('access'),
      column('clientId'),
      column('authorTag'),
      column('body'),
      column('bodyHash'),
      column('topicId'),
      column('replyTo'),
      column('itemId'),
      column('periodId'),
      column('personTag'),
      column('speakerRef'),
      column('sealedPerson'),
    ];
  }
}

function laneOf(roomId: string): number {
  return Number.parseInt(roomId.slice(0, 4), 16) % lanes;
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let characters = 0;
  let count = 0;
  while (count < queue.length && count < batchLimit && characters < batchCharacters) {
    characters += queue[count]?.contribution.body.length ?? 0;
    count++;
  }
  return queue.splice(0, count);
}

function fail(batch: readonly Waiting[], error: unknown): void {
  for (const { reject } of batch) reject(error);
}

/** Classes 22 (data) and 23 (constraints): the content is at fault, so sending it again would fail again. */
function isFaultOfData(error: unknown): boolean {
  return /^2[23]/.test(stateOf(error));
}
