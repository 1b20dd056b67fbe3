import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse, type Decision } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { pinLimit, type Receipt, type RoomAct, topicLimit } from '@trialogue/rooms';
import { Periods, type OpenPeriod } from '../attribution/periods.ts';
import { Speakers } from '../attribution/speakers.ts';
import { Clock } from '../platform/clock.ts';
import type { Recognised } from '../platform/recognition.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { notFound, orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { ActWriter } from './act-writer.ts';
import { hashOf, itemOf } from './item-of-act.ts';
import type { Added, AddedItem, ItemToAdd } from './item-to-add.ts';
import { OwnMessages } from './own-messages.ts';
import { PostingFacts } from './posting-facts.ts';
import { RaiseRule } from './raise-rule.ts';
import { Receipts } from './receipts.ts';
import type { MemberFacts } from './room-facts.repository.ts';
import { UnderWay } from './under-way.ts';

const attempts = 4;

const refusals: Readonly<Record<Exclude<Added, 'posted' | 'known' | 'stale' | 'period-over'>, Decision>> = {
  'id-reused': refuse('id-reused', 'rooms', ['use-new-id']),
  'receipt-expired': refuse('receipt-expired', 'rooms', ['use-new-id']),
  'no-room': notFound,
  'room-closed': refuse('room-is-closed', 'rooms', []),
  'message-unknown': refuse('message-unknown', 'rooms', ['choose-another-message']),
  'message-is-withdrawn': refuse('message-is-withdrawn', 'rooms', []),
  'topic-unknown': refuse('topic-unknown', 'rooms', ['correct-field']),
  'topic-name-taken': refuse('topic-name-taken', 'rooms', ['choose-another-name']),
  'too-many-topics': refuse('too-many-topics', 'limits', [], { limit: topicLimit }),
  'too-many-pins': refuse('too-many-pins', 'limits', ['unpin-first'], { limit: pinLimit }),
  'rule-is-raised': refuse('rule-is-raised', 'rooms', []),
  'no-longer-editable': refuse('no-longer-editable', 'rooms', ['withdraw-or-write-anew']),
};

/** Takes one act into a room's log and answers after the commit; the same client id always gets the same answer. */
@Injectable()
export class ActInRoom {
  constructor(
    private readonly facts: PostingFacts,
    private readonly messages: OwnMessages,
    private readonly periods: Periods,
    private readonly speakers: Speakers,
    private readonly writer: ActWriter,
    private readonly raiseRule: RaiseRule,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
    private readonly underWay: UnderWay,
  ) {}

  run(recognised: Recognised, command: RoomAct): Promise<Receipt> {
    return this.underWay.of(recognised.personId, () => this.act(recognised, command));
  }

  private async act(recognised: Recognised, command: RoomAct): Promise<Receipt> {
    const { personId } = recognised;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const facts = await this.facts.of(command.roomId, recognised);
      if (!facts) refuseNotFound();
      const now = this.clock.now().getTime();
      const decision = await this.decide(recognised, command, facts, now);
      if (!decision.allowed) {
        // Kept facts may be older than what would allow it now.
        this.facts.forget(command.roomId, recognised);
        return this.receipts.asBefore(personId, command, hashOf(command.act), decision);
      }
      const period = await this.periods.at(command.roomId, now);
      const added = await this.add(recognised, facts, this.compose(personId, command, facts, period));
      const receipt = receiptOf(added);
      if (receipt) return receipt;
      if (added.outcome === 'stale') this.facts.forget(command.roomId, recognised);
      else this.forgetPeriod(command.roomId, period, personId);
    }
    throw new RefusalError(unavailable);
  }

  private async decide(
    { actor, personId }: Recognised,
    { roomId, act }: RoomAct,
    { room, seat, group }: MemberFacts,
    now: number,
  ): Promise<Decision> {
    const isOnOwn = act.kind === 'edit' || act.kind === 'withdraw';
    const message = isOnOwn ? await this.messages.find(personId, roomId, act.item) : null;
    return may(actor, 'room.act', { seat, room, group, member: true, now, act, message });
  }

  private add(recognised: Recognised, facts: MemberFacts, item: ItemToAdd): Promise<AddedItem> {
    return item.kind === 'rule-raised' ? this.raiseRule.run(recognised, facts, item) : this.writer.write(item);
  }

  private compose(
    personId: string,
    { roomId, clientId, act }: RoomAct,
    { access }: MemberFacts,
    period: OpenPeriod,
  ): ItemToAdd {
    const speaker = this.speakers.of(period, personId);
    return {
      ...itemOf(act),
      roomId,
      personId,
      access,
      clientId,
      authorTag: this.speakers.authorTag(roomId, personId),
      hash: hashOf(act),
      itemId: randomUUID(),
      periodId: period.id,
      personTag: speaker.tag,
      speakerRef: speaker.ref,
      sealedPerson: speaker.sealed,
    };
  }

  private forgetPeriod(roomId: string, period: OpenPeriod, personId: string): void {
    this.periods.forget(roomId);
    this.speakers.forget(period, personId);
  }
}

/** Null where the facts were out of date and the act is to be decided again. */
function receiptOf({ outcome, seq, itemId }: AddedItem): Receipt | null {
  if (outcome === 'posted' || outcome === 'known') return { ok: true, seq, id: itemId };
  if (outcome === 'stale' || outcome === 'period-over') return null;
  orRefuse(refusals[outcome]);
  return null;
}
