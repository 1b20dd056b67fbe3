import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { ReadUpTo } from '@trialogue/rooms';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { RefusalError } from '../platform/refusal.ts';
import { AskInRoom } from './ask-in-room.ts';
import { ReadingRepository } from './reading.repository.ts';

const unknownTopic = refuse('topic-unknown', 'rooms', ['correct-field']);

/** One's own place in a topic. It is moved by this alone: never by posting, which it would give away. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly work: Work,
    private readonly inRoom: AskInRoom,
    private readonly reading: ReadingRepository,
    private readonly devices: OwnDevices,
  ) {}

  run({ actor, personId }: Recognised, roomId: string, { topicId, seq }: ReadUpTo): Promise<void> {
    return this.work.asPerson(personId, async () => {
      await this.inRoom.within(actor, 'room.keep', roomId);
      const isKnown = topicId === null || (await this.reading.hasTopic(roomId, topicId));
      if (!isKnown) throw new RefusalError(unknownTopic);
      const moved = await this.reading.readUpTo(personId, roomId, topicId, seq);
      if (moved) await this.devices.tell([personId], { about: 'reads', roomId });
    });
  }
}
