import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type ElectionOutcome, electionOutcome, mayNameSteward } from '@trialogue/people';
import { type DutyActor, may } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { Work } from '../../platform/database/work.ts';
import { LOG, type Log } from '../../platform/log.ts';
import { nameOf } from '../../platform/refusal.filter.ts';
import { orRefuse } from '../../platform/refusal.ts';
import { Upkeep } from '../../platform/upkeep.ts';
import { AccountRepository } from '../account.repository.ts';
import { type DueElection, ElectionRepository } from './election.repository.ts';

const upkeepDuty: DutyActor = { kind: 'duty', duty: 'upkeep' };

/** Counts an election when its time is up or everybody has voted: the former steward's office ends, the winner's begins. */
@Injectable()
export class CloseElections implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly elections: ElectionRepository,
    private readonly accounts: AccountRepository,
    private readonly upkeep: Upkeep,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'elections', run: () => this.run() });
  }

  /** After the last vote. The vote stands whatever happens here; a fault leaves the closing to the next round of upkeep. */
  async now(): Promise<void> {
    try {
      await this.work.onDuty('upkeep', () => this.run());
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'an election was not closed at its last vote');
    }
  }

  private async run(): Promise<void> {
    for (const election of await this.elections.due(this.clock.now())) await this.close(election);
  }

  private async close(election: DueElection): Promise<void> {
    orRefuse(may(upkeepDuty, 'election.close', { due: true }));
    const { id, office, electors } = election;
    const at = this.clock.now();
    const outcome = await this.lasting(election, electionOutcome(electors, await this.elections.tallies(id)));
    if (outcome.outcome !== 'elected') {
      return this.elections.close({ id, outcome: outcome.outcome, elected: null, at });
    }
    await this.elections.endOffice(office, at);
    await this.accounts.addSteward(randomUUID(), office, outcome.personId, at);
    await this.elections.close({ id, outcome: 'elected', elected: outcome.personId, at });
  }

  /** A winner who has left the sector or its directory since is none: the office stays as it was, and may be voted on anew. */
  private async lasting({ office }: DueElection, outcome: ElectionOutcome): Promise<ElectionOutcome> {
    if (outcome.outcome !== 'elected') return outcome;
    const winner = await this.accounts.person(outcome.personId);
    if (!winner) return { outcome: 'no-majority' };
    // The office is taken from its holder first, who may be the winner again.
    const offices = winner.offices.filter((held) => held !== office);
    return mayNameSteward(office, { ...winner, offices }, false).allowed ? outcome : { outcome: 'no-majority' };
  }
}
