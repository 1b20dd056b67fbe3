import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { ClearRooms } from './clear-rooms.ts';
import { RetentionRepository } from './retention.repository.ts';

@Module({
  imports: [LedgerModule],
  providers: [ClearRooms, RetentionRepository],
})
export class RetentionModule {}
