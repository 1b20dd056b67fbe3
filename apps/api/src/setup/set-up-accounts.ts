import { Injectable } from '@nestjs/common';
import type { SetUpCommand } from '@trialogue/groups';
import { normalisedEmail, type Office, type Sector } from '@trialogue/people';
import type { DutyActor } from '@trialogue/policy';
import { NameSteward } from '../people/name-steward.ts';
import { RegisterOrganisation, type RegisterOrganisationCommand } from '../people/register-organisation.ts';
import { RegisterPerson, type RegisterPersonCommand } from '../people/register-person.ts';
import { VerifySector } from '../people/verify-sector.ts';
import { inField } from './in-field.ts';

const setup: DutyActor = { kind: 'duty', duty: 'setup' };

export interface FirstSteward {
  readonly personId: string;
  readonly sector: Sector;
  readonly name: string;
  readonly email: string;
}

export interface FirstAccounts {
  readonly platformStewardId: string;
  readonly sectorStewards: readonly FirstSteward[];
}

interface FirstPerson {
  /** Where in the command he stands, for a refusal. */
  readonly place: string;
  readonly office: Office;
  readonly organisation: RegisterOrganisationCommand;
  readonly person: Omit<RegisterPersonCommand, 'organisationId'>;
}

/** The first four people of an instance with their organisations and offices, by the one duty that may make them. */
@Injectable()
export class SetUpAccounts {
  constructor(
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly registerPerson: RegisterPerson,
    private readonly verifySector: VerifySector,
    private readonly nameSteward: NameSteward,
  ) {}

  /** In the transaction of the set-up. */
  async within(command: SetUpCommand, passwordHash: string): Promise<FirstAccounts> {
    const platformStewardId = await this.add(platformSteward(command, passwordHash));
    const sectorStewards: FirstSteward[] = [];
    for (const [index, { sector, name, email }] of command.sectorStewards.entries()) {
      const personId = await this.add(sectorSteward(command, index));
      sectorStewards.push({ personId, sector, name, email: normalisedEmail(email) });
    }
    return { platformStewardId, sectorStewards };
  }

  private async add({ place, office, organisation, person }: FirstPerson): Promise<string> {
    const organisationId = await inField(`${place}.organisation`, () =>
      this.registerOrganisation.within(setup, organisation),
    );
    const personId = await inField(place, () => this.registerPerson.within(setup, { ...person, organisationId }));
    await this.verifySector.within(setup, personId);
    await this.nameSteward.within(setup, office, personId);
    return personId;
  }
}

function platformSteward({ platformSteward: steward, language }: SetUpCommand, passwordHash: string): FirstPerson {
  const { name, email, organisation } = steward;
  const secretariat = { standing: 'neutral', kind: 'secretariat', sizeLevel: null, parastatalOwnership: null } as const;
  return {
    place: 'platformSteward',
    office: 'platform',
    organisation: { name: organisation, ...secretariat },
    person: { name, email, standing: 'neutral', language, passwordHash },
  };
}

/** Without a password: each chooses his own by his link. */
function sectorSteward({ sectorStewards, language }: SetUpCommand, index: number): FirstPerson {
  const steward = sectorStewards[index];
  if (steward === undefined) throw new Error('a set-up names a steward who is not in it');
  const { sector, name, email, organisation } = steward;
  return {
    place: `sectorStewards.${index}`,
    office: sector,
    organisation: { ...organisation, standing: sector },
    person: { name, email, standing: sector, language, passwordHash: null },
  };
}
