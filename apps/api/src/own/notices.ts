import { Injectable } from '@nestjs/common';
import type { Notice } from '@trialogue/rooms';
import { isInTransaction, Work } from '../platform/database/work.ts';
import { NoticeRepository, type NoticePlace } from './notice.repository.ts';
import { OwnDevices } from './own-devices.ts';

/** Lets people know that something waits for them: where, and of what kind, but never what was written nor by whom. */
@Injectable()
export class Notices {
  constructor(
    private readonly work: Work,
    private readonly notices: NoticeRepository,
    private readonly devices: OwnDevices,
  ) {}

  /**
   * In the open transaction where there is one, so that an act and its notices stand or fall together. The same kind about the
   * same message is told once. Who may not read the place gets none: the database looks.
   */
  async add(kind: Notice['kind'], personIds: readonly string[], place: NoticePlace): Promise<void> {
    if (personIds.length === 0) return;
    const insert = () => this.notices.add(kind, personIds, place);
    const told = isInTransaction() ? await insert() : await this.work.onDuty('notify', insert);
    await this.devices.tell(told, { about: 'notices' });
  }
}
