import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Electorate, Term } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import type { LedgerActor } from '@trialogue/ledger';
import type { SeatFacts } from '@trialogue/groups';
import { AppendToLedger, sha256 } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { RefusalError } from '../platform/refusal.ts';
import { CallRepository, type NewCall } from './call.repository.ts';
import { countedOf } from './electorates.ts';

const minute = 60_000;
const longestTerm = 30 * 24 * 60 * minute;

export type CallToMake = Omit<NewCall, 'id' | 'openingHash' | 'electorate'>;

/** Writes a call down: its row and electorate, its entry in the ledger, and the hint to all who may see it, in one transaction. */
@Injectable()
export class Calling {
  constructor(
    private readonly calls: CallRepository,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  /** The call that the same request opened before; refused where it asked for something else then. */
  async before(groupId: string, clientId: string, asked: object): Promise<string | null> {
    const before = await this.calls.openedBefore(groupId, clientId);
    if (before === null) return null;
    if (before.hash.equals(hashOf(asked))) return before.id;
    throw new RefusalError(refuse('id-reused', 'limits', ['use-new-id']));
  }

  async open(
    call: CallToMake,
    asked: object,
    electorate: Electorate,
    by: LedgerActor,
    seats: readonly SeatFacts[],
  ): Promise<string> {
    const id = randomUUID();
    await this.calls.add({ ...call, id, openingHash: hashOf(asked), electorate });
    await this.ledger.run({
      group: call.groupId,
      at: call.openedAt.getTime(),
      actor: by,
      kind: 'call-opened',
      payload: {
        call: id,
        callKind: call.kind,
        matter: call.matter,
        sha256: sha256(call.text),
        electorate: countedOf(electorate),
        closesAt: call.closesAt.toISOString(),
        follows: call.follows,
      },
    });
    await this.devices.tell(peopleOf(seats), { about: 'calls', groupId: call.groupId });
    return id;
  }
}

export function peopleOf(seats: readonly SeatFacts[]): string[] {
  return seats.filter(({ guestUntil }) => guestUntil === null).map(({ personId }) => personId);
}

export function hashOf(asked: object): Buffer {
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}

/** Whatever clock the asker's device has: minutes run from the server's now. */
export function closingOf(term: Term, now: number): Date {
  const closesAt = 'minutes' in term ? now + term.minutes * minute : Date.parse(term.closesAt);
  if (closesAt >= now + minute && closesAt <= now + longestTerm) return new Date(closesAt);
  throw new RefusalError(refuse('term-too-short', 'limits', ['correct-field']));
}
