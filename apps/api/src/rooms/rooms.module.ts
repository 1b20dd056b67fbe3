import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { GroupsModule } from '../groups/groups.module.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ActInRoom } from './act-in-room.ts';
import { ActWriter } from './act-writer.ts';
import { AskInRoom } from './ask-in-room.ts';
import { BatchWriter } from './batch-writer.ts';
import { CaucusContacts } from './caucus-contacts.ts';
import { ConversationController } from './conversation.controller.ts';
import { Deliveries } from './deliveries.ts';
import { DepartFromRoom } from './depart-from-room.ts';
import { Epoch } from './epoch.ts';
import { FindItem } from './find-item.ts';
import { InsideItems } from './inside-items.ts';
import { InviteToRoom } from './invite-to-room.ts';
import { ItemRepository } from './item.repository.ts';
import { JoinRoom } from './join-room.ts';
import { ListPins } from './list-pins.ts';
import { ListRooms } from './list-rooms.ts';
import { ListTopics } from './list-topics.ts';
import { ListUnread } from './list-unread.ts';
import { MarkRead } from './mark-read.ts';
import { OpenDelegatesRoom } from './open-delegates-room.ts';
import { MembershipController } from './membership.controller.ts';
import { OwnMessages } from './own-messages.ts';
import { PostMessage } from './post-message.ts';
import { PostingFacts } from './posting-facts.ts';
import { RaiseRule } from './raise-rule.ts';
import { ReadAudience } from './read-audience.ts';
import { ReadLog } from './read-log.ts';
import { ReadingRepository } from './reading.repository.ts';
import { Receipts } from './receipts.ts';
import { RoomFactsRepository } from './room-facts.repository.ts';
import { RoomOpeningModule } from './room-opening.module.ts';
import { RoomReaders } from './room-readers.ts';
import { RoomRepository } from './room.repository.ts';
import { RoomsController } from './rooms.controller.ts';
import { RoomsGateway } from './rooms.gateway.ts';
import { Sweep } from './sweep.ts';
import { SyncRoom } from './sync-room.ts';
import { UnderWay } from './under-way.ts';

@Module({
  imports: [AttributionModule, GroupsModule, LedgerModule, OwnDevicesModule, PeopleModule, RoomOpeningModule],
  controllers: [ConversationController, MembershipController, RoomsController],
  providers: [
    ActInRoom,
    ActWriter,
    AskInRoom,
    BatchWriter,
    CaucusContacts,
    Deliveries,
    DepartFromRoom,
    Epoch,
    FindItem,
    InsideItems,
    InviteToRoom,
    ItemRepository,
    JoinRoom,
    ListPins,
    ListRooms,
    ListTopics,
    ListUnread,
    MarkRead,
    OpenDelegatesRoom,
    OwnMessages,
    PostMessage,
    PostingFacts,
    RaiseRule,
    ReadAudience,
    ReadLog,
    ReadingRepository,
    Receipts,
    RoomFactsRepository,
    RoomReaders,
    RoomRepository,
    RoomsGateway,
    Sweep,
    SyncRoom,
    UnderWay,
  ],
  exports: [ActInRoom, Epoch, OpenDelegatesRoom, PostMessage, RoomFactsRepository, RoomRepository, UnderWay],
})
export class RoomsModule {}
