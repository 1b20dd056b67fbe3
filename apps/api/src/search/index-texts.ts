import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { Pulse } from '../platform/pulse.ts';
import { SearchRepository } from './search.repository.ts';

/** So few that one transaction holds its locks for a fraction of a second. */
const portion = 500;
/** One beat must not keep the other followers waiting for ever: what is left is done in the next. */
const portionsAtOnce = 40;

/** Follows the logs to make texts searchable, about a second after they were said. */
@Injectable()
export class IndexTexts implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly messages: SearchRepository,
    private readonly pulse: Pulse,
  ) {}

  onModuleInit(): void {
    this.pulse.take({ name: 'search', run: () => this.run() });
  }

  async run(): Promise<void> {
    for (let count = 0; count < portionsAtOnce; count++) {
      const done = await this.work.onDuty('deliver', () => this.messages.index(portion));
      if (done < portion) return;
    }
  }
}
