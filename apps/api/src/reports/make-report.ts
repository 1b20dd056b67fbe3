import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sourceKinds } from '@trialogue/attribution';
import { type Sector, sectors } from '@trialogue/people';
import { may, sectorsForReport } from '@trialogue/policy';
import { withoutMentions } from '@trialogue/rooms';
import { Authorship } from '../attribution/authorship.ts';
import { Notices } from '../own/notices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { ReportLimit } from './report-limit.ts';
import { ReportSeals } from './report-seals.ts';
import { type ReportableMessage, ReportRepository, type Steward } from './report.repository.ts';

/** A member reports a message. The message goes as it now reads, without its author; of who reports nothing is kept. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: RoomFactsRepository,
    private readonly limit: ReportLimit,
    private readonly authorship: Authorship,
    private readonly seals: ReportSeals,
    private readonly reports: ReportRepository,
    private readonly notices: Notices,
  ) {}

  async run(recognised: Recognised, roomId: string, itemId: string, reason: string): Promise<void> {
    const { personId } = recognised;
    const before = await this.work.asPerson(personId, async () => {
      const decided = await this.decided(recognised, roomId, itemId);
      return { message: decided.message, stewards: await this.reports.stewards() };
    });
    await this.limit.take(personId);
    const sectorsOfIt = await this.addressed(itemId, before.message, before.stewards);
    await this.work.asPerson(personId, async () => {
      const { room, roomKind, message } = await this.decided(recognised, roomId, itemId);
      const id = randomUUID();
      await this.reports.add({
        id,
        groupId: room.groupId,
        roomId,
        itemId,
        roomKind,
        sectors: sectorsOfIt,
        reason: this.seals.close(id, 'reason', reason),
        words: this.seals.close(id, 'words', withoutMentions(message.body)),
        at: this.clock.now(),
      });
      const told = before.stewards.filter(({ sector }) => sectorsOfIt.includes(sector)).map((one) => one.personId);
      await this.notices.add('report', told, { groupId: room.groupId, roomId: null, itemId: null });
    });
  }

  private async decided({ actor, personId }: Recognised, roomId: string, itemId: string) {
    const facts = await this.facts.find(roomId, personId);
    if (facts === null) refuseNotFound();
    const { seat, room } = facts;
    const message = await this.reports.message(roomId, itemId);
    const now = this.clock.now().getTime();
    orRefuse(may(actor, 'report.make', { seat, room, member: true, now, messageKnown: message !== null }));
    const roomKind = sourceKinds.find((kind) => kind === room.kind);
    if (message === null || roomKind === undefined) refuseNotFound();
    return { room, roomKind, message };
  }

  /** Never the office of whoever wrote the message. */
  private async addressed(
    itemId: string,
    message: ReportableMessage,
    stewards: readonly Steward[],
  ): Promise<readonly Sector[]> {
    let ofAuthor: Sector | null = null;
    for (const { personId, sector } of stewards) {
      if ((await this.authorship.isBy(personId, message)) === true) ofAuthor = sector;
    }
    const held = stewards.map(({ sector }) => sector);
    return sectorsForReport(this.seals.drawn(sectors, itemId), held, ofAuthor);
  }
}
