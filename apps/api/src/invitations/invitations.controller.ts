import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  acceptAnswer,
  type AcceptAnswer,
  acceptCommand,
  type AcceptCommand,
  invitationLook,
  type InvitationLook,
  invitations,
  type Invitations,
  invitationsQuery,
  type InvitationsQuery,
  inviteCommand,
  type InviteCommand,
  lookCommand,
  type LookCommand,
  madeInvitation,
  type MadeInvitation,
} from '@trialogue/groups';
import { deviceOf } from '../people/device.ts';
import { signInCookie, tokenIn } from '../people/sign-in-cookie.ts';
import { Asks } from '../platform/asks.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ListInvitations } from './list-invitations.ts';
import { LookAtInvitation } from './look-at-invitation.ts';
import { MakeInvitation } from './make-invitation.ts';
import { RenewInvitation } from './renew-invitation.ts';
import { WithdrawInvitation } from './withdraw-invitation.ts';

/** The secret of a link comes in bodies only: paths and queries are written into logs on their way. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly makeInvitation: MakeInvitation,
    private readonly listInvitations: ListInvitations,
    private readonly renewInvitation: RenewInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly lookAtInvitation: LookAtInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Asks('invitations.list')
  @ApiOkResponse({ standardSchema: invitations })
  list(
    @Me() { actor }: Recognised,
    @Query({ schema: invitationsQuery }) query: InvitationsQuery,
  ): Promise<Invitations> {
    return this.listInvitations.run(actor, query);
  }

  @Post()
  @Asks('invitation.make')
  @ApiCreatedResponse({ standardSchema: madeInvitation })
  make(@Me() { actor }: Recognised, @Body({ schema: inviteCommand }) command: InviteCommand): Promise<MadeInvitation> {
    return this.makeInvitation.run(actor, command);
  }

  @Post(':invitationId/renewal')
  @Asks('invitation.keep')
  @ApiOkResponse({ standardSchema: madeInvitation })
  @HttpCode(200)
  renew(@Me() { actor }: Recognised, @Param('invitationId', KnownId) invitationId: string): Promise<MadeInvitation> {
    return this.renewInvitation.run(actor, invitationId);
  }

  @Post(':invitationId/withdrawal')
  @Asks('invitation.keep')
  @HttpCode(204)
  withdraw(@Me() { actor }: Recognised, @Param('invitationId', KnownId) invitationId: string): Promise<void> {
    return this.withdrawInvitation.run(actor, invitationId);
  }

  @Post('look')
  @Asks('invitation.look')
  @ApiOkResponse({ standardSchema: invitationLook })
  @HttpCode(200)
  look(@Body({ schema: lookCommand }) { token }: LookCommand, @Req() request: Request): Promise<InvitationLook> {
    return this.lookAtInvitation.run(token, request.ip);
  }

  @Post('accept')
  @Asks('invitation.accept')
  @ApiOkResponse({ standardSchema: acceptAnswer })
  @HttpCode(200)
  async accept(
    @Body({ schema: acceptCommand }) command: AcceptCommand,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AcceptAnswer> {
    const { answer, token } = await this.acceptInvitation.run(command, {
      address: request.ip,
      device: deviceOf(request.headers['user-agent']),
      formerToken: tokenIn(request.headers.cookie, this.config),
    });
    response.setHeader('Set-Cookie', signInCookie(token, this.config));
    return answer;
  }
}
