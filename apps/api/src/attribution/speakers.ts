import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OpenPeriod } from './periods.ts';
import { personTag, RoomKeys, sealPerson } from './room-keys.ts';

/** How one person stands in one period's map: found by the tag, opened by the seal, shown as the ref unless another is there. */
export interface Speaker {
  readonly tag: Buffer;
  readonly ref: string;
  /** Null once the person is known to stand in the map. */
  sealed: Buffer | null;
  readonly closesAt: number;
}

const kept = 20_000;

/** Marks that stand for people at rest. Made once for each person, room and period, since each costs several hashes. */
@Injectable()
export class Speakers {
  private readonly speakers = new Map<string, Speaker>();
  private readonly authorTags = new Map<string, Buffer>();

  constructor(private readonly keys: RoomKeys) {}

  of({ id, key, closesAt }: OpenPeriod, personId: string): Speaker {
    return remembered(this.speakers, `${id} ${personId}`, () => ({
      tag: personTag(key, personId),
      ref: randomUUID(),
      sealed: sealPerson(key, personId, id),
      closesAt,
    }));
  }

  /** The database has the person in the period's map: the seal need not be sent again. */
  isMapped({ id }: OpenPeriod, personId: string): void {
    const speaker = this.speakers.get(`${id} ${personId}`);
    if (speaker) speaker.sealed = null;
  }

  /** The database does not know the period, or not the person in it: everything is to be sent again. */
  forget({ id }: OpenPeriod, personId: string): void {
    this.speakers.delete(`${id} ${personId}`);
  }

  /** Once a period is closed nobody speaks in it, and who was who in it is read from its map alone. */
  forgetClosed(now: number): void {
    for (const [key, { closesAt }] of this.speakers) if (now >= closesAt) this.speakers.delete(key);
  }

  /** Stands for the author in the room's receipts. */
  authorTag(roomId: string, personId: string): Buffer {
    return remembered(this.authorTags, `${roomId} ${personId}`, () => this.keys.authorTag(roomId, personId));
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const former = known.get(key);
  if (former) return former;
  if (known.size >= kept) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
