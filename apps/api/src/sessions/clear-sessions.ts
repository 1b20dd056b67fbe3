import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { SessionRepository } from './session.repository.ts';

const portion = 20;

/** Sessions go when what was said in their room at the time goes. */
@Injectable()
export class ClearSessions implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly sessions: SessionRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({
      name: 'clear sessions',
      portion: async () => (await this.work.onDuty('upkeep', () => this.sessions.clear(portion))) === portion,
    });
  }
}
