import { Injectable } from '@nestjs/common';
import { isLive, isNeutralRole, type Neutrality, type NeutralInOffice, type SeatFacts } from '@trialogue/groups';
import { challengeDays, concernDays, isOverdue, lapsesAt } from '@trialogue/neutrality';
import { may } from '@trialogue/policy';
import { CountDue } from '../calls/count-due.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { ChallengeRepository, type OwnChallenge, type WaitingChallenge } from './challenge.repository.ts';
import { ConcernRepository, type StoredOwnConcern } from './concern.repository.ts';
import { dayOf, startOf } from './days.ts';
import { NeutralitySeals } from './neutrality-seals.ts';

const day = 86_400_000;

/** A group's neutrals and how they are held to account, as one member may see it. A call that is due is counted before. */
@Injectable()
export class ReadNeutrality {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly challenges: ChallengeRepository,
    private readonly concerns: ConcernRepository,
    private readonly seals: NeutralitySeals,
    private readonly due: CountDue,
  ) {}

  async run({ actor, personId }: Recognised, groupId: string): Promise<Neutrality> {
    await this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'neutrality.read', { seat, now: this.clock.now().getTime() }));
    });
    await this.due.ofGroup(groupId);
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now().getTime();
      const seats = await this.seats.membersOf(groupId);
      const names = await this.challenges.names(groupId);
      const calls = await this.challenges.openCalls(groupId);
      const waiting = await this.challenges.waiting(groupId, dayOf(now - challengeDays * day));
      const mine = await this.challenges.own(groupId, this.seals.tag('challenge', groupId, personId));
      const neutrals = seats.filter((seat) => isNeutralRole(seat.role) && isLive(seat, now));
      const own = await this.concerns.own(groupId, this.seals.tag('concern', groupId, personId));
      return {
        neutrals: neutrals.map((seat) => this.neutral(seat, { names, calls, waiting, mine, now })),
        concerns: { ...(await this.concerns.counts(groupId, dayOf(now))), days: concernDays },
        ownConcerns: own.map((concern) => this.concern(concern, names, now)),
      };
    });
  }

  private neutral(
    { id, role, powersStopped }: SeatFacts,
    {
      names,
      calls,
      waiting,
      mine,
      now,
    }: {
      readonly names: ReadonlyMap<string, string>;
      readonly calls: ReadonlyMap<string, string>;
      readonly waiting: readonly WaitingChallenge[];
      readonly mine: readonly OwnChallenge[];
      readonly now: number;
    },
  ): NeutralInOffice {
    const ofHim = (all: readonly WaitingChallenge[]) => all.filter((one) => one.neutralSeat === id).map(shown);
    const still = mine.filter(({ seconded, madeOn }) => !seconded && now < lapsesAt(startOf(madeOn)));
    return {
      ...{ seatId: id, name: names.get(id) ?? '', role, powersStopped },
      callId: calls.get(id) ?? null,
      toSecond: powersStopped ? [] : ofHim(waiting),
      own: ofHim(still),
    };
  }

  private concern(
    { id, neutralSeat, filedOn, dueOn, text, answer }: StoredOwnConcern,
    names: ReadonlyMap<string, string>,
    now: number,
  ): Neutrality['ownConcerns'][number] {
    const answered = answer !== null;
    return {
      ...{ id, neutral: names.get(neutralSeat) ?? null, filedOn, dueOn, answered },
      overdue: isOverdue({ filedOn: startOf(filedOn), answered }, now),
      text: this.seals.open(id, 'concern', text),
      answer: this.seals.open(id, 'answer', answer),
    };
  }
}

function shown({ id, causeKind, title, madeOn }: WaitingChallenge): NeutralInOffice['toSecond'][number] {
  // The day before it lapses is the last on which it can be seconded.
  return { id, cause: { kind: causeKind, title }, madeOn, until: dayOf(lapsesAt(startOf(madeOn)) - day) };
}
