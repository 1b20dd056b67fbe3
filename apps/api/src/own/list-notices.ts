import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { NoticePage } from '@trialogue/rooms';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { NoticeRepository } from './notice.repository.ts';
import { OwnDevices } from './own-devices.ts';

/** What waits for oneself: a page of it, and that one has seen it. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly work: Work,
    private readonly notices: NoticeRepository,
    private readonly devices: OwnDevices,
  ) {}

  async page({ actor, personId }: Recognised, before: string | null, limit: number): Promise<NoticePage> {
    orRefuse(may(actor, 'notices.list', {}));
    return this.work.asPerson(personId, async () => {
      const items = await this.notices.page(personId, before, limit + 1);
      const shown = items.slice(0, limit);
      const next = items.length > limit ? (shown.at(-1)?.id ?? null) : null;
      return { items: shown, unseen: await this.notices.unseen(personId), next };
    });
  }

  async see({ actor, personId }: Recognised, ids: readonly string[] | null): Promise<void> {
    orRefuse(may(actor, 'notices.list', {}));
    const changed = await this.work.asPerson(personId, () => this.notices.see(personId, ids));
    if (changed) await this.devices.tell([personId], { about: 'notices' });
  }
}
