import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { MotionRepository } from './motion.repository.ts';

/** Writes down that the time of a motion is over. Whoever asks after it is told so from that moment on (motion-facts.ts). */
@Injectable()
export class LapseMotions implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
    private readonly motions: MotionRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'lapse motions', run: () => this.motions.lapse(this.clock.now()) });
  }
}
