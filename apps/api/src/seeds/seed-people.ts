import { Inject, Injectable } from '@nestjs/common';
import type { DutyActor } from '@trialogue/policy';
import { NameSteward } from '../people/name-steward.ts';
import { Passwords } from '../people/passwords.ts';
import { RegisterOrganisation } from '../people/register-organisation.ts';
import { RegisterPerson } from '../people/register-person.ts';
import { VerifySector } from '../people/verify-sector.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { StartupFailure } from '../platform/startup-failure.ts';
import { organisations, type OrganisationKey } from './convening/organisations.ts';
import { emailOf, people, type DemoPerson, type PersonKey } from './convening/people.ts';
import { required } from './required.ts';
import { SeedProgressRepository } from './seed-progress.repository.ts';
import { together } from './together.ts';

const setup: DutyActor = { kind: 'duty', duty: 'setup' };

export type PersonIds = ReadonlyMap<PersonKey, string>;

/** Organisations, people and their stewards, by the one duty that may do so before there is anybody. */
@Injectable()
export class SeedPeople {
  constructor(
    private readonly work: Work,
    private readonly progress: SeedProgressRepository,
    private readonly passwords: Passwords,
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly registerPerson: RegisterPerson,
    private readonly verifySector: VerifySector,
    private readonly nameSteward: NameSteward,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<PersonIds> {
    const organisationIds = await this.organisations();
    const personIds = await this.people(organisationIds);
    await this.verify(personIds);
    await this.stewards(personIds);
    return personIds;
  }

  private async organisations(): Promise<ReadonlyMap<OrganisationKey, string>> {
    const known = await this.work.onDuty('setup', () => this.progress.organisations());
    const ids = await together(organisations, async (organisation) => {
      const { key, name, standing, kind, sizeLevel, parastatalOwnership } = organisation;
      const described = { name, standing, kind, sizeLevel, parastatalOwnership };
      return [key, known.get(name) ?? (await this.registerOrganisation.run(setup, described))] as const;
    });
    return new Map(ids);
  }

  private async people(organisationIds: ReadonlyMap<OrganisationKey, string>): Promise<PersonIds> {
    const known = await this.work.onDuty('setup', () => this.progress.people());
    // Once for all of them: a hash is dear on purpose, and the password is common to all anyway.
    const passwordHash = await this.passwords.hash(this.commonPassword());
    const ids = await together(people, async (person) => {
      const id = known.get(emailOf(person.key));
      return [person.key, id ?? (await this.register(person, organisationIds, passwordHash))] as const;
    });
    return new Map(ids);
  }

  private commonPassword(): string {
    const { demoPassword } = this.config;
    if (!demoPassword) throw new StartupFailure('A demo needs TRIALOGUE_DEMO_PASSWORD, of twelve characters or more.');
    return demoPassword;
  }

  private register(
    { key, name, standing, organisation, language }: DemoPerson,
    organisationIds: ReadonlyMap<OrganisationKey, string>,
    passwordHash: string,
  ): Promise<string> {
    const organisationId = required(organisationIds.get(organisation), organisation);
    return this.registerPerson.run(setup, {
      name,
      email: emailOf(key),
      standing,
      organisationId,
      language,
      passwordHash,
    });
  }

  private async verify(personIds: PersonIds): Promise<void> {
    const unverified = await this.work.onDuty('setup', () => this.progress.unverified());
    const waiting = [...personIds.values()].filter((id) => unverified.has(id));
    await together(waiting, (id) => this.verifySector.run(setup, id));
  }

  private async stewards(personIds: PersonIds): Promise<void> {
    const held = await this.work.onDuty('setup', () => this.progress.offices());
    for (const { key, office } of people) {
      if (office === null || held.has(office)) continue;
      await this.nameSteward.run(setup, office, required(personIds.get(key), key));
    }
  }
}
