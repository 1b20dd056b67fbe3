import { Controller, Get, Query } from '@nestjs/common';
import { type SearchPage, searchQuery, type SearchQuery } from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { SearchMessages } from './search-messages.ts';

@Controller()
export class SearchController {
  constructor(private readonly searchMessages: SearchMessages) {}

  @Get('search')
  @Asks('messages.search')
  search(@Me() me: Recognised, @Query({ schema: searchQuery }) query: SearchQuery): Promise<SearchPage> {
    return this.searchMessages.run(me, query);
  }
}
