import { Injectable } from '@nestjs/common';
import type { CallAnswer } from '@trialogue/consent';
import { type Refusal, refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { CallSeals } from './call-seals.ts';
import { type AnswerOutcome, CallRepository } from './call.repository.ts';
import { CountDue } from './count-due.ts';
import { lifeOf } from './count-call.ts';

/** What changed between the decision and the database's lock is refused as the policy would have. */
export const refusals: Readonly<Record<Exclude<AnswerOutcome, 'answered'>, Refusal>> = {
  'no-elector': refuse('no-elector-of-call', 'consent', ['await-closing']),
  dropped: refuse('stepped-back-from-call', 'N2', ['await-closing']),
  closed: refuse('call-is-closed', 'consent', ['read-result']),
  'text-changed': refuse('text-has-changed', 'consent', ['read-text-again']),
};

/** A delegate answers, answers otherwise, or takes his answer back: until the close, and in no sight but his own. */
@Injectable()
export class AnswerCall {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
    private readonly calls: CallRepository,
    private readonly seals: CallSeals,
    private readonly due: CountDue,
  ) {}

  /** `given` null takes the answer back. */
  async run(actor: PersonActor, callId: string, given: CallAnswer | null): Promise<void> {
    const groupId = await this.work.asPerson(actor.personId, async () => (await this.calls.byId(callId))?.groupId);
    // Where its time is up, counting it may bring it a second term, in which this is an answer.
    if (groupId !== undefined) await this.due.ofGroup(groupId);
    await this.work.asPerson(actor.personId, () => this.answer(actor, callId, given));
  }

  private async answer(actor: PersonActor, callId: string, given: CallAnswer | null): Promise<void> {
    const call = await this.calls.byId(callId);
    const group = call && (await this.groups.byId(call.groupId));
    if (!call || !group) refuseNotFound();
    const [own] = await this.calls.ownParts([callId], actor.personId);
    const seat = await this.seats.seatFacts(actor.personId, call.groupId);
    const at = this.clock.now();
    const seen = given?.sha256 ?? call.sha256;
    const answering = {
      life: lifeOf(call),
      elector: own !== undefined,
      dropped: own?.dropped ?? false,
      sha256: call.sha256,
      seen,
    };
    orRefuse(may(actor, 'call.answer', { seat, now: at.getTime(), group: group.state, answering }));
    if (!own) refuseNotFound();
    const sealed = given && this.seals.close(callId, own.seatId, { answer: given.answer, reason: given.reason });
    const outcome = await this.calls.answer(callId, seen, sealed, at);
    if (outcome !== 'answered') throw new RefusalError(refusals[outcome]);
  }
}
