import { Injectable } from '@nestjs/common';
import { PostMessage } from '../rooms/post-message.ts';
import type { Convened } from './convened.ts';
import type { Contribution, DemoGroup } from './convening/group.ts';
import { demoClientId } from './demo-client-id.ts';

/** Says what a group's people say, one after the other, each under his own name and by the rule of the room. */
@Injectable()
export class SeedConversation {
  constructor(private readonly postMessage: PostMessage) {}

  async run(group: DemoGroup, roomId: string, convened: Convened): Promise<void> {
    const named = new Map<string, string>();
    for (const [place, contribution] of group.conversation.entries()) {
      const recognised = await convened.as(contribution.by);
      const replyTo = answered(contribution, named);
      const { id } = await this.postMessage.run(recognised, {
        roomId,
        clientId: demoClientId(group.name, place),
        body: contribution.body,
        ...(replyTo !== undefined && { replyTo }),
      });
      if (contribution.label !== undefined) named.set(contribution.label, id);
    }
  }
}

function answered({ answers }: Contribution, named: ReadonlyMap<string, string>): string | undefined {
  return answers === undefined ? undefined : named.get(answers);
}
