import { Module } from '@nestjs/common';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { ClearOwn } from './clear-own.ts';
import { DraftBox } from './draft-box.ts';
import { DraftRepository } from './draft.repository.ts';
import { Drafts } from './drafts.ts';
import { FollowMentions } from './follow-mentions.ts';
import { ListNotices } from './list-notices.ts';
import { NoticedItemsRepository } from './noticed-items.repository.ts';
import { OwnController } from './own.controller.ts';
import { OwnDevicesModule } from './own-devices.module.ts';
import { PresenceGateway } from './presence.gateway.ts';
import { PresenceRepository } from './presence.repository.ts';
import { Presence } from './presence.ts';

@Module({
  imports: [OwnDevicesModule],
  controllers: [OwnController],
  providers: [
    ClearOwn,
    DraftBox,
    DraftRepository,
    Drafts,
    FollowMentions,
    ListNotices,
    NoticedItemsRepository,
    Presence,
    PresenceGateway,
    PresenceRepository,
    RoomFactsRepository,
  ],
})
export class OwnModule {}
