import { Injectable } from '@nestjs/common';
import type { CallToReopen } from '@trialogue/consent';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupActs } from '../groups/group-acts.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound, RefusalError } from '../platform/refusal.ts';
import { refuse } from '@trialogue/kernel';
import { CallPlaces, roomOf } from './call-places.ts';
import { CallTexts } from './call-texts.ts';
import { CallRepository, type StoredCall } from './call.repository.ts';
import { Calling, closingOf } from './calling.ts';
import { Electorates, lackingSectors } from './electorates.ts';

const unchanged = refuse('text-unchanged', 'consent', ['change-text']);

/** What was blocked is asked once more, on a changed text: a call of its own, with an electorate of its own, that follows the first. */
@Injectable()
export class ReopenCall {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly calls: CallRepository,
    private readonly places: CallPlaces,
    private readonly texts: CallTexts,
    private readonly electorates: Electorates,
    private readonly calling: Calling,
  ) {}

  run(actor: PersonActor, callId: string, asked: CallToReopen): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const blocked = await this.calls.byId(callId);
      if (!blocked) refuseNotFound();
      const { group, own, seats, at, now, by } = await this.acts.open(actor, blocked.groupId);
      const place = await this.places.of(blocked.roomId, actor.personId);
      const lacking = lackingSectors(seats, group.minimumDelegates, now).length;
      const text = await this.textOf(blocked, asked);
      const facts = { seat: own, now, group: group.state, place, lacking };
      orRefuse(may(actor, 'call.reopen', { ...facts, blocked, changed: sha256(text) }));
      const wished = { ...asked, callId };
      const before = await this.calling.before(group.id, asked.clientId, wished);
      if (before !== null) return before;
      if (blocked.followedBy !== null) throw new RefusalError(unchanged);
      const { clientId, term, version } = asked;
      const { subject } = blocked;
      const room = roomOf(place);
      const electorate = await this.electorates.of({
        groupId: group.id,
        seats,
        now,
        room,
        subject,
        concernedSeat: null,
      });
      const call = {
        ...blocked,
        clientId,
        text,
        charterVersion: blocked.matter === 'charter-version' ? version : null,
        openedBy: 'facilitator',
        openedAt: at,
        closesAt: closingOf(term, now),
        follows: blocked.id,
        detail: null,
      } as const;
      return this.calling.open(call, wished, electorate, by, seats);
    });
  }

  private async textOf({ matter, groupId, text }: StoredCall, asked: CallToReopen): Promise<string> {
    if (matter === 'charter-version') {
      return asked.version === null ? text : this.texts.charter(groupId, asked.version);
    }
    return asked.text ?? text;
  }
}
