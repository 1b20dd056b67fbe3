import { Injectable } from '@nestjs/common';
import type { Act } from '@trialogue/rooms';
import { ActInRoom } from '../rooms/act-in-room.ts';
import { PostMessage } from '../rooms/post-message.ts';
import type { Convened } from './convened.ts';
import type { Contribution, DemoMark, DemoTalk } from './convening/group.ts';
import type { PersonKey } from './convening/people.ts';
import { demoClientId } from './demo-client-id.ts';
import { required } from './required.ts';

/** Ids of what was said, by its labels. */
export type Said = ReadonlyMap<string, string>;

interface Place {
  readonly roomId: string;
  /** What no other room of the demo is called. */
  readonly about: string;
  readonly convened: Convened;
}

/** Says what the people of a room say, one after the other, each under his own name and by the rule of the room. */
@Injectable()
export class SeedConversation {
  constructor(
    private readonly postMessage: PostMessage,
    private readonly actInRoom: ActInRoom,
  ) {}

  async run({ conversation, topics, marks }: DemoTalk, place: Place): Promise<Said> {
    const said = new Map<string, string>();
    const resolvable: (readonly [PersonKey, string])[] = [];
    let topicId: string | undefined;
    for (const [number, contribution] of conversation.entries()) {
      const topic = topics.find(({ from }) => from === contribution.label);
      if (topic !== undefined) {
        topicId = await this.act(place, topic.by, `topic ${topic.from}`, { kind: 'open-topic', name: topic.name });
        if (topic.isResolved) resolvable.push([topic.by, topicId]);
      }
      const id = await this.say(place, contribution, number, { topicId, said });
      if (contribution.label !== undefined) said.set(contribution.label, id);
    }
    for (const mark of marks) await this.mark(place, mark, required(said.get(mark.about), mark.about));
    for (const [by, id] of resolvable)
      await this.act(place, by, `resolved ${id}`, { kind: 'resolve-topic', topicId: id });
    return said;
  }

  private async say(
    { roomId, about, convened }: Place,
    contribution: Contribution,
    number: number,
    { topicId, said }: { readonly topicId: string | undefined; readonly said: Said },
  ): Promise<string> {
    const recognised = await convened.as(contribution.by);
    const replyTo = answered(contribution, said);
    const { id } = await this.postMessage.run(recognised, {
      roomId,
      clientId: demoClientId(about, number),
      body: contribution.body,
      ...(topicId !== undefined && { topicId }),
      ...(replyTo !== undefined && { replyTo }),
    });
    return id;
  }

  private mark(place: Place, { by, about, reaction }: DemoMark, item: string): Promise<string> {
    const act =
      reaction === 'pin' ? { kind: reaction, item, on: true } : ({ kind: 'react', item, reaction, on: true } as const);
    return this.act(place, by, `${reaction} ${about} ${by}`, act);
  }

  private async act({ roomId, about, convened }: Place, by: PersonKey, what: string, act: Act): Promise<string> {
    const clientId = demoClientId(about, what);
    return (await this.actInRoom.run(await convened.as(by), { roomId, clientId, act })).id;
  }
}

function answered({ answers }: Contribution, said: Said): string | undefined {
  return answers === undefined ? undefined : said.get(answers);
}
