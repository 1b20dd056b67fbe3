import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface StoredSpeaker {
  readonly periodId: string;
  readonly ref: string;
  readonly sealedPerson: Buffer;
  /** Null while the period is open, and where its sector may not be shown. */
  readonly label: Sector | null;
  readonly closesAt: Date;
  readonly mapEndsAt: Date;
  readonly labelled: boolean;
}

const columns = `s.period_id as "periodId", s.ref, s.sealed_person as "sealedPerson", s.label, p.closes_at as "closesAt",
                 p.map_ends_at as "mapEndsAt", p.labelled_at is not null as labelled`;

/** The only file that reads the map from speaker to person; it is written by post_batch alone. */
@Injectable()
export class SpeakerRepository {
  find(periodIds: readonly string[], refs: readonly string[]): Promise<StoredSpeaker[]> {
    return em().query(
      `select ${columns}
       from speaker s join unnest($1::uuid[], $2::uuid[]) as wanted(period_id, ref) using (period_id, ref)
       join room_period p on p.id = s.period_id`,
      [periodIds, refs],
    );
  }

  ofPeriod(periodId: string): Promise<StoredSpeaker[]> {
    return em().query(
      `select ${columns} from speaker s join room_period p on p.id = s.period_id where s.period_id = $1`,
      [periodId],
    );
  }
}
