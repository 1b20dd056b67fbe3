import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type DemoEnterCommand, demoEnterCommand, type Personas, type SignInAnswer } from '@trialogue/people';
import { deviceOf } from '../people/device.ts';
import { signInCookie, tokenIn } from '../people/sign-in-cookie.ts';
import { Asks } from '../platform/asks.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { EnterDemo } from './enter-demo.ts';
import { ListPersonas } from './list-personas.ts';

/** Loaded on a demo only: elsewhere neither route exists. */
@Controller('demo')
export class DemoController {
  constructor(
    private readonly listPersonas: ListPersonas,
    private readonly enterDemo: EnterDemo,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('personas')
  @Asks('demo.personas')
  async personas(): Promise<Personas> {
    return { items: await this.listPersonas.run() };
  }

  @Post('enter')
  @Asks('demo.enter')
  @HttpCode(200)
  async enter(
    @Body({ schema: demoEnterCommand }) { email }: DemoEnterCommand,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    const { member, token } = await this.enterDemo.run(email, {
      device: deviceOf(request.headers['user-agent']),
      formerToken: tokenIn(request.headers.cookie, this.config),
    });
    response.setHeader('Set-Cookie', signInCookie(token, this.config));
    return { member };
  }
}
