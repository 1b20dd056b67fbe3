import { Injectable, type OnModuleInit } from '@nestjs/common';
import { releaseDays } from '@trialogue/attribution';
import { Clock } from '../platform/clock.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { ReleaseRequestRepository } from './release-request.repository.ts';

const day = 86_400_000;

/** What its author did not answer is asked no longer. */
@Injectable()
export class LapseRequests implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
    private readonly requests: ReleaseRequestRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'lapse release requests', run: () => this.run() });
  }

  run(): Promise<void> {
    return this.requests.lapse(new Date(this.clock.now().getTime() - releaseDays * day));
  }
}
