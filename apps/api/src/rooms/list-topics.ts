import { Injectable } from '@nestjs/common';
import type { TopicPage } from '@trialogue/rooms';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { AskInRoom } from './ask-in-room.ts';
import { Epoch } from './epoch.ts';
import { ReadingRepository, type TopicPlace } from './reading.repository.ts';

/** The topics of a room, newest activity first, with what the asker has not read of each. */
@Injectable()
export class ListTopics {
  constructor(
    private readonly work: Work,
    private readonly inRoom: AskInRoom,
    private readonly reading: ReadingRepository,
    private readonly epoch: Epoch,
  ) {}

  async run({ actor, personId }: Recognised, roomId: string, before: number | null, limit: number): Promise<TopicPage> {
    const places = await this.work.asPerson(personId, async () => {
      await this.inRoom.within(actor, 'room.topics', roomId);
      return this.reading.topics(roomId, before, limit);
    });
    const general = places.find(({ id }) => id === null);
    // He lost the room between the two readings.
    if (!general) refuseNotFound();
    const topics = places.filter(isTopic);
    const oldest = topics.at(-1);
    return {
      epoch: await this.epoch.current(),
      head: general.head,
      general: placeOf(general),
      items: topics.map((topic) => ({ id: topic.id, name: topic.name, resolved: topic.resolved, ...placeOf(topic) })),
      next: topics.length >= limit && oldest ? oldest.last : null,
    };
  }
}

function isTopic(place: TopicPlace): place is TopicPlace & { readonly id: string; readonly name: string } {
  return place.id !== null && place.name !== null;
}

function placeOf({ last, readUpTo, unread }: TopicPlace): Pick<TopicPlace, 'last' | 'readUpTo' | 'unread'> {
  return { last, readUpTo, unread };
}
