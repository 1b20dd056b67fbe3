import { Module } from '@nestjs/common';
import { SeatsReader } from '../groups/seats.reader.ts';
import { AppendToLedger } from './append-to-ledger.ts';
import { LedgerController } from './ledger.controller.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { ReadLedger } from './read-ledger.ts';

@Module({
  controllers: [LedgerController],
  providers: [AppendToLedger, LedgerRepository, ReadLedger, SeatsReader],
  exports: [AppendToLedger, LedgerRepository],
})
export class LedgerModule {}
