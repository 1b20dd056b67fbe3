import { Body, Controller, HttpCode, Inject, Ip, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ownPasswordCommand, type OwnPasswordCommand } from '@trialogue/people';
import { endedCookie } from '../people/sign-in-cookie.ts';
import { Asks } from '../platform/asks.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { CloseAccount } from './close-account.ts';
import { CloseOwnAccount } from './close-own-account.ts';

/** How accounts end, others' and one's own. */
@Controller()
export class AccountsController {
  constructor(
    private readonly closeAccount: CloseAccount,
    private readonly closeOwnAccount: CloseOwnAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('people/:personId/deactivation')
  @Asks('person.deactivate')
  @HttpCode(204)
  deactivate(@Me() { actor }: Recognised, @Param('personId', KnownId) personId: string): Promise<void> {
    return this.closeAccount.deactivate(actor, personId);
  }

  @Post('people/:personId/reactivation')
  @Asks('person.reactivate')
  @HttpCode(204)
  reactivate(@Me() { actor }: Recognised, @Param('personId', KnownId) personId: string): Promise<void> {
    return this.closeAccount.reactivate(actor, personId);
  }

  @Post('people/:personId/erasure')
  @Asks('person.erase')
  @HttpCode(204)
  erase(@Me() { actor }: Recognised, @Param('personId', KnownId) personId: string): Promise<void> {
    return this.closeAccount.erase(actor, personId);
  }

  @Post('me/deactivation')
  @Asks('person.deactivate')
  @HttpCode(204)
  async deactivateMe(
    @Me() { actor }: Recognised,
    @Body({ schema: ownPasswordCommand }) { password }: OwnPasswordCommand,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.closeOwnAccount.deactivate(actor, password, address);
    response.setHeader('Set-Cookie', endedCookie(this.config));
  }

  @Post('me/erasure')
  @Asks('person.erase')
  @HttpCode(204)
  async eraseMe(
    @Me() { actor }: Recognised,
    @Body({ schema: ownPasswordCommand }) { password }: OwnPasswordCommand,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.closeOwnAccount.erase(actor, password, address);
    response.setHeader('Set-Cookie', endedCookie(this.config));
  }
}
