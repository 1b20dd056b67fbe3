import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  changeSectorCommand,
  type ChangeSectorCommand,
  importCommand,
  type ImportCommand,
  importReport,
  type ImportReport,
  listingCommand,
  type ListingCommand,
  madeId,
  type MadeId,
  organisationsPage,
  type OrganisationsPage,
  organisationsQuery,
  type OrganisationsQuery,
  peoplePage,
  type PeoplePage,
  peopleQuery,
  type PeopleQuery,
  registerOrganisationCommand,
  type RegisterOrganisationCommand,
  registerPersonCommand,
  type RegisterPersonCommand,
} from '@trialogue/people';
import { Asks } from '../../platform/asks.ts';
import { KnownId } from '../../platform/known-id.ts';
import { Me, type Recognised } from '../../platform/recognition.ts';
import { BringInPerson } from '../bring-in-person.ts';
import { ChangeSector } from '../change-sector.ts';
import { ImportMembers } from '../import/import-members.ts';
import { RegisterOrganisation } from '../register-organisation.ts';
import { VerifySector } from '../verify-sector.ts';
import { ChooseListing } from './choose-listing.ts';
import { FindOrganisations } from './find-organisations.ts';
import { FindPeople } from './find-people.ts';

/** Who there is, and to which sector they belong. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly findPeople: FindPeople,
    private readonly findOrganisations: FindOrganisations,
    private readonly bringInPerson: BringInPerson,
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly verifySector: VerifySector,
    private readonly changeSector: ChangeSector,
    private readonly chooseListing: ChooseListing,
    private readonly importMembers: ImportMembers,
  ) {}

  @Get('people')
  @Asks('people.list')
  @ApiOkResponse({ standardSchema: peoplePage })
  people(@Me() me: Recognised, @Query({ schema: peopleQuery }) query: PeopleQuery): Promise<PeoplePage> {
    return this.findPeople.run(me, query);
  }

  @Post('people')
  @Asks('person.register')
  @ApiCreatedResponse({ standardSchema: madeId })
  async registerPerson(
    @Me() { actor }: Recognised,
    @Body({ schema: registerPersonCommand }) command: RegisterPersonCommand,
  ): Promise<MadeId> {
    return { id: await this.bringInPerson.run(actor, command) };
  }

  /** 200 for a dry run and for a file that was refused line by line, too: the report is the answer. */
  @Post('people/import')
  @Asks('people.import')
  @ApiOkResponse({ standardSchema: importReport })
  @HttpCode(200)
  importPeople(
    @Me() { actor }: Recognised,
    @Body({ schema: importCommand }) command: ImportCommand,
  ): Promise<ImportReport> {
    return this.importMembers.run(actor, command);
  }

  @Post('people/:personId/verification')
  @Asks('sector.verify')
  @HttpCode(204)
  verify(@Me() { actor }: Recognised, @Param('personId', KnownId) personId: string): Promise<void> {
    return this.verifySector.run(actor, personId);
  }

  @Post('people/:personId/sector')
  @Asks('sector.change')
  @HttpCode(204)
  move(
    @Me() { actor }: Recognised,
    @Param('personId', KnownId) personId: string,
    @Body({ schema: changeSectorCommand }) { organisationId }: ChangeSectorCommand,
  ): Promise<void> {
    return this.changeSector.run(actor, personId, organisationId);
  }

  @Post('me/listing')
  @Asks('listing.change')
  @HttpCode(204)
  list(@Me() me: Recognised, @Body({ schema: listingCommand }) { listed }: ListingCommand): Promise<void> {
    return this.chooseListing.run(me, listed);
  }

  @Get('organisations')
  @Asks('organisations.list')
  @ApiOkResponse({ standardSchema: organisationsPage })
  organisations(
    @Me() me: Recognised,
    @Query({ schema: organisationsQuery }) query: OrganisationsQuery,
  ): Promise<OrganisationsPage> {
    return this.findOrganisations.run(me, query);
  }

  @Post('organisations')
  @Asks('organisation.register')
  @ApiCreatedResponse({ standardSchema: madeId })
  async registerAnOrganisation(
    @Me() { actor }: Recognised,
    @Body({ schema: registerOrganisationCommand }) command: RegisterOrganisationCommand,
  ): Promise<MadeId> {
    return { id: await this.registerOrganisation.run(actor, command) };
  }
}
