import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { standsInMessage } from '@trialogue/attribution';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import type { ReleaseAnswer, ReleaseToAsk } from '@trialogue/rooms';
import { Notices } from '../own/notices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { malformed } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { LetPassageGo } from './let-passage-go.ts';
import { PersonLimits } from './person-limits.ts';
import { type ReleaseRequest, ReleaseRequestRepository } from './release-request.repository.ts';
import { type MessageFacts, Releasing, wordingOf } from './releasing.ts';

/** As many as a list shows. */
export const mostWaiting = 100;
const asksPerHour = 30;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 3_600 });

/** Somebody wants a passage to leave its room. Its author lets it go by asking; everybody else's request waits for him. */
@Injectable()
export class AskRelease {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly limits: PersonLimits,
    private readonly releasing: Releasing,
    private readonly requests: ReleaseRequestRepository,
    private readonly letGo: LetPassageGo,
    private readonly notices: Notices,
  ) {}

  async run(recognised: Recognised, roomId: string, asked: ReleaseToAsk): Promise<ReleaseAnswer> {
    const { itemId, text, grade, toRoomId } = asked;
    const known = await this.releasing.of(recognised, roomId, itemId);
    this.decide(recognised, known);
    const toWhom = toRoomId === null ? asked.toWhom.trim() : '';
    const isNowhere = toRoomId === roomId || (toRoomId === null && toWhom === '');
    const stands = known.message?.body != null && standsInMessage(text, known.message.body);
    if (isNowhere || !stands) throw new RefusalError(malformed);
    await this.limits.take('release', recognised.personId, asksPerHour, 3_600);
    const request: ReleaseRequest = { id: randomUUID(), roomId, itemId, text, grade, toRoomId, toWhom };
    if (known.own) return { number: await this.letGo.run(recognised, request, known, false) };
    await this.wait(recognised, request, known);
    return { number: null };
  }

  private decide({ actor }: Recognised, { facts, message, own }: MessageFacts): void {
    const { seat, room } = facts;
    const now = this.clock.now().getTime();
    const said = message === null || message.body === null ? null : { rule: message.rule, own };
    orRefuse(may(actor, 'release.ask', { seat, room, member: true, now, message: said }));
  }

  private wait(recognised: Recognised, request: ReleaseRequest, { facts }: MessageFacts): Promise<void> {
    const { groupId } = facts.room;
    return this.work.asPerson(recognised.personId, async () => {
      const there = await this.releasing.target(recognised, request.toRoomId, groupId);
      if (request.toRoomId !== null && there === null) refuseNotFound();
      const isTaken = await this.requests.add(request, wordingOf(request), this.clock.now(), mostWaiting);
      if (!isTaken) throw new RefusalError(busy);
      const members = await this.requests.members(request.roomId);
      const place = { groupId, roomId: request.roomId, itemId: request.itemId };
      await this.notices.add('release-asked', members, place);
    });
  }
}
