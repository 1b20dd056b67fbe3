import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { OpenSystemCall } from '../calls/open-system-call.ts';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { GroupRepository } from '../groups/group.repository.ts';
import { SeatRepository } from '../groups/seat.repository.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { type RunningPeriods, TakeOver } from '../sessions/take-over.ts';
import { ChallengeRepository, type StoredChallenge } from './challenge.repository.ts';
import { startOf } from './days.ts';
import { NeutralitySeals } from './neutrality-seals.ts';

const attempts = 4;

/** A session was opened while its keys were being fetched: nothing of this attempt may stand. */
class OpenedMeanwhile extends Error {}

/**
 * N3: a delegate of another sector seconds. In one transaction the neutral's powers stop, his sessions pass to another, and the system
 * opens the call. What follows is the system's doing, on its duty; whether he may, is judged in his own name before and once more in it.
 */
@Injectable()
export class SecondChallenge {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly challenges: ChallengeRepository,
    private readonly seals: NeutralitySeals,
    private readonly takeOver: TakeOver,
    private readonly systemCall: OpenSystemCall,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  async run(actor: PersonActor, challengeId: string): Promise<string> {
    const { groupId, name } = await this.work.asPerson(actor.personId, () => this.known(actor, challengeId));
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const periods = await this.takeOver.prepare(groupId);
      try {
        return await this.work.onDuty('count', () => this.second(actor, challengeId, name, periods));
      } catch (error) {
        if (!(error instanceof OpenedMeanwhile)) throw error;
      }
    }
    throw new RefusalError(unavailable);
  }

  /** In his name: by the fence as by the policy there is no challenge for whoever may not second it. */
  private async known(actor: PersonActor, challengeId: string): Promise<{ groupId: string; name: string }> {
    const { act, challenge } = await this.locked(actor, challengeId);
    this.judge(act, challenge);
    const names = await this.challenges.names(act.group.id);
    return { groupId: act.group.id, name: names.get(challenge.neutralSeat) ?? '' };
  }

  /** Read again under the lock: whoever held the group's ledger before may have seconded it. */
  private async locked(
    actor: PersonActor,
    challengeId: string,
  ): Promise<{ act: ActOnGroup; challenge: StoredChallenge }> {
    const before = await this.challenges.find(challengeId);
    if (!before) refuseNotFound();
    const act = await this.acts.open(actor, before.groupId);
    return { act, challenge: (await this.challenges.find(challengeId)) ?? before };
  }

  private judge({ actor, group, own, seats, now }: ActOnGroup, stored: StoredChallenge): void {
    const neutral = seats.find(({ id }) => id === stored.neutralSeat) ?? null;
    const { sector, seconded } = stored;
    const challenge = {
      ...{ sector, seconded, madeOn: startOf(stored.madeOn) },
      powersStopped: neutral?.powersStopped ?? false,
    };
    orRefuse(may(actor, 'challenge.second', { seat: own, now, group: group.state, neutral, challenge }));
  }

  private async second(
    actor: PersonActor,
    challengeId: string,
    name: string,
    periods: RunningPeriods,
  ): Promise<string> {
    const { act, challenge } = await this.locked(actor, challengeId);
    this.judge(act, challenge);
    const { group, seats, at, now } = act;
    const neutral = seats.find(({ id }) => id === challenge.neutralSeat);
    if (!neutral) refuseNotFound();
    // Sealed with a secret that was lost since: the challenge stands, without its words.
    const reason = this.seals.open(challengeId, 'challenge', challenge.reason) ?? '–';
    await this.seats.stopPowers(neutral.id, at);
    if (!(await this.takeOver.within(group.id, neutral, seats, periods))) throw new OpenedMeanwhile();
    await this.ledger.run({
      ...{ group: group.id, at: now, kind: 'challenge-seconded', payload: { seat: neutral.id } },
      actor: { role: 'delegate', sector: null },
    });
    const call = await this.systemCall.within(act, {
      ...{ clientId: challengeId, matter: 'challenge-of-a-neutral', title: name, text: reason, openedBy: 'system' },
      concernedSeat: neutral.id,
    });
    await this.challenges.second(challengeId, call);
    await this.ledger.run({
      ...{ group: group.id, at: now, kind: 'powers-suspended', payload: { seat: neutral.id, call } },
      actor: { role: 'system', sector: null },
    });
    await this.devices.tell(
      seats.map(({ personId }) => personId),
      { about: 'rooms' },
    );
    return call;
  }
}
