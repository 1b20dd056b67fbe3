import { Injectable } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { Recogniser, type Recognised } from '../platform/recognition.ts';
import { type MemberFacts, RoomFactsRepository } from './room-facts.repository.ts';

const kept = 20_000;

/**
 * Facts for deciding on posts without a question to the database for each. They may be out of date: a post carries the access
 * version that it was decided on, and the database judges it 'stale' where the room has moved on.
 */
@Injectable()
export class PostingFacts {
  private readonly known = new Map<string, Promise<MemberFacts | null>>();

  constructor(
    private readonly work: Work,
    private readonly repository: RoomFactsRepository,
    private readonly recogniser: Recogniser,
  ) {}

  of(roomId: string, recognised: Recognised): Promise<MemberFacts | null> {
    const key = `${roomId} ${recognised.signInId}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= kept) this.known.clear();
    const learning = this.learn(roomId, recognised);
    this.known.set(key, learning);
    learning.then(
      (facts) => facts ?? this.known.delete(key),
      () => this.known.delete(key),
    );
    return learning;
  }

  forget(roomId: string, recognised: Recognised): void {
    this.known.delete(`${roomId} ${recognised.signInId}`);
  }

  forgetAll(): void {
    this.known.clear();
  }

  private async learn(roomId: string, { personId, signInId }: Recognised): Promise<MemberFacts | null> {
    const facts = await this.work.onDuty('deliver', () => this.repository.find(roomId, personId));
    // After the facts: a sign-in that ends later has bumped the room's access version past the one in them.
    const live = await this.recogniser.stillLive([signInId]);
    return live.has(signInId) ? facts : null;
  }
}
