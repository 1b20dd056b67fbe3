import { Injectable } from '@nestjs/common';
import type { Account, Office, OrganisationKind, Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface OrganisationToAdd {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind;
  readonly sizeLevel: number | null;
  readonly parastatalOwnership: string | null;
  readonly createdAt: Date;
}

export interface PersonToAdd {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly standing: Standing;
  readonly organisationId: string;
  readonly language: string;
  readonly createdAt: Date;
}

export interface Move {
  readonly personId: string;
  readonly standing: Standing;
  readonly organisationId: string;
  readonly verifiedBy: string;
  readonly at: Date;
}

export interface KnownPerson {
  readonly id: string;
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  readonly offices: readonly Office[];
}

/** Writes organisations, people and stewards. */
@Injectable()
export class AccountRepository {
  async addOrganisation(organisation: OrganisationToAdd): Promise<void> {
    const { id, name, standing, kind, sizeLevel, parastatalOwnership, createdAt } = organisation;
    await em().query(
      `insert into organisation (id, name, standing, kind, size_level, parastatal_ownership, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, standing, kind, sizeLevel, parastatalOwnership, createdAt],
    );
  }

  /** Until the transaction ends: two who enter one organisation at once shall not both find that nobody has. */
  async lockOrganisationsOf(standing: Standing): Promise<void> {
    await em().query(`select pg_advisory_xact_lock(hashtextextended('organisations ' || $1, 0))`, [standing]);
  }

  async organisationIsKnown({ name, standing }: { name: string; standing: Standing }): Promise<boolean> {
    const rows: object[] = await em().query(
      'select 1 from organisation where standing = $1 and lower(name) = lower($2)',
      [standing, name],
    );
    return rows.length > 0;
  }

  async standingOfOrganisation(id: string): Promise<Standing | undefined> {
    const rows: { standing: Standing }[] = await em().query('select standing from organisation where id = $1', [id]);
    return rows[0]?.standing;
  }

  /** False where somebody has this address already. */
  async addPerson(person: PersonToAdd): Promise<boolean> {
    const { id, email, name, standing, organisationId, language, createdAt } = person;
    const rows: object[] = await em().query(
      `insert into person (id, email, name, standing, organisation_id, language, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint person_email_key do nothing returning 1 as made`,
      [id, email, name, standing, organisationId, language, createdAt],
    );
    return rows.length > 0;
  }

  async person(id: string): Promise<KnownPerson | undefined> {
    const rows: KnownPerson[] = await em().query(
      `select p.id, p.standing, p.sector_verified_at is not null as "sectorVerified",
              array(select office from steward where person_id = p.id and ended_at is null) as offices
       from person p where p.id = $1 and p.deactivated_at is null`,
      [id],
    );
    return rows[0];
  }

  /** `by` is null where the set-up of the instance verified. */
  async verifySector(personId: string, by: string | null, at: Date): Promise<void> {
    await em().query('update person set sector_verified_by = $2, sector_verified_at = $3 where id = $1', [
      personId,
      by,
      at,
    ]);
  }

  async officeIsHeld(office: Office): Promise<boolean> {
    const rows: object[] = await em().query('select 1 from steward where office = $1 and ended_at is null', [office]);
    return rows.length > 0;
  }

  async addSteward(id: string, office: Office, personId: string, at: Date): Promise<void> {
    await em().query('insert into steward (id, office, person_id, named_at) values ($1, $2, $3, $4)', [
      id,
      office,
      personId,
      at,
    ]);
  }

  /** Until the transaction ends: two platform stewards who leave at once shall not both believe that the other one stays. */
  async lockOffices(): Promise<void> {
    await em().query(`select pg_advisory_xact_lock(hashtextextended('offices', 0))`);
  }

  /** What the rules on accounts ask; null for nobody, somebody erased, and where the asker is neither a steward nor the person. */
  async account(personId: string): Promise<Account | null> {
    const rows: Account[] = await em().query(
      `select $1::uuid as "personId", standing, offices, live_seats as "liveSeats", deactivated,
              last_platform_steward as "lastPlatformSteward"
       from account_facts($1)`,
      [personId],
    );
    return rows[0] ?? null;
  }

  async list(personId: string, at: Date | null): Promise<void> {
    await em().query(
      'update person set listed_at = case when $2::timestamptz is null then null else coalesce(listed_at, $2) end where id = $1',
      [personId, at],
    );
  }

  async moveTo({ personId, standing, organisationId, verifiedBy, at }: Move): Promise<void> {
    await em().query(
      `update person set standing = $2, organisation_id = $3, sector_verified_by = $4, sector_verified_at = $5 where id = $1`,
      [personId, standing, organisationId, verifiedBy, at],
    );
  }

  /** The database ends what the account could still do: its sign-ins, its office, its open invitations. */
  async deactivate(personId: string, at: Date): Promise<void> {
    await em().query('update person set deactivated_at = $2 where id = $1 and deactivated_at is null', [personId, at]);
  }

  async reactivate(personId: string): Promise<void> {
    await em().query('update person set deactivated_at = null where id = $1', [personId]);
  }

  async erase(personId: string, at: Date): Promise<void> {
    await em().query('select erase_person($1, $2)', [personId, at]);
  }

  async emailOf(personId: string): Promise<string | undefined> {
    const rows: { email: string }[] = await em().query('select email from person where id = $1', [personId]);
    return rows[0]?.email;
  }
}
