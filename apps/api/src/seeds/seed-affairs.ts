import { Injectable } from '@nestjs/common';
import type { MotionAnswer, MotionCommand } from '@trialogue/groups';
import { BackMotion } from '../groups/back-motion.ts';
import { ConsentToCharter } from '../groups/consent-to-charter.ts';
import { DeclareInterests } from '../groups/declare-interests.ts';
import { ListMotions } from '../groups/list-motions.ts';
import { Move } from '../groups/move.ts';
import { Recuse } from '../groups/recuse.ts';
import { Concerns } from '../neutrality/concerns.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Convened } from './convened.ts';
import {
  concern,
  type DemoConcern,
  type DemoLoan,
  type DemoMotion,
  type DemoRecusal,
  loan,
  motion,
  recusal,
} from './convening/affairs.ts';
import { emailOf, type PersonKey } from './convening/people.ts';
import { required } from './required.ts';
import { type GroupProgress, type SeatProgress, SeedProgressRepository } from './seed-progress.repository.ts';

const day = 86_400_000;

/** What delegations and their members do once a group runs: a loan, a motion that waits, a recusal. After the conversations. */
@Injectable()
export class SeedAffairs {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly progress: SeedProgressRepository,
    private readonly move: Move,
    private readonly backMotion: BackMotion,
    private readonly listMotions: ListMotions,
    private readonly consentToCharter: ConsentToCharter,
    private readonly declareInterests: DeclareInterests,
    private readonly recuse: Recuse,
    private readonly concerns: Concerns,
  ) {}

  async run(convened: Convened): Promise<void> {
    await this.lend(loan, convened);
    await this.propose(motion, convened);
    await this.stepBack(recusal, convened);
    await this.raise(concern, convened);
  }

  private async lend({ voices, alternate, ...wanted }: DemoLoan, convened: Convened): Promise<void> {
    const group = await this.groupOf(wanted.group);
    const seats = await this.read(() => this.progress.seats(group.id));
    if (!seats.has(emailOf(alternate))) {
      const until = new Date(this.clock.now().getTime() + wanted.days * day).toISOString();
      const seatId = required(seats.get(emailOf(wanted.lender)), wanted.lender).id;
      const personId = convened.personId(alternate);
      const command = { kind: 'lend', seatId, personId, decisionAuthority: wanted.authority, until } as const;
      await this.collect(group, command, voices, convened);
    }
    await this.admit(group, alternate, wanted.declaration, convened);
  }

  private async admit(
    { id, charterVersion }: GroupProgress,
    person: PersonKey,
    declaration: DemoLoan['declaration'],
    convened: Convened,
  ): Promise<void> {
    const seats = await this.read(() => this.progress.seats(id));
    const { consented, declared }: SeatProgress = required(seats.get(emailOf(person)), person);
    const { actor } = await convened.as(person);
    if (!consented) await this.consentToCharter.run(actor, id, charterVersion);
    if (!declared) await this.declareInterests.run(actor, id, declaration);
  }

  private async propose({ group, candidate, voices }: DemoMotion, convened: Convened): Promise<void> {
    const seat = { role: 'observer', decisionAuthority: null, guestUntil: null } as const;
    const personId = convened.personId(candidate);
    const command: MotionCommand = { kind: 'appoint', personId, ...seat, addedPowers: [], guestRooms: [] };
    await this.collect(await this.groupOf(group), command, voices, convened);
  }

  private async stepBack({ group, person, subject }: DemoRecusal, convened: Convened): Promise<void> {
    const { id } = await this.groupOf(group);
    const recognised = await convened.as(person);
    const { items } = await this.recuse.list(recognised, id);
    if (!items.some((declared) => declared.own)) await this.recuse.run(recognised.actor, id, subject);
  }

  /** A concern that was answered: what the group sees of it is a figure. A seeding that was cut short answers what waits. */
  private async raise(
    { group, person, neutral, words, steward, answer }: DemoConcern,
    convened: Convened,
  ): Promise<void> {
    const { id } = await this.groupOf(group);
    const seats = await this.read(() => this.progress.seats(id));
    const office = await convened.as(steward);
    if ((await this.concerns.list(office)).items.length === 0) {
      await this.concerns.file(await convened.as(person), id, required(seats.get(emailOf(neutral)), neutral).id, words);
    }
    const waiting = (await this.concerns.list(office)).items.filter(({ answered }) => !answered);
    for (const { id: concernId } of waiting) await this.concerns.answer(office, concernId, answer);
  }

  /** The first moves it, the others give their voices; a motion that stands already is the one of a seeding that was cut short. */
  private async collect(
    { id: groupId }: GroupProgress,
    command: MotionCommand,
    voices: readonly PersonKey[],
    convened: Convened,
  ): Promise<void> {
    for (const voice of voices) {
      const recognised = await convened.as(voice);
      const { items } = await this.listMotions.run(recognised, groupId);
      const open = items.find(({ kind }) => kind === command.kind);
      if (open?.backedByMe) continue;
      const { actor } = recognised;
      const answer: MotionAnswer = open
        ? await this.backMotion.run(actor, groupId, open.id, true)
        : await this.move.run(actor, groupId, command);
      if (answer.outcome === 'carried') return;
    }
  }

  private async groupOf(name: string): Promise<GroupProgress> {
    return required(await this.read(() => this.progress.group(name)), name);
  }

  private read<T>(question: () => Promise<T>): Promise<T> {
    return this.work.onDuty('deliver', question);
  }
}
