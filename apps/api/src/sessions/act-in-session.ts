import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { SessionCommand } from '@trialogue/sessions';
import { type OpenPeriod, Periods, type PreparedPeriod } from '../attribution/periods.ts';
import { SignHead } from '../ledger/sign-head.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { PersonLimits } from '../releases/person-limits.ts';
import { UnderWay } from '../rooms/under-way.ts';
import { Barred } from './barred.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionMarks } from './session-marks.ts';
import { SessionRepository } from './session.repository.ts';
import { SessionTransaction } from './session-transaction.ts';

const attempts = 4;
/** Every act stays in the log: whoever asks and withdraws in a loop is told to wait. */
const actsPerMinute = 600;

/** To whoever acted: the number of the event that it became, and the clock that everybody's timers are set by. */
export interface Acted {
  readonly ok: true;
  readonly seq: number;
  readonly now: number;
}

/** For the demo alone, whose session has gone on for a while when it is first looked at: milliseconds. */
export interface Backdated {
  readonly ago: number;
}

/** What an act is judged with that cannot be had within its transaction. */
export interface Prepared extends Backdated {
  readonly me: Recognised;
  readonly command: SessionCommand;
  readonly hash: Buffer;
  /** The period that the session has, or by this act is to have. */
  readonly period: OpenPeriod | null;
  readonly opening: PreparedPeriod | null;
  readonly barred: readonly string[];
}

/** Takes one act into a session's log and answers after the commit; the same client id always gets the same answer. */
@Injectable()
export class ActInSession {
  constructor(
    private readonly work: Work,
    private readonly periods: Periods,
    private readonly sessions: SessionRepository,
    private readonly copies: SessionCopies,
    private readonly marks: SessionMarks,
    private readonly barred: Barred,
    private readonly transaction: SessionTransaction,
    private readonly underWay: UnderWay,
    private readonly signHead: SignHead,
    private readonly limits: PersonLimits,
  ) {}

  run(me: Recognised, command: SessionCommand, { ago }: Backdated = { ago: 0 }): Promise<Acted> {
    const hash = createHash('sha256').update(JSON.stringify(command.act)).digest();
    return this.underWay.of(me.personId, async () => {
      await this.limits.take('session-act', me.personId, actsPerMinute, 60);
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const acted = await this.transaction.run({ ...(await this.prepare(me, command, hash)), ago });
        if (acted) {
          if (command.act.kind === 'close') await this.signEnd(command.sessionId, me.personId);
          return acted;
        }
      }
      throw new RefusalError(unavailable);
    });
  }

  /** What the ledger says of the session is signed with its end, so that minutes can print the head. */
  private async signEnd(sessionId: string, personId: string): Promise<void> {
    const session = await this.work.asPerson(personId, () => this.sessions.find(sessionId));
    if (session) await this.signHead.run(session.groupId);
  }

  private async prepare(me: Recognised, command: SessionCommand, hash: Buffer): Promise<Omit<Prepared, 'ago'>> {
    const { session, copy } = await this.work.asPerson(me.personId, async () => {
      const known = await this.sessions.find(command.sessionId);
      if (!known) refuseNotFound();
      return { session: known, copy: await this.copies.at(known.id, known.seq) };
    });
    const opening = command.act.kind === 'open' && session.periodId === null ? this.periods.prepare() : null;
    const period = opening ?? (await this.marks.period(session));
    const barred = await this.barred.from(me.personId, session, copy.state, command.act);
    return { me, command, hash, period, opening, barred };
  }
}

export const idReused = refuse('id-reused', 'rooms', ['use-new-id']);
