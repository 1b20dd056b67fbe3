import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { afterTerm, countsOf, disclosedPositions, resultOf } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import type { LedgerKind, LedgerPayloads } from '@trialogue/ledger';
import { SeatRepository } from '../groups/seat.repository.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Clock } from '../platform/clock.ts';
import { RefusalError } from '../platform/refusal.ts';
import { CallEffects } from './call-effects.ts';
import { CallSeals, type GivenAnswer } from './call-seals.ts';
import type { StoredCall } from './call.repository.ts';
import { peopleOf } from './calling.ts';
import { CountRepository } from './count.repository.ts';

interface Opened extends GivenAnswer {
  readonly elector: string;
}

/** Counts one call inside a transaction on the duty 'count': outcome, ledger, effect, and the answers gone, together or not at all. */
@Injectable()
export class CountCall {
  constructor(
    private readonly clock: Clock,
    private readonly counts: CountRepository,
    private readonly seals: CallSeals,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
    private readonly effects: CallEffects,
    private readonly devices: OwnDevices,
  ) {}

  /** `early`: everybody has answered. Without it only what is due is counted. */
  async within(callId: string, groupId: string, early: boolean): Promise<void> {
    // The ledger first, as in every act that a group records; rows are locked after it.
    await this.ledger.open(groupId);
    const call = await this.counts.lock(callId);
    const at = this.clock.now();
    if (call === null || (!early && at < call.closesAt)) return;
    if (early) await this.assertEverybodyAnswered(callId, at);
    await this.count(call, at);
    const seats = await this.seats.ofGroup(groupId);
    await this.devices.tell(peopleOf(seats), { about: 'calls', groupId });
  }

  /** Once more, under the lock: an answer may have been taken back meanwhile. */
  private async assertEverybodyAnswered(callId: string, at: Date): Promise<void> {
    const gone = new Set(await this.counts.dropped(callId, at));
    for (const { seatId } of await this.counts.answers(callId)) gone.add(seatId);
    const { electors } = await this.counts.electorate(callId, []);
    if (electors.every(({ id }) => gone.has(id))) return;
    throw new RefusalError(refuse('not-everybody-answered', 'consent', ['await-closing']));
  }

  private async count(call: StoredCall, at: Date): Promise<void> {
    const { id, kind, threshold, quorum, sectors, k } = call;
    const electorate = await this.counts.electorate(id, sectors);
    const dropped = await this.counts.dropped(id, at);
    const opened = await this.open(id);
    const mode = threshold === null ? { name: 'consent' as const } : { name: 'threshold' as const, threshold };
    const result = resultOf({ kind, mode, quorum }, electorate, opened, dropped);
    const until = afterTerm(lifeOf(call), result.outcome, at.getTime());
    if (until !== null) return this.extend(call, new Date(until), at);
    const counted = opened.filter(({ elector }) => !dropped.includes(elector));
    await this.counts.close(
      id,
      {
        outcome: result.outcome,
        positions: disclosedPositions(result, countsOf(electorate, opened, dropped), k),
        reservations: reasonsOf(counted, 'consent-with-reservation'),
        objections: reasonsOf(counted, 'object'),
      },
      at,
    );
    await this.record(call, at, 'call-closed', { call: id, outcome: result.outcome });
    await this.effects.run({ call, result, seats: await this.seats.ofGroup(call.groupId), at });
  }

  private async extend({ id, groupId }: StoredCall, until: Date, at: Date): Promise<void> {
    await this.counts.extend(id, until);
    await this.record({ groupId }, at, 'call-extended', { call: id, closesAt: until.toISOString() });
  }

  private async open(callId: string): Promise<Opened[]> {
    const answers = await this.counts.answers(callId);
    return answers.flatMap(({ seatId, sealed }) => {
      const given = this.seals.open(callId, seatId, sealed);
      return given === null ? [] : [{ elector: seatId, ...given }];
    });
  }

  private record<K extends LedgerKind>(
    { groupId }: Pick<StoredCall, 'groupId'>,
    at: Date,
    kind: K,
    payload: LedgerPayloads[K],
  ): Promise<void> {
    return this.ledger.run<K>({
      group: groupId,
      at: at.getTime(),
      actor: { role: 'system', sector: null },
      kind,
      payload,
    });
  }
}

export function lifeOf({ openedAt, closesAt, closedAt, termSeconds, extended }: StoredCall) {
  return {
    openedAt: openedAt.getTime(),
    closesAt: closesAt.getTime(),
    term: termSeconds * 1_000,
    extended,
    closed: closedAt !== null,
  };
}

/** In an order by chance: that of the seats would lead from a reason to a person. */
function reasonsOf(opened: readonly Opened[], answer: GivenAnswer['answer']): string[] {
  const reasons = opened.flatMap((one) => (one.answer === answer && one.reason !== null ? [one.reason] : []));
  for (let place = reasons.length - 1; place > 0; place--) {
    const other = randomInt(place + 1);
    [reasons[place], reasons[other]] = [reasons[other] ?? '', reasons[place] ?? ''];
  }
  return reasons;
}
