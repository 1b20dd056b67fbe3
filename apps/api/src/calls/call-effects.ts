import { Injectable } from '@nestjs/common';
import type { CallMatterName } from '@trialogue/consent';
import type { SeatFacts } from '@trialogue/groups';
import type { Result } from '@trialogue/consent';
import type { StoredCall } from './call.repository.ts';

/** A call that has just been counted, inside the transaction that closes it, on the duty 'count' and under its group's ledger lock. */
export interface CountedCall {
  readonly call: StoredCall;
  readonly result: Result;
  readonly seats: readonly SeatFacts[];
  readonly at: Date;
}

/**
 * What follows from a call of one matter, whatever its outcome. It throws only where nothing of the close may stand; what can no longer be
 * done (a room was closed meanwhile) it leaves undone.
 */
export type CallEffect = (counted: CountedCall) => Promise<void>;

/** Domains say here, as their module is initialised, what is done when a call of a matter has closed. One effect for each matter. */
@Injectable()
export class CallEffects {
  private readonly effects = new Map<CallMatterName, CallEffect>();

  on(matter: CallMatterName, effect: CallEffect): void {
    if (this.effects.has(matter)) throw new Error(`the matter ${matter} has an effect already`);
    this.effects.set(matter, effect);
  }

  async run(counted: CountedCall): Promise<void> {
    await this.effects.get(counted.call.matter)?.(counted);
  }
}
