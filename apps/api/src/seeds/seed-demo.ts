import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Attendance } from './attendance.ts';
import type { Convened } from './convened.ts';
import type { DemoGroup } from './convening/group.ts';
import { foundings, groups } from './convening/groups.ts';
import { demoEmails } from './convening/people.ts';
import { required } from './required.ts';
import { SeedAffairs } from './seed-affairs.ts';
import { SeedCalls } from './seed-calls.ts';
import { SeedConversation } from './seed-conversation.ts';
import { SeedGroup } from './seed-group.ts';
import { type PersonIds, SeedPeople } from './seed-people.ts';
import { type GroupProgress, SeedProgressRepository } from './seed-progress.repository.ts';
import { SeedRooms } from './seed-rooms.ts';
import { SeedSession } from './seed-session.ts';
import { together } from './together.ts';

/** Two nodes that start together on an empty database seed one after the other; the second finds nothing to do. */
const seedLock = 7_265_332;

/**
 * Makes the demo convening where there is nobody yet. It is many transactions, each one an act of the product; what is there
 * already is left as it is, so a seeding that was killed is completed at the next start, and a finished one never runs again.
 */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly progress: SeedProgressRepository,
    private readonly attendance: Attendance,
    private readonly seedPeople: SeedPeople,
    private readonly seedGroup: SeedGroup,
    private readonly seedConversation: SeedConversation,
    private readonly seedRooms: SeedRooms,
    private readonly seedSession: SeedSession,
    private readonly seedCalls: SeedCalls,
    private readonly seedAffairs: SeedAffairs,
  ) {}

  /** Says whether there was anything to do. */
  async run(say: (text: string) => void): Promise<boolean> {
    const connection = this.dataSource.createQueryRunner();
    try {
      await connection.query('select pg_advisory_lock($1)', [seedLock]);
      if (!(await this.isWanted())) return false;
      await this.seed(say);
      await this.work.onDuty('setup', () => this.progress.finish(this.clock.now()));
      return true;
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [seedLock]);
      await connection.release();
    }
  }

  private isWanted(): Promise<boolean> {
    return this.work.onDuty('setup', async () => {
      if (await this.progress.isFinished()) return false;
      return !(await this.progress.hasOthersThan(demoEmails));
    });
  }

  private async seed(say: (text: string) => void): Promise<void> {
    say('bringing the people of the demo together');
    const personIds = await this.seedPeople.run();
    const convened = this.convene(personIds);
    try {
      // One after the other: a person's seats touch the rooms of all his groups, and two such acts could wait for each other.
      const seated: (readonly [DemoGroup, GroupProgress])[] = [];
      for (const group of groups) {
        say(`seating “${group.name}”`);
        seated.push([group, await this.seedGroup.run(group, convened)]);
      }
      say('hearing what the groups have to say');
      await together(seated, ([group, { plenaryId }]) =>
        this.seedConversation.run(group, { roomId: plenaryId, about: group.name, convened }),
      );
      say('opening caucuses and working rooms');
      for (const [group, founded] of seated) await this.seedRooms.run(group, founded, convened);
      say('opening a session');
      for (const [group, { id: groupId, plenaryId: roomId }] of seated) {
        if (group.session) await this.seedSession.run(group.session, { groupId, roomId }, convened);
      }
      say('asking for consent');
      for (const [group, { id }] of seated) {
        for (const call of group.calls ?? []) await this.seedCalls.call(call, id, convened);
        if (group.sounding) await this.seedCalls.sounding(group.sounding, id, convened);
      }
      say('letting delegations act');
      await this.seedAffairs.run(convened);
      for (const group of foundings) await this.seedGroup.run(group, convened);
    } finally {
      await this.attendance.close();
    }
  }

  private convene(personIds: PersonIds): Convened {
    const personId: Convened['personId'] = (key) => required(personIds.get(key), key);
    return { personId, as: (key) => this.attendance.of(key, personId(key)) };
  }
}

export async function seedDemoIfEmpty(app: INestApplicationContext, say: (text: string) => void): Promise<void> {
  await app.get(SeedDemo).run(say);
}
