import { Injectable } from '@nestjs/common';
import { copyFrom, type SessionAct, type SessionPlan } from '@trialogue/sessions';
import { Clock } from '../platform/clock.ts';
import { ActInSession } from '../sessions/act-in-session.ts';
import { ListSessions } from '../sessions/list-sessions.ts';
import { PlanSession } from '../sessions/plan-session.ts';
import { ReadSession } from '../sessions/read-session.ts';
import type { Convened } from './convened.ts';
import type { DemoAct, DemoSession } from './convening/fair-work-session.ts';
import { demoClientId } from './demo-client-id.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

export interface DemoPlace {
  readonly groupId: string;
  readonly roomId: string;
}

/**
 * Opens a session that has gone on for a while when the demo is first looked at, and plans the next one. Every act is one of the
 * product, by who may do it; only the clock is turned back for each.
 */
@Injectable()
export class SeedSession {
  constructor(
    private readonly clock: Clock,
    private readonly planSession: PlanSession,
    private readonly actInSession: ActInSession,
    private readonly readSession: ReadSession,
    private readonly listSessions: ListSessions,
  ) {}

  async run(session: DemoSession, place: DemoPlace, convened: Convened): Promise<void> {
    const planner = await convened.as(session.planner);
    const begun = Math.floor((this.clock.now().getTime() - (session.acts[0]?.ago ?? 0) * 1_000) / minute) * minute;
    const sessionId = await this.plan(session, place, begun, convened);
    for (const [step, act] of session.acts.entries()) {
      const me = await convened.as(act.by);
      const { snapshot } = await this.readSession.run(planner, sessionId);
      const clientId = demoClientId(sessionId, step);
      const command = { sessionId, clientId, seen: copyFrom(snapshot).state.seq, act: actOf(act, session) };
      await this.actInSession.run(me, command, { ago: act.ago * 1_000 });
    }
    await this.plan({ ...session, title: `${session.title} (2)`, acts: [] }, place, begun + week, convened);
  }

  private async plan(
    session: DemoSession,
    { groupId, roomId }: DemoPlace,
    startsAt: number,
    convened: Convened,
  ): Promise<string> {
    const { title, zone, minutes, turnSeconds, planner, acts } = session;
    const plan: SessionPlan = {
      head: { title, startsAt, endsAt: startsAt + minutes * minute, zone, meetingLink: null, turnSeconds },
      items: session.items.map(({ label, ...item }) => ({
        ...item,
        id: itemId(session, label),
        papers: [],
        rule: null,
      })),
    };
    const ago = (acts[0]?.ago ?? 0) * 1_000 + minute;
    const me = await convened.as(planner);
    // A seeding that is taken up again finds the plan of the first time, whose hours were others.
    const { items } = await this.listSessions.run(me, groupId, null, 100);
    const known = items.find((one) => one.title === title);
    if (known) return known.id;
    const { id } = await this.planSession.run(me, roomId, { clientId: demoClientId(title, 'plan'), plan }, { ago });
    return id;
  }
}

function itemId({ title }: DemoSession, label: string): string {
  return demoClientId(title, label);
}

function actOf(act: DemoAct, session: DemoSession): SessionAct {
  switch (act.does) {
    case 'ask':
      return { kind: 'ask', ask: 'speak' };
    case 'make-point':
      return { kind: 'ask', ask: 'point-of-order' };
    case 'start-item':
      return { kind: 'start-item', item: itemId(session, act.item), reason: null };
    case 'end-item':
      return { kind: 'end-item', reason: null };
    case 'extend-turn':
      return { kind: 'extend-turn', seconds: act.seconds, reason: act.reason };
    case 'add-guest':
      return { kind: 'add-guest', name: act.name, sector: act.sector };
    default:
      return { kind: act.does };
  }
}
