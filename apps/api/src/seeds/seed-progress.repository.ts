import { Injectable } from '@nestjs/common';
import type { Office, Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface GroupProgress {
  readonly id: string;
  readonly charterVersion: number;
  readonly plenaryId: string;
}

export interface SeatProgress {
  readonly id: string;
  readonly email: string;
  readonly consented: boolean;
  readonly declared: boolean;
  readonly confirmedBy: readonly Sector[];
}

/** What of the demo is there already. A seeding that was cut short goes on where it stopped; it undoes nothing. */
@Injectable()
export class SeedProgressRepository {
  async isFinished(): Promise<boolean> {
    const rows: unknown[] = await em().query('select 1 from instance where demo_seeded_at is not null');
    return rows.length > 0;
  }

  async finish(at: Date): Promise<void> {
    await em().query('update instance set demo_seeded_at = $1 where demo_seeded_at is null', [at]);
  }

  /** People whom the demo did not bring: where there are any, this instance is somebody's own. */
  async hasOthersThan(emails: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await em().query('select 1 from person where email <> all($1) limit 1', [emails]);
    return rows.length > 0;
  }

  async organisations(): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await em().query('select id, name from organisation');
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  async people(): Promise<Map<string, string>> {
    const rows: { id: string; email: string }[] = await em().query('select id, email from person');
    return new Map(rows.map(({ id, email }) => [email, id]));
  }

  async unverified(): Promise<Set<string>> {
    const rows: { id: string }[] = await em().query('select id from person where sector_verified_at is null');
    return new Set(rows.map(({ id }) => id));
  }

  async offices(): Promise<Set<Office>> {
    const rows: { office: Office }[] = await em().query('select office from steward where ended_at is null');
    return new Set(rows.map(({ office }) => office));
  }

  async group(name: string): Promise<GroupProgress | undefined> {
    const rows: GroupProgress[] = await em().query(
      `select g.id, (select max(v.version) from charter_version v where v.group_id = g.id) as "charterVersion",
              r.id as "plenaryId"
       from working_group g join room r on r.group_id = g.id and r.kind = 'plenary' where g.name = $1`,
      [name],
    );
    return rows[0];
  }

  async room(groupId: string, name: string): Promise<string | undefined> {
    const rows: { id: string }[] = await em().query('select id from room where group_id = $1 and name = $2', [
      groupId,
      name,
    ]);
    return rows[0]?.id;
  }

  async seats(groupId: string): Promise<Map<string, SeatProgress>> {
    const rows: SeatProgress[] = await em().query(
      `select s.id, p.email,
              exists (select 1 from charter_consent c where c.group_id = s.group_id and c.person_id = s.person_id) as consented,
              exists (select 1 from seat_declaration d where d.seat_id = s.id) as declared,
              array(select n.sector from neutral_confirmation n where n.seat_id = s.id) as "confirmedBy"
       from seat s join person p on p.id = s.person_id where s.group_id = $1 and s.ended_at is null`,
      [groupId],
    );
    return new Map(rows.map((seat) => [seat.email, seat]));
  }
}
