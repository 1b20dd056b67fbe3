import { Injectable } from '@nestjs/common';
import type { Silence, Silences, SilencesQuery } from '@trialogue/consent';
import { may } from '@trialogue/policy';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CallSeals } from './call-seals.ts';
import { CountDue } from './count-due.ts';
import { lackingSectors } from './electorates.ts';
import { SilenceRepository, type StoredSilence } from './silence.repository.ts';

@Injectable()
export class ListSilences {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
    private readonly silences: SilenceRepository,
    private readonly seals: CallSeals,
    private readonly due: CountDue,
  ) {}

  async run(me: Recognised, groupId: string, { before, limit }: SilencesQuery): Promise<Silences> {
    await this.due.ofGroup(groupId);
    return this.work.asPerson(me.personId, async () => {
      const asked = await this.ask(me, groupId);
      const page = await this.silences.page(groupId, before ?? null, limit + 1);
      const items = await this.shown(page.slice(0, limit), me.personId, asked.now);
      const next = page.length > limit ? (items.at(-1)?.id ?? null) : null;
      return { items, next, mayOpen: asked.mayOpen, lacking: asked.lacking, now: asked.now.toISOString() };
    });
  }

  async one(me: Recognised, silenceId: string): Promise<Silence> {
    const groupId = await this.work.asPerson(me.personId, async () => (await this.silences.byId(silenceId))?.groupId);
    if (groupId === undefined) refuseNotFound();
    await this.due.ofGroup(groupId);
    return this.work.asPerson(me.personId, async () => {
      const { now } = await this.ask(me, groupId);
      const stored = await this.silences.byId(silenceId);
      const [shown] = await this.shown(stored ? [stored] : [], me.personId, now);
      return shown ?? refuseNotFound();
    });
  }

  private async ask({ actor, personId }: Recognised, groupId: string) {
    const now = this.clock.now();
    const seat = await this.seats.seatFacts(personId, groupId);
    orRefuse(may(actor, 'silences.list', { seat, now: now.getTime() }));
    const group = await this.groups.byId(groupId);
    if (!group) refuseNotFound();
    const lacking = lackingSectors(await this.seats.membersOf(groupId), group.minimumDelegates, now.getTime());
    const facts = { seat, now: now.getTime(), group: group.state, place: 'group' } as const;
    return { now, lacking, mayOpen: may(actor, 'silence.open', { ...facts, lacking: 0 }).allowed };
  }

  private async shown(stored: readonly StoredSilence[], personId: string, now: Date): Promise<Silence[]> {
    const ids = stored.map(({ id }) => id);
    const progress = await this.silences.progress(ids);
    const parts = await this.silences.ownParts(ids, personId);
    const marks = new Map(parts.map(({ id, seatId }) => [id, this.seals.reading(id, seatId)]));
    const known = await this.silences.knownReadings([...marks.values()]);
    return stored.map((silence) => {
      const { id, groupId, title, text, sha256, roomId, subject, k, outcome, reason } = silence;
      const { openedAt, closesAt, closedAt } = silence;
      const mark = marks.get(id);
      return {
        ...{ id, groupId, title, text, sha256, roomId, subject, k, outcome, reason },
        openedAt: openedAt.toISOString(),
        closesAt: closesAt.toISOString(),
        now: now.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
        progress: progress
          .filter((step) => step.id === id)
          .map(({ sector, seats, atLeast }) => ({ sector, seats, atLeast })),
        own: { elector: mark !== undefined, read: mark !== undefined && known.has(mark.toString('hex')) },
      };
    });
  }
}
