import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.ts';
import { GroupsModule } from '../groups/groups.module.ts';
import { NeutralityModule } from '../neutrality/neutrality.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { RoomsModule } from '../rooms/rooms.module.ts';
import { SessionsModule } from '../sessions/sessions.module.ts';
import { Attendance } from './attendance.ts';
import { DemoController } from './demo.controller.ts';
import { EnterDemo } from './enter-demo.ts';
import { ListPersonas } from './list-personas.ts';
import { PersonaRepository } from './persona.repository.ts';
import { SeedAffairs } from './seed-affairs.ts';
import { SeedCalls } from './seed-calls.ts';
import { SeedConversation } from './seed-conversation.ts';
import { SeedDemo } from './seed-demo.ts';
import { SeedGroup } from './seed-group.ts';
import { SeedPeople } from './seed-people.ts';
import { SeedProgressRepository } from './seed-progress.repository.ts';
import { SeedRooms } from './seed-rooms.ts';
import { SeedSession } from './seed-session.ts';

/** Loaded on a demo only. */
@Module({
  imports: [CallsModule, GroupsModule, NeutralityModule, PeopleModule, ReleasesModule, RoomsModule, SessionsModule],
  controllers: [DemoController],
  providers: [
    Attendance,
    EnterDemo,
    ListPersonas,
    PersonaRepository,
    SeedAffairs,
    SeedCalls,
    SeedConversation,
    SeedDemo,
    SeedGroup,
    SeedPeople,
    SeedProgressRepository,
    SeedRooms,
    SeedSession,
  ],
})
export class SeedsModule {}
