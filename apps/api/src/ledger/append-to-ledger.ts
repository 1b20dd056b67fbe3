import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntryFacts, type LedgerKind, nextEntry } from '@trialogue/ledger';
import { refuseNotFound } from '../platform/refusal.ts';
import { LedgerRepository } from './ledger.repository.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Writes what happened in a group, in the transaction in which it happened. */
@Injectable()
export class AppendToLedger {
  constructor(private readonly ledger: LedgerRepository) {}

  /**
   * Locks the ledger of a group until the transaction ends, so that acts in one group follow each other. Facts are read after
   * this: what another act has changed meanwhile is then in them.
   */
  async open(groupId: string): Promise<void> {
    if (!(await this.ledger.isOpenForWriting(groupId))) refuseNotFound();
    await this.ledger.lockHead(groupId);
  }

  async run<K extends LedgerKind>(facts: EntryFacts<K>): Promise<void> {
    const head = await this.ledger.lockHead(facts.group);
    await this.ledger.append(nextEntry<K>(head, facts, sha256));
  }
}
