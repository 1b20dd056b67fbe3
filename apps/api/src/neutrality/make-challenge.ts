import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChallengeCause, ChallengeToMakeCommand } from '@trialogue/groups';
import { isActiveSeat, isLive } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Notices } from '../own/notices.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { ChallengeRepository } from './challenge.repository.ts';
import { dayOf, weekOf } from './days.ts';
import { NeutralitySeals } from './neutrality-seals.ts';

/** N3: a delegate challenges a neutral. The ledger says that somebody did; who it was is told to nobody, and why only once it is seconded. */
@Injectable()
export class MakeChallenge {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly challenges: ChallengeRepository,
    private readonly seals: NeutralitySeals,
    private readonly ledger: AppendToLedger,
    private readonly notices: Notices,
    private readonly devices: OwnDevices,
  ) {}

  run({ actor, personId }: Recognised, groupId: string, asked: ChallengeToMakeCommand): Promise<void> {
    return this.work.asPerson(personId, async () => {
      if (actor.kind !== 'person') refuseNotFound();
      const act = await this.acts.open(actor, groupId);
      const { group, own, seats, now } = act;
      const neutral = seats.find((seat) => seat.id === asked.neutralSeatId) ?? null;
      const causeKey = keyOf(asked.cause, now);
      const tag = this.seals.tag('challenge', groupId, personId);
      const mine = await this.challenges.own(groupId, tag);
      // The same request once more: his challenge stands already.
      if (mine.some((one) => one.neutralSeat === asked.neutralSeatId && one.causeKey === causeKey && !one.seconded))
        return;
      const causeKnown = await this.challenges.knowsCause(groupId, asked.cause);
      const made = await this.challenges.isMade(asked.neutralSeatId, causeKey);
      orRefuse(may(actor, 'challenge.make', { seat: own, now, group: group.state, neutral, causeKnown, made }));
      if (!own?.sector || !neutral) refuseNotFound();
      const id = randomUUID();
      await this.challenges.add({
        ...{ id, groupId, neutralSeat: neutral.id, cause: asked.cause, causeKey, sector: own.sector, tag },
        reason: this.seals.close(id, 'challenge', asked.reason),
        on: dayOf(now),
      });
      await this.tell(act, neutral.id);
    });
  }

  private async tell({ group, own, seats, now }: ActOnGroup, neutralSeat: string): Promise<void> {
    await this.ledger.run({
      ...{ group: group.id, at: now, kind: 'challenge-made', payload: { seat: neutralSeat } },
      actor: { role: 'delegate', sector: null },
    });
    const others = seats.filter(
      (seat) => seat.role === 'delegate' && seat.sector !== own?.sector && isActiveSeat(seat, now),
    );
    const people = others.map(({ personId }) => personId);
    await this.notices.add('challenge', people, { groupId: group.id, roomId: null, itemId: null });
    const members = seats.filter((seat) => isLive(seat, now)).map(({ personId }) => personId);
    await this.devices.tell(members, { about: 'calls', groupId: group.id });
  }
}

/** Conduct that belongs to no session and no call is one cause for each week. */
function keyOf(cause: ChallengeCause, now: number): string {
  return cause.kind === 'conduct' ? `conduct ${weekOf(now)}` : `${cause.kind} ${cause.id}`;
}
