import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { IndexTexts } from './index-texts.ts';
import { SearchCursor } from './search-cursor.ts';
import { SearchMessages } from './search-messages.ts';
import { SearchController } from './search.controller.ts';
import { SearchRepository } from './search.repository.ts';

@Module({
  imports: [AttributionModule],
  controllers: [SearchController],
  providers: [IndexTexts, SearchCursor, SearchMessages, SearchRepository],
})
export class SearchModule {}
