import { Injectable } from '@nestjs/common';
import type { Decision } from '@trialogue/kernel';
import type { Receipt } from '@trialogue/rooms';
import { Speakers } from '../attribution/speakers.ts';
import { Work } from '../platform/database/work.ts';
import { notFound, orRefuse, RefusalError } from '../platform/refusal.ts';

interface Sent {
  readonly roomId: string;
  readonly clientId: string;
}

/** What became of something that was sent before. */
@Injectable()
export class Receipts {
  constructor(
    private readonly work: Work,
    private readonly speakers: Speakers,
  ) {}

  /** Who may no longer say or do it may still ask what became of it while he might. Refuses where nothing did. */
  async asBefore(personId: string, { roomId, clientId }: Sent, hash: Buffer, decision: Decision): Promise<Receipt> {
    const rows = await this.work.single<{ seq: number; item_id: string; body_hash: Buffer }[]>(
      'select * from find_receipt($1, $2, $3)',
      [roomId, clientId, this.speakers.authorTag(roomId, personId)],
    );
    const [known] = rows;
    if (known?.body_hash.equals(hash)) return { ok: true, seq: known.seq, id: known.item_id };
    orRefuse(decision);
    throw new RefusalError(notFound);
  }
}
