import { Injectable } from '@nestjs/common';
import { type CallMatterName, callMatters } from '@trialogue/consent';
import type { RoomFacts } from '@trialogue/rooms';
import type { ActOnGroup } from '../groups/group-acts.ts';
import type { Opener } from './call.repository.ts';
import { Calling } from './calling.ts';
import { Electorates } from './electorates.ts';

const hour = 3_600_000;

export interface SystemCall {
  readonly clientId: string;
  readonly matter: CallMatterName;
  readonly title: string;
  readonly text: string;
  readonly openedBy: Exclude<Opener, 'facilitator'>;
  /** Left out where the matter has a term of its own. */
  readonly hours?: number;
  readonly room?: RoomFacts;
  readonly concernedSeat?: string;
  readonly subject?: string;
  /** What the effect of its adoption needs to know; never a name. */
  readonly detail?: object;
}

/**
 * A call that no facilitator opens: the rulebook does, when a challenge is seconded or a removal asked for, or delegates of two sectors
 * do. Inside the transaction of that occasion, whose use case has asked the policy; on a person's name or the duty that counts.
 */
@Injectable()
export class OpenSystemCall {
  constructor(
    private readonly electorates: Electorates,
    private readonly calling: Calling,
  ) {}

  async within(
    { group, seats, at, now }: Pick<ActOnGroup, 'group' | 'seats' | 'at' | 'now'>,
    asked: SystemCall,
  ): Promise<string> {
    const wished = { ...asked, room: asked.room?.id };
    const before = await this.calling.before(group.id, asked.clientId, wished);
    if (before !== null) return before;
    const { kind, mode, quorum, termHours } = callMatters[asked.matter];
    const hours = termHours ?? asked.hours;
    if (hours === undefined) throw new Error('a call that the system opens has no term');
    const { room = null, concernedSeat = null, subject = null } = asked;
    const electorate = await this.electorates.of({ groupId: group.id, seats, now, room, subject, concernedSeat });
    const call = {
      groupId: group.id,
      clientId: asked.clientId,
      kind,
      matter: asked.matter,
      threshold: mode.name === 'threshold' ? mode.threshold : null,
      quorum,
      title: asked.title,
      text: asked.text,
      openedBy: asked.openedBy,
      openedAt: at,
      closesAt: new Date(now + hours * hour),
      roomId: room?.id ?? null,
      sessionItemId: null,
      charterVersion: null,
      concernedSeat,
      subject,
      follows: null,
      detail: asked.detail ?? null,
    };
    return this.calling.open(call, wished, electorate, { role: 'system', sector: null }, seats);
  }
}
