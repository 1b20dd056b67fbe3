import { Injectable } from '@nestjs/common';
import type { OpenPeriod } from '../attribution/periods.ts';
import { sealPerson } from '../attribution/room-keys.ts';
import { SessionEventRepository } from './session-event.repository.ts';

/** People at the table without an account: their names are kept apart from what they say, as those of everybody are. */
@Injectable()
export class SessionGuests {
  constructor(private readonly events: SessionEventRepository) {}

  /** `period`: whose key seals the name, where names end with it. */
  async add(sessionId: string, ref: string, name: string, period: OpenPeriod | null): Promise<void> {
    if (period === null) return this.events.addGuest(sessionId, ref, name, null);
    await this.events.addGuest(sessionId, ref, null, sealPerson(period.key, name, period.id));
  }
}
