import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

export interface StoredSpeaker {
  readonly periodId: string;
  readonly ref: string;
  readonly sealedPerson: Buffer;
}

/** The only file that reads the map from speaker to person; it is written by post_batch alone. */
@Injectable()
export class SpeakerRepository {
  find(periodIds: readonly string[], refs: readonly string[]): Promise<StoredSpeaker[]> {
    return em().query(
      `select s.period_id as "periodId", s.ref, s.sealed_person as "sealedPerson"
       from speaker s join unnest($1::uuid[], $2::uuid[]) as wanted(period_id, ref) using (period_id, ref)`,
      [periodIds, refs],
    );
  }
}
