import { Injectable } from '@nestjs/common';
import { optionsOf, type SoundingOption } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { CountSounding } from './count-sounding.ts';
import { SoundingRepository, type StoredSounding } from './sounding.repository.ts';

const refusals = {
  'no-elector': refuse('no-elector-of-call', 'consent', ['await-closing']),
  closed: refuse('sounding-is-closed', 'consent', ['read-result']),
  'answered-already': refuse('answered-already', 'consent', ['await-closing']),
} as const;

/** One answer for each, in one act that notes that he answered and counts what: nothing joins the two. */
@Injectable()
export class AnswerSounding {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
    private readonly soundings: SoundingRepository,
    private readonly countSounding: CountSounding,
  ) {}

  run(actor: PersonActor, soundingId: string, option: SoundingOption): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { sounding, facts, at, isOpen } = await this.facts(actor, soundingId);
      const [own] = await this.soundings.ownParts([soundingId], actor.personId);
      const offered = optionsOf(sounding.scale).includes(option);
      const part = { elector: own !== undefined, answered: own?.answered ?? false };
      orRefuse(may(actor, 'sounding.answer', { ...facts, open: isOpen, ...part, offered }));
      const outcome = await this.soundings.answer(soundingId, option, at);
      if (outcome !== 'answered') throw new RefusalError(refusals[outcome]);
    });
  }

  /** By a facilitator, before its time. */
  async end(actor: PersonActor, soundingId: string): Promise<void> {
    const groupId = await this.work.asPerson(actor.personId, async () => {
      const { sounding, facts, isOpen } = await this.facts(actor, soundingId);
      orRefuse(may(actor, 'sounding.close', { ...facts, open: isOpen }));
      return sounding.groupId;
    });
    await this.work.onDuty('count', () => this.countSounding.within(soundingId, groupId, true));
  }

  private async facts(actor: PersonActor, soundingId: string) {
    const sounding: StoredSounding | null = await this.soundings.byId(soundingId);
    const group = sounding && (await this.groups.byId(sounding.groupId));
    if (!sounding || !group) refuseNotFound();
    const seat = await this.seats.seatFacts(actor.personId, sounding.groupId);
    const at = this.clock.now();
    const isOpen = sounding.closedAt === null && at < sounding.closesAt;
    return { sounding, facts: { seat, now: at.getTime(), group: group.state }, at, isOpen };
  }
}
