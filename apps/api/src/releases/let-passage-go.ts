import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { releasedAs, sourceKinds, standsInMessage } from '@trialogue/attribution';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import type { MemberFacts } from '../rooms/room-facts.repository.ts';
import type { ReleaseRequest } from './release-request.repository.ts';
import { ReleaseRequestRepository } from './release-request.repository.ts';
import { type LeavingPassage, ReleaseRepository } from './release.repository.ts';
import { type MessageFacts, Releasing, sha256 } from './releasing.ts';

const wordsChanged = refuse('release-is-decided', 'rooms', []);

/**
 * A passage leaves its room: number, entry in the ledger and, where it goes to a room, the item there are one transaction. The entry
 * names neither role nor sector of who let it go, nor the room that it came from, since a caucus has a sector.
 */
@Injectable()
export class LetPassageGo {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly ledger: AppendToLedger,
    private readonly releasing: Releasing,
    private readonly requests: ReleaseRequestRepository,
    private readonly releases: ReleaseRepository,
  ) {}

  /** By its author. `isAsked`: the request waits in the database and must still do so. Answers the number in the register. */
  run(recognised: Recognised, request: ReleaseRequest, { own }: MessageFacts, isAsked: boolean): Promise<number> {
    return this.work.asPerson(recognised.personId, async () => {
      const { facts, there } = await this.decided(recognised, request, own);
      const passage = this.passageOf(request, facts);
      if (isAsked && !(await this.requests.end(request.id))) throw new RefusalError(wordsChanged);
      const before = await this.releases.sameToday(passage);
      if (before !== null) return before;
      const number = await this.releases.add(passage);
      if (there !== null) await this.addThere(recognised, there, passage);
      await this.ledger.run({
        group: passage.groupId,
        at: passage.at.getTime(),
        actor: { role: 'system', sector: null },
        kind: 'passage-released',
        payload: {
          release: number,
          sha256: passage.sha256.toString('hex'),
          grade: request.grade,
          from: passage.from,
          to: request.toRoomId,
        },
      });
      return number;
    });
  }

  /** The ledger first, then the rooms: nothing of what is decided on can change until the end. */
  private async decided(
    recognised: Recognised,
    { roomId, itemId, text, toRoomId }: ReleaseRequest,
    own: boolean | null,
  ): Promise<{ facts: MemberFacts; there: MemberFacts | null }> {
    const seen = await this.releasing.here(recognised, roomId);
    await this.ledger.open(seen.room.groupId);
    await this.releases.lockRooms(toRoomId === null ? [roomId] : [roomId, toRoomId]);
    const facts = await this.releasing.here(recognised, roomId);
    const { room, seat } = facts;
    const there = await this.releasing.target(recognised, toRoomId, room.groupId);
    const message = await this.requests.message(roomId, itemId);
    const now = this.clock.now().getTime();
    orRefuse(
      may(recognised.actor, 'release.decide', {
        seat,
        room,
        member: true,
        now,
        own,
        open: message?.body !== null && message !== null && standsInMessage(text, message.body),
        mayPostThere: toRoomId === null || (there !== null && this.releasing.mayPost(recognised, there, now)),
      }),
    );
    return { facts, there };
  }

  private passageOf({ text, grade, toRoomId, toWhom }: ReleaseRequest, facts: MemberFacts): LeavingPassage {
    const from = sourceKinds.find((kind) => kind === facts.room.kind);
    if (from === undefined) refuseNotFound();
    const author = releasedAs(grade, { name: facts.name, sector: facts.seat.sector ?? facts.standing });
    const { groupId } = facts.room;
    return { groupId, text, author, from, toRoomId, toWhom, sha256: sha256(text), at: this.clock.now() };
  }

  private async addThere(
    { personId }: Recognised,
    { room, access }: MemberFacts,
    passage: LeavingPassage,
  ): Promise<void> {
    const into = { itemId: randomUUID(), roomId: room.id, personId, access };
    const outcome = await this.releases.addToLog(into, passage);
    if (outcome !== 'posted') throw new RefusalError(unavailable);
  }
}
