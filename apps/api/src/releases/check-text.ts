import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { TextCheck } from '@trialogue/rooms';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { LeakCheck } from './leak-check.ts';
import { LeakSourcesReader } from './leak-sources.reader.ts';
import { PersonLimits } from './person-limits.ts';

const mostHits = 500;
const checksPerTenMinutes = 30;

/** What a text that is to leave the group would give away. The text is compared and forgotten. */
@Injectable()
export class CheckText {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly limits: PersonLimits,
    private readonly seats: SeatsReader,
    private readonly sources: LeakSourcesReader,
    private readonly check: LeakCheck,
  ) {}

  async run({ actor, personId }: Recognised, groupId: string, text: string): Promise<TextCheck> {
    const people = await this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'text.check', { seat, now: this.clock.now().getTime() }));
      return this.sources.ofGroup(groupId);
    });
    await this.limits.take('text-check', personId, checksPerTenMinutes, 600);
    const [found = []] = await this.check.run({ personId, people, texts: [text], fromRoomId: null });
    const hits = found.slice(0, mostHits).map((hit) => ({ ...hit, words: text.slice(hit.from, hit.to) }));
    return { hits, more: found.length > mostHits };
  }
}
