import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse, type Decision } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { mayBeSaid, type Receipt, type RoomPost } from '@trialogue/rooms';
import { Periods, type OpenPeriod } from '../attribution/periods.ts';
import { Speakers } from '../attribution/speakers.ts';
import { Clock } from '../platform/clock.ts';
import type { Recognised } from '../platform/recognition.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { notFound, orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { BatchWriter, type Contribution, type Verdict, type Written } from './batch-writer.ts';
import { PostingFacts } from './posting-facts.ts';
import { Receipts } from './receipts.ts';
import type { MemberFacts } from './room-facts.repository.ts';
import { UnderWay } from './under-way.ts';

const attempts = 4;

const refusals: Readonly<Record<Exclude<Verdict, 'posted' | 'known' | 'stale' | 'period-over'>, Decision>> = {
  'id-reused': refuse('id-reused', 'rooms', ['use-new-id']),
  'receipt-expired': refuse('receipt-expired', 'rooms', ['use-new-id']),
  'no-room': notFound,
  'room-closed': refuse('room-is-closed', 'rooms', []),
  'reply-unknown': refuse('reply-unknown', 'rooms', ['choose-another-message']),
  'topic-unknown': refuse('topic-unknown', 'rooms', ['correct-field']),
};

/** Takes one contribution into a room's log and answers after the commit; the same client id always gets the same answer. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly facts: PostingFacts,
    private readonly periods: Periods,
    private readonly speakers: Speakers,
    private readonly writer: BatchWriter,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
    private readonly underWay: UnderWay,
  ) {}

  run(recognised: Recognised, command: RoomPost): Promise<Receipt> {
    orRefuse(mayBeSaid(command.body));
    return this.underWay.of(recognised.personId, () => this.post(recognised, command));
  }

  private async post(recognised: Recognised, command: RoomPost): Promise<Receipt> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const facts = await this.facts.of(command.roomId, recognised);
      if (!facts) refuseNotFound();
      const now = this.clock.now().getTime();
      const { room, seat, group } = facts;
      const decision = may(recognised.actor, 'room.post', { seat, room, group, member: true, now });
      if (!decision.allowed) {
        // Kept facts may be older than what would allow it now.
        this.facts.forget(room.id, recognised);
        return this.receipts.asBefore(recognised.personId, command, hashOf(command), decision);
      }
      const period = await this.periods.at(room.id, now);
      const written = await this.writer.write(this.compose(recognised, command, facts, period));
      if (written.speakerRef) this.speakers.isMapped(period, recognised.personId);
      const receipt = receiptOf(written);
      if (receipt) return receipt;
      if (written.outcome === 'stale') this.facts.forget(room.id, recognised);
      if (written.outcome === 'period-over') this.forgetPeriod(room.id, period, recognised.personId);
    }
    throw new RefusalError(unavailable);
  }

  private forgetPeriod(roomId: string, period: OpenPeriod, personId: string): void {
    this.periods.forget(roomId);
    this.speakers.forget(period, personId);
  }

  private compose({ personId }: Recognised, command: RoomPost, facts: MemberFacts, period: OpenPeriod): Contribution {
    const { roomId, clientId, body, topicId, replyTo } = command;
    const speaker = this.speakers.of(period, personId);
    return {
      roomId,
      personId,
      access: facts.access,
      clientId,
      authorTag: this.speakers.authorTag(roomId, personId),
      body,
      bodyHash: hashOf(command),
      topicId: topicId ?? null,
      replyTo: replyTo ?? null,
      itemId: randomUUID(),
      periodId: period.id,
      personTag: speaker.tag,
      speakerRef: speaker.ref,
      sealedPerson: speaker.sealed,
    };
  }
}

/** Null where the facts were out of date and the post is to be decided again. */
function receiptOf({ outcome, seq, itemId }: Written): Receipt | null {
  if (outcome === 'posted' || outcome === 'known') return { ok: true, seq, id: itemId };
  if (outcome === 'stale' || outcome === 'period-over') return null;
  orRefuse(refusals[outcome]);
  return null;
}

/** The same id with anything else than the same content is refused, so topic and answered message are part of the hash. */
function hashOf({ body, topicId, replyTo }: RoomPost): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(topicId === undefined ? [body, replyTo ?? null] : [body, replyTo ?? null, topicId]))
    .digest();
}
