import { Injectable } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { AskRelease } from '../releases/ask-release.ts';
import { ListReleases } from '../releases/list-releases.ts';
import { OpenDelegatesRoom } from '../rooms/open-delegates-room.ts';
import type { Convened } from './convened.ts';
import type { DemoGroup, DemoRelease, DemoRoom } from './convening/group.ts';
import { emailOf } from './convening/people.ts';
import { demoClientId } from './demo-client-id.ts';
import { required } from './required.ts';
import { type Said, SeedConversation } from './seed-conversation.ts';
import { type GroupProgress, SeedProgressRepository } from './seed-progress.repository.ts';

/** More than the demo releases. */
const registerPage = 100;

/** Opens the rooms beside a plenary, says what is said there, and lets go what leaves them. */
@Injectable()
export class SeedRooms {
  constructor(
    private readonly work: Work,
    private readonly progress: SeedProgressRepository,
    private readonly openRoom: OpenDelegatesRoom,
    private readonly seedConversation: SeedConversation,
    private readonly askRelease: AskRelease,
    private readonly listReleases: ListReleases,
  ) {}

  async run({ name, rooms }: DemoGroup, founded: GroupProgress, convened: Convened): Promise<void> {
    for (const room of rooms) {
      const roomId = await this.open(room, founded, convened);
      const said = await this.seedConversation.run(room, { roomId, about: `${name}: ${room.name}`, convened });
      for (const release of room.releases) await this.release(release, said, { roomId, founded, convened });
    }
  }

  private async open(room: DemoRoom, { id: groupId }: GroupProgress, convened: Convened): Promise<string> {
    const { kind, name, rule, retentionDays } = room;
    const known = await this.read(() => this.progress.room(groupId, name));
    if (known !== undefined) return known;
    const seated = await this.read(() => this.progress.seats(groupId));
    const seats = room.seats.map((person) => required(seated.get(emailOf(person)), person).id);
    const { actor } = await convened.as(room.opener);
    const clientId = demoClientId(groupId, name);
    return this.openRoom.run(actor, groupId, { clientId, kind, name, rule, retentionDays, seats });
  }

  private async release(
    { by, of, text, grade }: DemoRelease,
    said: Said,
    { roomId, founded, convened }: { roomId: string; founded: GroupProgress; convened: Convened },
  ): Promise<void> {
    const recognised = await convened.as(by);
    const { items } = await this.listReleases.register(recognised, founded.id, null, registerPage);
    if (items.some((released) => released.text === text)) return;
    const itemId = required(said.get(of), of);
    await this.askRelease.run(recognised, roomId, { itemId, text, grade, toRoomId: founded.plenaryId, toWhom: '' });
  }

  private read<T>(question: () => Promise<T>): Promise<T> {
    return this.work.onDuty('deliver', question);
  }
}
