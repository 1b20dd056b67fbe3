import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { GroupsModule } from '../groups/groups.module.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { PersonLimits } from '../releases/person-limits.ts';
import { RoomsModule } from '../rooms/rooms.module.ts';
import { ActInSession } from './act-in-session.ts';
import { Barred } from './barred.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';
import { ClearSessions } from './clear-sessions.ts';
import { CloseForgotten } from './close-forgotten.ts';
import { CoFacilitators } from './co-facilitators.ts';
import { KeepCalendarFeed } from './keep-calendar-feed.ts';
import { ListSessions } from './list-sessions.ts';
import { OwnRecusals } from './own-recusals.ts';
import { PlanSession } from './plan-session.ts';
import { ProjectorController } from './projector.controller.ts';
import { ProjectorRepository } from './projector.repository.ts';
import { ProjectSession } from './project-session.ts';
import { ReadCalendar } from './read-calendar.ts';
import { ReadSession } from './read-session.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionDeliveries } from './session-deliveries.ts';
import { SessionEntries } from './session-entries.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { SessionGuests } from './session-guests.ts';
import { SessionMarks } from './session-marks.ts';
import { SessionPeople } from './session-people.ts';
import { SessionRepository } from './session.repository.ts';
import { SessionSweep } from './session-sweep.ts';
import { SessionTransaction } from './session-transaction.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsGateway } from './sessions.gateway.ts';
import { ShowOnWall } from './show-on-wall.ts';
import { TakeOver } from './take-over.ts';
import { WatchSession } from './watch-session.ts';

@Module({
  imports: [AttributionModule, GroupsModule, LedgerModule, PeopleModule, RoomsModule],
  controllers: [CalendarController, ProjectorController, SessionsController],
  providers: [
    ActInSession,
    Barred,
    CalendarFeedRepository,
    ClearSessions,
    CloseForgotten,
    CoFacilitators,
    KeepCalendarFeed,
    ListSessions,
    OwnRecusals,
    PersonLimits,
    PlanSession,
    ProjectorRepository,
    ProjectSession,
    ReadCalendar,
    ReadSession,
    SessionCopies,
    SessionDeliveries,
    SessionEntries,
    SessionEventRepository,
    SessionGuests,
    SessionMarks,
    SessionPeople,
    SessionRepository,
    SessionSweep,
    SessionTransaction,
    SessionsGateway,
    ShowOnWall,
    TakeOver,
    WatchSession,
  ],
  exports: [ActInSession, ListSessions, PlanSession, ReadSession, TakeOver],
})
export class SessionsModule {}
