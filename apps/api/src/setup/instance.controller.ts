import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  setUpAnswer,
  type SetUpAnswer,
  setUpCommand,
  type SetUpCommand,
  setUpLookCommand,
  type SetUpLookCommand,
} from '@trialogue/groups';
import { instance, type Instance } from '@trialogue/people';
import { deviceOf } from '../people/device.ts';
import { signInCookie, tokenIn } from '../people/sign-in-cookie.ts';
import { Asks } from '../platform/asks.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { ReadInstance } from './read-instance.ts';
import { SetUpInstance } from './set-up-instance.ts';
import { SetUpLink } from './set-up-link.ts';

@Controller('instance')
export class InstanceController {
  constructor(
    private readonly readInstance: ReadInstance,
    private readonly setUpLink: SetUpLink,
    private readonly setUpInstance: SetUpInstance,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Asks('instance.read')
  @ApiOkResponse({ standardSchema: instance })
  read(): Promise<Instance> {
    return this.readInstance.run();
  }

  @Post('set-up/look')
  @Asks('instance.set-up')
  @HttpCode(204)
  look(@Body({ schema: setUpLookCommand }) { token }: SetUpLookCommand, @Req() request: Request): Promise<void> {
    return this.setUpLink.look(token, request.ip);
  }

  @Post('set-up')
  @Asks('instance.set-up')
  @ApiCreatedResponse({ standardSchema: setUpAnswer })
  async setUp(
    @Body({ schema: setUpCommand }) command: SetUpCommand,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SetUpAnswer> {
    const { answer, token } = await this.setUpInstance.run(command, {
      address: request.ip,
      device: deviceOf(request.headers['user-agent']),
      formerToken: tokenIn(request.headers.cookie, this.config),
    });
    response.setHeader('Set-Cookie', signInCookie(token, this.config));
    return answer;
  }
}
