import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import * as z from 'zod';
import {
  callElectionCommand,
  type Elections,
  elections,
  madeId,
  type MadeId,
  voteCommand,
  type VoteCommand,
} from '@trialogue/people';
import { Asks } from '../../platform/asks.ts';
import { KnownId } from '../../platform/known-id.ts';
import { Me, type Recognised } from '../../platform/recognition.ts';
import { CallElection } from './call-election.ts';
import { CastVote } from './cast-vote.ts';
import { ListElections } from './list-elections.ts';
import { StandForElection } from './stand-for-election.ts';

/** How a sector elects its steward. */
@Controller('elections')
export class ElectionsController {
  constructor(
    private readonly listElections: ListElections,
    private readonly callElection: CallElection,
    private readonly standForElection: StandForElection,
    private readonly castVote: CastVote,
  ) {}

  @Get()
  @Asks('elections.list')
  @ApiOkResponse({ standardSchema: elections })
  list(@Me() me: Recognised): Promise<Elections> {
    return this.listElections.run(me);
  }

  @Post()
  @Asks('election.call')
  @ApiCreatedResponse({ standardSchema: madeId })
  async call(
    @Me() { actor }: Recognised,
    @Body({ schema: callElectionCommand }) _command: z.infer<typeof callElectionCommand>,
  ): Promise<MadeId> {
    return { id: await this.callElection.run(actor) };
  }

  @Post(':electionId/candidacy')
  @Asks('election.stand')
  @HttpCode(204)
  stand(@Me() { actor }: Recognised, @Param('electionId', KnownId) electionId: string): Promise<void> {
    return this.standForElection.run(actor, electionId);
  }

  @Post(':electionId/vote')
  @Asks('election.vote')
  @HttpCode(204)
  vote(
    @Me() { actor }: Recognised,
    @Param('electionId', KnownId) electionId: string,
    @Body({ schema: voteCommand }) { personId }: VoteCommand,
  ): Promise<void> {
    return this.castVote.run(actor, electionId, personId);
  }
}
