import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ReleaseWording, releaseWords } from '@trialogue/attribution';
import { may } from '@trialogue/policy';
import { Authorship } from '../attribution/authorship.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { type MemberFacts, RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { type ReleasableMessage, ReleaseRequestRepository } from './release-request.repository.ts';

export interface MessageFacts {
  readonly facts: MemberFacts;
  readonly message: ReleasableMessage | null;
  /** Null where it cannot be known any more. */
  readonly own: boolean | null;
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
export const wordingOf = (wording: ReleaseWording): Buffer => sha256(releaseWords(wording));

/** What a release is decided on. */
@Injectable()
export class Releasing {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly requests: ReleaseRequestRepository,
    private readonly authorship: Authorship,
  ) {}

  async of({ personId }: Recognised, roomId: string, itemId: string): Promise<MessageFacts> {
    const { facts, message } = await this.work.asPerson(personId, async () => ({
      facts: await this.facts.find(roomId, personId),
      message: await this.requests.message(roomId, itemId),
    }));
    if (facts === null) refuseNotFound();
    return { facts, message, own: message && (await this.authorship.isBy(personId, message)) };
  }

  /** In the open transaction. */
  async here({ personId }: Recognised, roomId: string): Promise<MemberFacts> {
    const facts = await this.facts.find(roomId, personId);
    if (facts === null) refuseNotFound();
    return facts;
  }

  /** Where a passage is to go: null for outside, or where the person has no place there. In the open transaction. */
  async target(recognised: Recognised, roomId: string | null, groupId: string): Promise<MemberFacts | null> {
    if (roomId === null) return null;
    const there = await this.facts.find(roomId, recognised.personId);
    return there !== null && there.room.groupId === groupId && there.room.rule !== 'confidential' ? there : null;
  }

  mayPost({ actor }: Recognised, { seat, room, group }: MemberFacts, now: number): boolean {
    return may(actor, 'room.post', { seat, room, group, member: true, now }).allowed;
  }
}
