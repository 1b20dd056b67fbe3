import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { LetPassageGo } from './let-passage-go.ts';
import { ReleaseRequestRepository } from './release-request.repository.ts';
import { Releasing, wordingOf } from './releasing.ts';

const decided = refuse('release-is-decided', 'rooms', []);

/** The author says whether these very words leave, attributed so, to there. */
@Injectable()
export class DecideRelease {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly releasing: Releasing,
    private readonly requests: ReleaseRequestRepository,
    private readonly letGo: LetPassageGo,
  ) {}

  async run(recognised: Recognised, roomId: string, requestId: string, approve: boolean, hash: string): Promise<void> {
    const request = await this.work.asPerson(recognised.personId, () => this.requests.find(roomId, requestId));
    if (request === null) refuseNotFound();
    const known = await this.releasing.of(recognised, roomId, request.itemId);
    const { seat, room } = known.facts;
    const now = this.clock.now().getTime();
    const { own } = known;
    // What he declines need not be able to arrive.
    const facts = { seat, room, member: true, now, own, open: true, mayPostThere: true };
    orRefuse(may(recognised.actor, 'release.decide', facts));
    if (wordingOf(request).toString('hex') !== hash) throw new RefusalError(decided);
    if (approve) await this.letGo.run(recognised, request, known, true);
    else await this.work.asPerson(recognised.personId, () => this.requests.end(request.id));
  }
}
