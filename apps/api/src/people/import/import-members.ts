import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Refusal, refuse } from '@trialogue/kernel';
import { type ImportCommand, type ImportReport, organisationKey } from '@trialogue/people';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { Work } from '../../platform/database/work.ts';
import { orRefuse, RefusalError } from '../../platform/refusal.ts';
import { AccountRepository } from '../account.repository.ts';
import {
  faultAt,
  type FaultyLine,
  type MeantOrganisation,
  OrganisationsOfFile,
  readFileOfMembers,
  type ReadMember,
} from './import-plan.ts';
import { ImportRepository, type KnownAddress } from './import.repository.ts';

interface PlannedMember {
  readonly member: ReadMember;
  readonly outcome: 'new' | 'known';
}

interface Plan {
  readonly planned: readonly PlannedMember[];
  readonly faults: readonly FaultyLine[];
  readonly organisations: OrganisationsOfFile;
}

const addressTakenMeanwhile = refuse('email-taken', 'P1', ['try-again']);

/** Which column a refusal of the registration's rules is about. */
const columnOf: Readonly<Record<string, string>> = {
  'email-not-valid': 'email',
  'name-not-plain': 'name',
  'parastatal-sector-needed': 'sector',
  'parastatal-ownership-needed': 'parastatal_ownership',
  'ownership-of-a-parastatal-only': 'parastatal_ownership',
};

/** Enters the members of a file, all of them or none, by the rules by which one is entered. A dry run goes the same way up to writing. */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly imports: ImportRepository,
  ) {}

  async run(actor: PersonActor, { csv, dryRun }: ImportCommand): Promise<ImportReport> {
    const { members, faults } = readFileOfMembers(csv);
    orRefuse(may(actor, 'people.import', { standings: members.map(({ standing }) => standing) }));
    return this.work.asPerson(actor.personId, async () => {
      const plan = await this.plan(actor, members, faults);
      const applies = !dryRun && plan.faults.length === 0;
      if (applies) await this.write(actor, plan);
      return reportOf(plan, applies);
    });
  }

  private async plan(actor: PersonActor, members: readonly ReadMember[], faults: readonly FaultyLine[]): Promise<Plan> {
    await this.imports.lock();
    const names = [...new Set(members.map(({ organisation }) => organisation))];
    const organisations = new OrganisationsOfFile(await this.imports.organisations(names));
    const known = await this.imports.addresses(members.map(({ email }) => email));
    const addresses = new Map(known.map((address) => [address.email, address]));

    const planned: PlannedMember[] = [];
    const found = [...faults];
    for (const member of members) {
      const outcome = planOf(actor, member, organisations.meantBy(member), addresses.get(member.email));
      if (typeof outcome === 'string') planned.push({ member, outcome });
      else found.push(faultAt(member.line, outcome, member));
    }
    return { planned, faults: found, organisations };
  }

  private async write(actor: PersonActor, { planned, organisations }: Plan): Promise<void> {
    const createdAt = this.clock.now();
    const fresh = planned.filter(({ outcome }) => outcome === 'new').map(({ member }) => member);
    const names = [...new Set(fresh.map(({ organisation }) => organisation))];
    for (const brought of organisations.all) {
      await this.accounts.addOrganisation({ id: randomUUID(), ...brought, createdAt });
    }
    const stored = await this.imports.organisations(names);
    const ids = new Map(stored.map(({ id, standing, name }) => [organisationKey(standing, name), id]));
    const toAdd = fresh.map(({ email, name, standing, organisation, language }) => {
      const organisationId = ids.get(organisationKey(standing, organisation));
      if (organisationId === undefined) throw new Error('an organisation of the file was not found again');
      const id = randomUUID();
      const verified = may(actor, 'sector.verify', { personId: id, sector: standing }).allowed;
      return { id, email, name, standing, organisationId, language, verified };
    });
    const added = await this.imports.add(toAdd, actor.personId, createdAt);
    if (added < toAdd.length) throw new RefusalError(addressTakenMeanwhile);
  }
}

type Fault = { readonly code: string; readonly field: string | null };

function planOf(
  actor: PersonActor,
  member: ReadMember,
  organisation: MeantOrganisation,
  address: KnownAddress | undefined,
): 'new' | 'known' | Fault {
  if ('code' in organisation) return organisation;
  if ('brought' in organisation) {
    const { brought } = organisation;
    const registered = may(actor, 'organisation.register', { organisation: brought });
    if (!registered.allowed) return faultOf(registered, { 'name-not-plain': 'organisation' });
  }
  const { name, email, standing } = member;
  const person = { name, email, standing, organisationStanding: standing };
  const registered = may(actor, 'person.register', { person });
  if (!registered.allowed) return faultOf(registered, columnOf);
  if (!address) return 'new';
  const isSame = 'known' in organisation && organisation.known.id === address.organisationId && !address.deactivated;
  return isSame ? 'known' : { code: 'email-taken', field: 'email' };
}

function faultOf({ code }: Refusal, columns: Readonly<Record<string, string>>): Fault {
  return { code, field: columns[code] ?? columnOf[code] ?? null };
}

function reportOf({ planned, faults, organisations }: Plan, applied: boolean): ImportReport {
  const rows = [
    ...planned.map(({ member: { line, name, email }, outcome }) => ({
      line,
      name,
      email,
      outcome,
      code: null,
      field: null,
    })),
    ...faults.map((fault) => ({ ...fault, outcome: 'refused' as const })),
  ];
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    applied,
    counts: {
      new: count('new'),
      known: count('known'),
      refused: count('refused'),
      organisations: organisations.all.length,
    },
    rows: rows.toSorted((one, other) => one.line - other.line),
  };
}
