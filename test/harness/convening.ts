import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MotionAnswer, MotionCommand } from '@trialogue/groups';
import { type Office, type Sector, sectors, type Standing } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { AppointSeat } from '../../apps/api/src/groups/appoint-seat.ts';
import { BackMotion } from '../../apps/api/src/groups/back-motion.ts';
import { ConsentToCharter } from '../../apps/api/src/groups/consent-to-charter.ts';
import { DeclareInterests } from '../../apps/api/src/groups/declare-interests.ts';
import { EndSeat } from '../../apps/api/src/groups/end-seat.ts';
import { FoundGroup } from '../../apps/api/src/groups/found-group.ts';
import { GroupsModule } from '../../apps/api/src/groups/groups.module.ts';
import { Move } from '../../apps/api/src/groups/move.ts';
import { LedgerModule } from '../../apps/api/src/ledger/ledger.module.ts';
import { NameSteward } from '../../apps/api/src/people/name-steward.ts';
import { PeopleModule } from '../../apps/api/src/people/people.module.ts';
import { RegisterOrganisation } from '../../apps/api/src/people/register-organisation.ts';
import { RegisterPerson } from '../../apps/api/src/people/register-person.ts';
import { VerifySector } from '../../apps/api/src/people/verify-sector.ts';
import { readConfig } from '../../apps/api/src/platform/config.ts';
import { PlatformModule } from '../../apps/api/src/platform/platform.module.ts';
import { makeDataFolder } from './api-node.ts';
import { openDatabase, type TestDatabase } from './test-database.ts';

const setup = { kind: 'duty', duty: 'setup' } as const;
const declared = { employer: 'A mill.', funders: 'Nobody else.', stakes: 'None.' };

export interface Delegate extends PersonActor {
  readonly seatId: string;
}

export interface ActiveGroup {
  readonly groupId: string;
  readonly founder: PersonActor;
  readonly delegates: readonly [Delegate, Delegate, Delegate];
}

/** People and groups made by the api's own use cases, on a database of their own, as the restricted role. */
export class Convening {
  private counter = 0;
  private readonly stewards = new Map<Sector, PersonActor>();

  private constructor(
    readonly app: INestApplicationContext,
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Convening> {
    const database = await openDatabase();
    const folder = await makeDataFolder();
    const config = readConfig({
      DATABASE_URL: database.appUrl,
      TRIALOGUE_SECRET_FILE: join(folder, 'secret'),
      TRIALOGUE_LOG: 'silent',
    });
    const imports = [PlatformModule.with(config), PeopleModule, GroupsModule, LedgerModule];
    const app = await NestFactory.createApplicationContext({ module: class Convened {}, imports }, { logger: false });
    return new Convening(app, database, folder);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  organisation(standing: Standing): Promise<string> {
    const name = `Organisation ${++this.counter}`;
    const described = { name, standing, kind: 'company', sizeLevel: null, parastatalOwnership: null } as const;
    return this.app.get(RegisterOrganisation).run(setup, described);
  }

  async person(standing: Standing, office?: Office, organisationId?: string): Promise<PersonActor> {
    const number = ++this.counter;
    const personId = await this.app.get(RegisterPerson).run(setup, {
      name: `Person ${number}`,
      email: `person.${number}@test.example`,
      standing,
      organisationId: organisationId ?? (await this.organisation(standing)),
      language: 'en',
      passwordHash: null,
    });
    await this.app.get(VerifySector).run(setup, personId);
    if (office) await this.app.get(NameSteward).run(setup, office, personId);
    return { kind: 'person', personId, standing, offices: office ? [office] : [], deactivated: false };
  }

  async stewardOf(sector: Sector): Promise<PersonActor> {
    const known = this.stewards.get(sector) ?? (await this.person(sector, sector));
    this.stewards.set(sector, known);
    return known;
  }

  found(founder: PersonActor): Promise<string> {
    return this.app.get(FoundGroup).run(founder, {
      name: `Group ${++this.counter}`,
      purpose: 'To talk before it is too late.',
      kind: 'standing',
      phase: 'upstream',
      region: 'Oranda',
      minimumDelegates: 1,
      k: 3,
      charter: 'We are neutral between sectors, never about atrocity crimes.',
      plenaryName: 'Plenary',
      plenaryRule: 'non-attribution',
    });
  }

  async seatFor(groupId: string, holder: PersonActor, sector: Sector): Promise<string> {
    const command = { groupId, personId: holder.personId, role: 'delegate', decisionAuthority: 'decides' } as const;
    return this.app.get(AppointSeat).run(await this.stewardOf(sector), command);
  }

  async delegateIn(groupId: string, sector: Sector): Promise<Delegate> {
    const delegate = await this.person(sector);
    return { ...delegate, seatId: await this.seatFor(groupId, delegate, sector) };
  }

  /** A further delegate who takes part; from two on, the delegation itself gives the seat. */
  async joined(groupId: string, sector: Sector, delegation: readonly PersonActor[]): Promise<Delegate> {
    const delegate = await this.person(sector);
    const seatId =
      delegation.length < 2
        ? await this.seatFor(groupId, delegate, sector)
        : await this.seatByAll(groupId, delegate, delegation);
    await this.takePart(delegate, groupId);
    return { ...delegate, seatId };
  }

  private async seatByAll(groupId: string, holder: PersonActor, delegation: readonly PersonActor[]): Promise<string> {
    const seat = { personId: holder.personId, role: 'delegate', decisionAuthority: 'decides' } as const;
    const command: MotionCommand = { kind: 'appoint', ...seat, addedPowers: [], guestUntil: null, guestRooms: [] };
    const { seatId } = await this.moved(groupId, delegation, command);
    if (seatId === null) throw new Error('no seat was given');
    return seatId;
  }

  /** The first of them moves it, the others back it until it is carried. */
  async moved(groupId: string, delegation: readonly PersonActor[], command: MotionCommand): Promise<MotionAnswer> {
    const [mover, ...others] = delegation;
    if (!mover) throw new Error('nobody moves');
    let answer = await this.app.get(Move).run(mover, groupId, command);
    for (const other of others) {
      if (answer.outcome === 'open') answer = await this.app.get(BackMotion).run(other, groupId, answer.id ?? '', true);
    }
    return answer;
  }

  leave({ seatId, ...actor }: Delegate, groupId: string): Promise<void> {
    return this.app.get(EndSeat).run(actor, groupId, seatId);
  }

  consent(actor: PersonActor, groupId: string): Promise<void> {
    return this.app.get(ConsentToCharter).run(actor, groupId, 1);
  }

  declare(actor: PersonActor, groupId: string): Promise<void> {
    return this.app.get(DeclareInterests).run(actor, groupId, declared);
  }

  async takePart(actor: PersonActor, groupId: string): Promise<void> {
    await this.consent(actor, groupId);
    await this.declare(actor, groupId);
  }

  /** Proposed, with one delegate of each sector who has done nothing yet. */
  async proposedGroup(): Promise<ActiveGroup> {
    const founder = await this.person('business');
    const groupId = await this.found(founder);
    const [first, second, third] = sectors;
    const delegates = [
      await this.delegateIn(groupId, first),
      await this.delegateIn(groupId, second),
      await this.delegateIn(groupId, third),
    ] as const;
    return { groupId, founder, delegates };
  }

  async activeGroup(): Promise<ActiveGroup> {
    const group = await this.proposedGroup();
    for (const delegate of group.delegates) await this.takePart(delegate, group.groupId);
    return group;
  }
}
