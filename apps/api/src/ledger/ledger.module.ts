import { Module } from '@nestjs/common';
import { SeatsReader } from '../groups/seats.reader.ts';
import { AppendToLedger } from './append-to-ledger.ts';
import { LedgerKeys } from './ledger-keys.ts';
import { LedgerSignatureRepository } from './ledger-signature.repository.ts';
import { LedgerController } from './ledger.controller.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { ReadHeads } from './read-heads.ts';
import { ReadLedgerFile } from './read-ledger-file.ts';
import { ReadLedger } from './read-ledger.ts';
import { SignHead } from './sign-head.ts';
import { Witness } from './witness.ts';

@Module({
  controllers: [LedgerController],
  providers: [
    AppendToLedger,
    LedgerKeys,
    LedgerRepository,
    LedgerSignatureRepository,
    ReadHeads,
    ReadLedger,
    ReadLedgerFile,
    SeatsReader,
    SignHead,
    Witness,
  ],
  exports: [AppendToLedger, LedgerRepository, SignHead],
})
export class LedgerModule {}
