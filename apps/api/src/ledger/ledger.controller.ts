import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type HeadsQuery,
  headsQuery,
  ledgerHeads,
  type LedgerHeads,
  ledgerPage,
  type LedgerPage,
  ledgerQuery,
  type LedgerQuery,
} from '@trialogue/ledger';
import type { Response } from 'express';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { ReadHeads } from './read-heads.ts';
import { ReadLedgerFile } from './read-ledger-file.ts';
import { ReadLedger } from './read-ledger.ts';

@Controller('groups/:groupId/ledger')
export class LedgerController {
  constructor(
    private readonly readLedger: ReadLedger,
    private readonly readHeads: ReadHeads,
    private readonly readFile: ReadLedgerFile,
  ) {}

  @Get()
  @Asks('ledger.read')
  @ApiOkResponse({ standardSchema: ledgerPage })
  read(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: ledgerQuery }) wanted: LedgerQuery,
  ): Promise<LedgerPage> {
    return this.readLedger.run(me, groupId, wanted);
  }

  @Get('heads')
  @Asks('ledger.read')
  @ApiOkResponse({ standardSchema: ledgerHeads })
  heads(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: headsQuery }) { after, limit }: HeadsQuery,
  ): Promise<LedgerHeads> {
    return this.readHeads.run(me, groupId, after, limit);
  }

  @Get('file')
  @Asks('ledger.read')
  async file(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Res() response: Response,
  ): Promise<void> {
    const lines = await this.readFile.run(me, groupId);
    // Not before: a refusal that carried them would differ from the one of what does not exist.
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="ledger-${groupId}.jsonl"`);
    // A broken connection is the only sign that can be given after the first line; the file names its own end besides.
    await pipeline(Readable.from(lines), response).catch(() => response.destroy());
  }
}
