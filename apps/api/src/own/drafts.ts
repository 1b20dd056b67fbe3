import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { Draft, Drafts as DraftList } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { DraftBox } from './draft-box.ts';
import { DraftRepository } from './draft.repository.ts';
import { OwnDevices } from './own-devices.ts';
import { Pace } from './pace.ts';

const keptDays = 30;
const day = 24 * 3_600_000;

/** One's unfinished texts in a room, the same on all one's devices. */
@Injectable()
export class Drafts {
  private readonly pace = new Pace(120, 60);

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: RoomFactsRepository,
    private readonly drafts: DraftRepository,
    private readonly box: DraftBox,
    private readonly devices: OwnDevices,
  ) {}

  async list(recognised: Recognised, roomId: string): Promise<DraftList> {
    await this.decide(recognised, roomId);
    const key = this.box.keyOf(recognised.personId, roomId);
    const sealed = await this.work.onDuty('keep', () => this.drafts.find(key));
    return { items: sealed ? this.box.open(key, sealed) : [] };
  }

  /** An empty text ends the draft of its topic. */
  async keep(recognised: Recognised, roomId: string, draft: Draft): Promise<void> {
    await this.pace.take(recognised.personId);
    await this.decide(recognised, roomId);
    const key = this.box.keyOf(recognised.personId, roomId);
    await this.work.onDuty('keep', async () => {
      await this.drafts.lock(key);
      const sealed = await this.drafts.find(key);
      const others = (sealed ? this.box.open(key, sealed) : []).filter(({ topicId }) => topicId !== draft.topicId);
      await this.store(key, draft.body === '' ? others : [...others, draft]);
    });
    await this.devices.tell([recognised.personId], { about: 'drafts', roomId });
  }

  private async store(key: Buffer, drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) return this.drafts.remove([key]);
    const clearOn = new Date(this.clock.now().getTime() + keptDays * day).toISOString().slice(0, 10);
    await this.drafts.keep(key, this.box.close(key, drafts), clearOn);
  }

  private decide({ actor, personId }: Recognised, roomId: string): Promise<void> {
    return this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (!facts) refuseNotFound();
      const { seat, room } = facts;
      orRefuse(may(actor, 'room.keep', { seat, room, member: true, now: this.clock.now().getTime() }));
    });
  }
}
