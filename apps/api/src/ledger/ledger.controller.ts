import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ledgerPage, type LedgerPage, ledgerQuery, type LedgerQuery } from '@trialogue/ledger';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { ReadLedger } from './read-ledger.ts';

@Controller('groups/:groupId/ledger')
export class LedgerController {
  constructor(private readonly readLedger: ReadLedger) {}

  @Get()
  @Asks('ledger.read')
  @ApiOkResponse({ standardSchema: ledgerPage })
  read(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: ledgerQuery }) { after, limit }: LedgerQuery,
  ): Promise<LedgerPage> {
    return this.readLedger.run(me, groupId, after, limit);
  }
}
