import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface PeriodToLabel {
  readonly id: string;
  readonly roomId: string;
  readonly k: number;
}

/** Who was there in a period; a neutral has no sector. */
export interface Attendant {
  readonly personId: string;
  readonly sector: Sector | null;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly couldSpeak: boolean;
}

export interface MapToEnd {
  readonly periodId: string;
  readonly roomId: string;
  readonly groupId: string;
  readonly began: string;
}

/** Periods at their close and at their map's end, through the functions that look after what is due and for whom they work. */
@Injectable()
export class EndingRepository {
  async toLabel(): Promise<PeriodToLabel | undefined> {
    const rows: PeriodToLabel[] = await em().query('select id, room_id as "roomId", k from period_to_label()');
    return rows[0];
  }

  attendance(periodId: string): Promise<Attendant[]> {
    return em().query(
      `select person_id as "personId", sector, joined_at as "joinedAt", left_at as "leftAt", could_speak as "couldSpeak"
       from period_attendance($1)`,
      [periodId],
    );
  }

  /** When something was said without a name, in milliseconds since the epoch. */
  async moments(periodId: string): Promise<number[]> {
    const rows: { at: Date }[] = await em().query('select at from period_moments($1) as at', [periodId]);
    return rows.map(({ at }) => at.getTime());
  }

  /** References of those of whom something said is still there. */
  async voices(periodId: string): Promise<ReadonlySet<string>> {
    const rows: { ref: string }[] = await em().query('select ref from period_voices($1) as ref', [periodId]);
    return new Set(rows.map(({ ref }) => ref));
  }

  async label(periodId: string, labels: ReadonlyMap<string, Sector>): Promise<void> {
    await em().query('select label_period($1, $2, $3)', [periodId, [...labels.keys()], [...labels.values()]]);
  }

  async mapToEnd(): Promise<MapToEnd | undefined> {
    const rows: MapToEnd[] = await em().query(
      `select period_id as "periodId", room_id as "roomId", group_id as "groupId", began::text as began from map_to_end()`,
    );
    return rows[0];
  }

  /** Answers whether something had been said without a name. */
  async endMap(periodId: string): Promise<boolean> {
    const rows: { masked: boolean }[] = await em().query('select end_map($1) as masked', [periodId]);
    return rows[0]?.masked ?? false;
  }
}
