import { Injectable } from '@nestjs/common';
import type { Notice } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface NoticePlace {
  readonly groupId: string;
  readonly roomId: string | null;
  readonly itemId: string | null;
}

/** The only file that knows the table of notices. */
@Injectable()
export class NoticeRepository {
  /** Answers those whom it is news to. */
  async add(kind: Notice['kind'], personIds: readonly string[], place: NoticePlace): Promise<string[]> {
    const rows: { person: string }[] = await em().query('select add_notices($1, $2, $3, $4, $5) as person', [
      kind,
      personIds,
      place.groupId,
      place.roomId,
      place.itemId,
    ]);
    return rows.map(({ person }) => person);
  }
}
