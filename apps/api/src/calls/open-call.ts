import { Injectable } from '@nestjs/common';
import { callMatters, type CallToOpen } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import type { RoomFacts } from '@trialogue/rooms';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CallPlaces, roomOf } from './call-places.ts';
import { CallTexts } from './call-texts.ts';
import { Calling, type CallToMake, closingOf } from './calling.ts';
import { Electorates, lackingSectors } from './electorates.ts';

/** A facilitator asks for the group's consent, or for that of a room. Who is asked is frozen here. */
@Injectable()
export class OpenCall {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly places: CallPlaces,
    private readonly texts: CallTexts,
    private readonly electorates: Electorates,
    private readonly calling: Calling,
  ) {}

  /** Gives the call's id; asked again with the same client id, that of the first time. */
  run(actor: PersonActor, groupId: string, asked: CallToOpen): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const room = await this.decide(act, asked);
      const before = await this.calling.before(groupId, asked.clientId, asked);
      if (before !== null) return before;
      const call = await this.made(act, asked);
      const { seats, now } = act;
      const { subject } = asked;
      const electorate = await this.electorates.of({ groupId, seats, now, room, subject, concernedSeat: null });
      return this.calling.open(call, asked, electorate, act.by, seats);
    });
  }

  private async decide({ actor, group, own, seats, now }: ActOnGroup, asked: CallToOpen): Promise<RoomFacts | null> {
    const place = await this.places.of(roomNamed(asked), actor.personId);
    const lacking = lackingSectors(seats, group.minimumDelegates, now).length;
    orRefuse(may(actor, 'call.open', { seat: own, now, group: group.state, place, lacking }));
    const room = roomOf(place);
    if (asked.matter === 'lower-rule' && room?.rule !== 'non-attribution') {
      orRefuse(refuse('rule-is-not-masked', 'rooms', []));
    }
    return room;
  }

  private async made({ group, at, now }: ActOnGroup, asked: CallToOpen): Promise<CallToMake> {
    const matter = callMatters[asked.matter];
    const mode = 'mode' in asked ? asked.mode : matter.mode;
    return {
      groupId: group.id,
      clientId: asked.clientId,
      kind: matter.kind,
      matter: asked.matter,
      threshold: mode.name === 'threshold' ? mode.threshold : null,
      quorum: 'quorum' in asked ? asked.quorum : matter.quorum,
      title: asked.title,
      text: asked.matter === 'charter-version' ? await this.texts.charter(group.id, asked.version) : asked.text,
      openedBy: 'facilitator',
      openedAt: at,
      closesAt: closingOf(asked.term, now),
      roomId: roomNamed(asked),
      sessionItemId: asked.sessionItemId,
      charterVersion: asked.matter === 'charter-version' ? asked.version : null,
      concernedSeat: null,
      subject: asked.subject,
      follows: null,
      detail: null,
    };
  }
}

function roomNamed(asked: CallToOpen): string | null {
  return 'roomId' in asked ? asked.roomId : null;
}
