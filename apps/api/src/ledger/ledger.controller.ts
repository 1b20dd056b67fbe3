import { Controller, Get, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { type LedgerPage, ReadLedger } from './read-ledger.ts';

const mostEntries = 200;

const ledgerQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(mostEntries).default(mostEntries),
});

@Controller('groups/:groupId/ledger')
export class LedgerController {
  constructor(private readonly readLedger: ReadLedger) {}

  @Get()
  @Asks('ledger.read')
  read(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: ledgerQuery }) { after, limit }: z.infer<typeof ledgerQuery>,
  ): Promise<LedgerPage> {
    return this.readLedger.run(me, groupId, after, limit);
  }
}
