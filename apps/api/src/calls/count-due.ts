import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { CountCall } from './count-call.ts';
import { CountRepository } from './count.repository.ts';
import { CountSilence } from './count-silence.ts';
import { CountSounding } from './count-sounding.ts';
import { SilenceRepository } from './silence.repository.ts';
import { SoundingRepository } from './sounding.repository.ts';

const atOnce = 20;

interface Due {
  readonly id: string;
  readonly groupId: string;
  readonly count: (id: string, groupId: string, early: boolean) => Promise<void>;
}

/** Counts what is due, each in a transaction of its own: at upkeep, and before anybody looks, so that nobody waits for upkeep. */
@Injectable()
export class CountDue implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly counts: CountRepository,
    private readonly soundings: SoundingRepository,
    private readonly silences: SilenceRepository,
    private readonly countCall: CountCall,
    private readonly countSounding: CountSounding,
    private readonly countSilence: CountSilence,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({ name: 'count calls', portion: () => this.portion(null) });
  }

  /** Outside a transaction. A fault leaves it to the next who looks. */
  async ofGroup(groupId: string): Promise<void> {
    await this.portion(groupId);
  }

  private async portion(groupId: string | null): Promise<boolean> {
    const due = await this.work.onDuty('count', () => this.due(groupId));
    let counted = 0;
    for (const { id, groupId: of, count } of due) {
      try {
        await this.work.onDuty('count', () => count(id, of, false));
        counted++;
      } catch (error) {
        this.log.error({ fault: nameOf(error) }, 'what was due was not counted');
      }
    }
    return counted >= atOnce;
  }

  private async due(groupId: string | null): Promise<Due[]> {
    const now = this.clock.now();
    const calls = await this.counts.due(groupId, now, atOnce);
    const soundings = await this.soundings.due(groupId, now, atOnce);
    const silences = await this.silences.due(groupId, now, atOnce);
    return [
      ...calls.map((call) => ({ ...call, count: this.countCall.within.bind(this.countCall) })),
      ...soundings.map((one) => ({ ...one, count: this.countSounding.within.bind(this.countSounding) })),
      ...silences.map((one) => ({ ...one, count: this.countSilence.within.bind(this.countSilence) })),
    ];
  }
}
