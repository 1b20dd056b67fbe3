import { Injectable } from '@nestjs/common';
import type { Call, Calls, CallsQuery } from '@trialogue/consent';
import { may } from '@trialogue/policy';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CallViews } from './call-views.ts';
import { CallRepository } from './call.repository.ts';
import { CountDue } from './count-due.ts';
import { lackingSectors } from './electorates.ts';

/** What a group is asked, and what came of it. Whatever is due is counted before. */
@Injectable()
export class ListCalls {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
    private readonly calls: CallRepository,
    private readonly views: CallViews,
    private readonly due: CountDue,
  ) {}

  async run({ actor, personId }: Recognised, groupId: string, { before, limit }: CallsQuery): Promise<Calls> {
    await this.due.ofGroup(groupId);
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now();
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'calls.list', { seat, now: now.getTime() }));
      const group = await this.groups.byId(groupId);
      if (!group) refuseNotFound();
      const lacking = lackingSectors(await this.seats.membersOf(groupId), group.minimumDelegates, now.getTime());
      const facts = { seat, now: now.getTime(), group: group.state, place: 'group' } as const;
      const mayOpen = may(actor, 'call.open', { ...facts, lacking: 0 }).allowed;
      const page = await this.calls.page(groupId, before ?? null, limit + 1);
      const shown = await this.views.listed(page.slice(0, limit), personId, mayOpen, now);
      return {
        items: shown,
        next: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
        mayOpen,
        lacking,
        now: now.toISOString(),
      };
    });
  }

  async one({ actor, personId }: Recognised, callId: string): Promise<Call> {
    const groupId = await this.work.asPerson(personId, async () => (await this.calls.byId(callId))?.groupId);
    if (groupId === undefined) refuseNotFound();
    await this.due.ofGroup(groupId);
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now();
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'calls.list', { seat, now: now.getTime() }));
      const call = await this.calls.byId(callId);
      if (!call) refuseNotFound();
      const [shown] = await this.views.of([call], personId, seat?.role === 'facilitator', now);
      if (!shown) refuseNotFound();
      return shown;
    });
  }
}
