import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  ownSignIns,
  type OwnSignIns,
  signInAnswer,
  type SignInAnswer,
  signInCommand,
  type SignInCommand,
} from '@trialogue/people';
import { Asks } from '../platform/asks.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { BeginSignIn } from './begin-sign-in.ts';
import { deviceOf } from './device.ts';
import { EndSignIn } from './end-sign-in.ts';
import { ListSignIns } from './list-sign-ins.ts';
import { endedCookie, signInCookie, tokenIn } from './sign-in-cookie.ts';
import { LocalGuard } from './strategies/local.guard.ts';
import { PersonOfStrategy } from './strategies/signed-in-person.ts';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly beginSignIn: BeginSignIn,
    private readonly endSignIn: EndSignIn,
    private readonly listSignIns: ListSignIns,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sign-in')
  @Asks('sign-in.begin')
  @ApiOkResponse({ standardSchema: signInAnswer })
  @UseGuards(LocalGuard)
  @HttpCode(200)
  async signIn(
    @PersonOfStrategy() personId: string,
    // The guard has read it; here it tells the description of the API what is sent.
    @Body({ schema: signInCommand }) _command: SignInCommand,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    const { member, token } = await this.beginSignIn.run(personId, {
      strategy: 'local',
      device: deviceOf(request.headers['user-agent']),
      formerToken: tokenIn(request.headers.cookie, this.config),
    });
    response.setHeader('Set-Cookie', signInCookie(token, this.config));
    return { member };
  }

  @Post('sign-out')
  @Asks('sign-in.end')
  @HttpCode(204)
  async signOut(@Me() me: Recognised, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endSignIn.current(me);
    response.setHeader('Set-Cookie', endedCookie(this.config));
  }

  @Get('sign-ins')
  @Asks('sign-ins.list')
  @ApiOkResponse({ standardSchema: ownSignIns })
  list(@Me() me: Recognised): Promise<OwnSignIns> {
    return this.listSignIns.run(me);
  }

  @Delete('sign-ins/:signInId')
  @Asks('sign-ins.end')
  @HttpCode(204)
  endOne(@Me() me: Recognised, @Param('signInId', KnownId) signInId: string): Promise<void> {
    return this.endSignIn.one(me, signInId);
  }

  @Delete('sign-ins')
  @Asks('sign-ins.end')
  @HttpCode(204)
  endOthers(@Me() me: Recognised): Promise<void> {
    return this.endSignIn.allOthers(me);
  }
}
