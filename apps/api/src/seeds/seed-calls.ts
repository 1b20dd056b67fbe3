import { Injectable } from '@nestjs/common';
import { AnswerCall } from '../calls/answer-call.ts';
import { AnswerSounding } from '../calls/answer-sounding.ts';
import { EndCallEarly } from '../calls/end-call-early.ts';
import { HoldSounding } from '../calls/hold-sounding.ts';
import { ListCalls } from '../calls/list-calls.ts';
import { ListSoundings } from '../calls/list-soundings.ts';
import { OpenCall } from '../calls/open-call.ts';
import type { Convened } from './convened.ts';
import type { DemoCall, DemoSounding } from './convening/fair-work-calls.ts';
import { demoClientId } from './demo-client-id.ts';

/** Asks a group for its consent, and sounds it out: each step is an act of the product by who may do it. */
@Injectable()
export class SeedCalls {
  constructor(
    private readonly openCall: OpenCall,
    private readonly answerCall: AnswerCall,
    private readonly endCallEarly: EndCallEarly,
    private readonly listCalls: ListCalls,
    private readonly holdSounding: HoldSounding,
    private readonly answerSounding: AnswerSounding,
    private readonly listSoundings: ListSoundings,
  ) {}

  async call(call: DemoCall, groupId: string, convened: Convened): Promise<void> {
    const opener = await convened.as(call.opener);
    const { title, text, minutes } = call;
    const callId = await this.openCall.run(opener.actor, groupId, {
      clientId: demoClientId(groupId, title),
      matter: 'text',
      ...{ title, text, term: { minutes }, subject: null, sessionItemId: null, roomId: null },
      ...{ mode: { name: 'consent' }, quorum: { parts: 1, of: 2 } },
    });
    // A seeding that is taken up again may find it decided.
    const { sha256, closedAt } = await this.listCalls.one(opener, callId);
    if (closedAt !== null) return;
    for (const { by, answer, reason } of call.answers) {
      const { actor } = await convened.as(by);
      await this.answerCall.run(actor, callId, { answer, reason, sha256 });
    }
    if (call.isClosed) await this.endCallEarly.run(opener.actor, callId);
  }

  async sounding({ opener, question, answers }: DemoSounding, groupId: string, convened: Convened): Promise<void> {
    const facilitator = await convened.as(opener);
    const clientId = demoClientId(groupId, question);
    const asked = { clientId, question, scale: 'scale', minutes: 60, roomId: null, sessionItemId: null } as const;
    const soundingId = await this.holdSounding.run(facilitator.actor, groupId, asked);
    for (const [by, option] of answers) {
      const who = await convened.as(by);
      const { closedAt, own } = await this.listSoundings.one(who, soundingId);
      if (closedAt !== null) return;
      if (!own.answered) await this.answerSounding.run(who.actor, soundingId, option);
    }
    await this.answerSounding.end(facilitator.actor, soundingId);
  }
}
