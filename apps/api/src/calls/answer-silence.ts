import { Injectable } from '@nestjs/common';
import { type Refusal, refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupActs } from '../groups/group-acts.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { CallSeals } from './call-seals.ts';
import { peopleOf } from './calling.ts';
import { type SilenceAnswer, SilenceRepository } from './silence.repository.ts';

const refusals: Readonly<Record<Exclude<SilenceAnswer, 'answered'>, Refusal>> = {
  'no-elector': refuse('no-elector-of-call', 'consent', ['await-closing']),
  closed: refuse('silence-is-over', 'consent', ['read-result']),
  'text-changed': refuse('text-has-changed', 'consent', ['read-text-again']),
};

/** A delegate says that he has read a circulated text, which is counted and linked to nobody, or breaks silence with a reason. */
@Injectable()
export class AnswerSilence {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly silences: SilenceRepository,
    private readonly seals: CallSeals,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  read(actor: PersonActor, silenceId: string, sha256: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { at, seatId } = await this.decide(actor, silenceId, sha256);
      const mark = this.seals.reading(silenceId, seatId);
      orElse(await this.silences.read(silenceId, sha256, mark, at));
    });
  }

  /** The record says that silence was broken, and not by which sector. */
  break(actor: PersonActor, silenceId: string, sha256: string, reason: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { at, groupId, seats } = await this.decide(actor, silenceId, sha256);
      orElse(await this.silences.break(silenceId, sha256, reason, at));
      const system = { role: 'system', sector: null } as const;
      const payload = { silence: silenceId, outcome: 'broken' } as const;
      await this.ledger.run({ group: groupId, at: at.getTime(), actor: system, kind: 'circulation-ended', payload });
      await this.devices.tell(peopleOf(seats), { about: 'calls', groupId });
    });
  }

  private async decide(actor: PersonActor, silenceId: string, seen: string) {
    const silence = await this.silences.byId(silenceId);
    if (!silence) refuseNotFound();
    const { group, own, seats, at, now } = await this.acts.open(actor, silence.groupId);
    const [part] = await this.silences.ownParts([silenceId], actor.personId);
    const { openedAt, closesAt, closedAt, sha256 } = silence;
    const times = { openedAt: openedAt.getTime(), closesAt: closesAt.getTime() };
    const life = { ...times, term: times.closesAt - times.openedAt, extended: false, closed: closedAt !== null };
    const answering = { life, elector: part !== undefined, dropped: false, sha256, seen };
    orRefuse(may(actor, 'silence.answer', { seat: own, now, group: group.state, answering }));
    return { at, groupId: group.id, seats, seatId: part?.seatId ?? refuseNotFound() };
  }
}

function orElse(outcome: SilenceAnswer): void {
  if (outcome !== 'answered') throw new RefusalError(refusals[outcome]);
}
