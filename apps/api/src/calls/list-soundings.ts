import { Injectable } from '@nestjs/common';
import type { Sounding, Soundings, SoundingsQuery } from '@trialogue/consent';
import { may } from '@trialogue/policy';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CountDue } from './count-due.ts';
import { SoundingRepository, type StoredSounding } from './sounding.repository.ts';

@Injectable()
export class ListSoundings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
    private readonly soundings: SoundingRepository,
    private readonly due: CountDue,
  ) {}

  async run(me: Recognised, groupId: string, { before, limit }: SoundingsQuery): Promise<Soundings> {
    await this.due.ofGroup(groupId);
    return this.work.asPerson(me.personId, async () => {
      const { now, mayHold } = await this.ask(me, groupId);
      const page = await this.soundings.page(groupId, before ?? null, limit + 1);
      const items = await this.shown(page.slice(0, limit), me.personId, mayHold, now);
      const next = page.length > limit ? (items.at(-1)?.id ?? null) : null;
      return { items, next, mayHold, now: now.toISOString() };
    });
  }

  async one(me: Recognised, soundingId: string): Promise<Sounding> {
    const groupId = await this.work.asPerson(me.personId, async () => (await this.soundings.byId(soundingId))?.groupId);
    if (groupId === undefined) refuseNotFound();
    await this.due.ofGroup(groupId);
    return this.work.asPerson(me.personId, async () => {
      const { now, mayHold } = await this.ask(me, groupId);
      const stored = await this.soundings.byId(soundingId);
      const [shown] = await this.shown(stored ? [stored] : [], me.personId, mayHold, now);
      return shown ?? refuseNotFound();
    });
  }

  private async ask({ actor, personId }: Recognised, groupId: string) {
    const now = this.clock.now();
    const seat = await this.seats.seatFacts(personId, groupId);
    orRefuse(may(actor, 'soundings.list', { seat, now: now.getTime() }));
    const group = await this.groups.byId(groupId);
    if (!group) refuseNotFound();
    const facts = { seat, now: now.getTime(), group: group.state, place: 'group' } as const;
    return { now, mayHold: may(actor, 'sounding.hold', facts).allowed };
  }

  private async shown(
    stored: readonly StoredSounding[],
    personId: string,
    mayHold: boolean,
    now: Date,
  ): Promise<Sounding[]> {
    const ids = stored.map(({ id }) => id);
    const progress = await this.soundings.progress(ids);
    const parts = await this.soundings.ownParts(ids, personId);
    return stored.map((sounding) => {
      const { id, groupId, question, scale, roomId, sessionItemId, k, result, openedAt, closesAt, closedAt } = sounding;
      const own = parts.find((part) => part.id === id);
      return {
        ...{ id, groupId, question, scale, roomId, sessionItemId, k },
        openedAt: openedAt.toISOString(),
        closesAt: closesAt.toISOString(),
        now: now.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
        progress: progress
          .filter((step) => step.id === id)
          .map(({ sector, seats, atLeast }) => ({ sector, seats, atLeast: closedAt === null ? atLeast : 0 })),
        result: closedAt === null ? null : { sectors: result },
        own: { elector: own !== undefined, answered: own?.answered ?? false },
        mayClose: mayHold && closedAt === null,
      };
    });
  }
}
