import { Inject, Injectable } from '@nestjs/common';
import { type Instance, languages as everyLanguage } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { InstanceRepository } from './instance.repository.ts';

/** What the door of this instance says to anybody: its name, its languages, and whether it waits for its set-up. */
@Injectable()
export class ReadInstance {
  constructor(
    private readonly work: Work,
    private readonly instances: InstanceRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<Instance> {
    orRefuse(may({ kind: 'anonymous' }, 'instance.read', {}));
    const { name, languages, open } = await this.work.onDuty('setup', () => this.instances.read());
    return {
      name,
      // A demo makes its own people, and nobody sets it up.
      open: open && !this.config.demo,
      languages: languages.length > 0 ? [...languages] : [...everyLanguage],
    };
  }
}
