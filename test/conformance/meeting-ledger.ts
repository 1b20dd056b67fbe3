import {
  balanceOf,
  bySector,
  copyOf,
  emptyCopy,
  happeningOf,
  mayAct,
  orderOf,
  type SessionAct,
  type SessionCopy,
  type SessionEvent,
  type Happening,
  type Strategy,
  systemHand,
  withEvent,
} from '@trialogue/sessions';
import type { MeetingTurn } from './meeting-file.ts';
import { askingNow, idOf, lengthOf, lookAhead, type MeetingFigures, sectorOf } from './meeting-scenario.ts';

const item = { id: 'item', title: 'The meeting', goal: '', papers: [], minutes: 60, rule: null } as const;
const began = Date.UTC(2020, 0, 1, 9);

/** The log of a session, written by the acts of its chair. */
class MeetingLedger {
  readonly events: SessionEvent[] = [];
  readonly aheads: (readonly string[])[] = [];
  copy: SessionCopy = emptyCopy;
  now = began;

  happens(happening: Happening): void {
    const event: SessionEvent = { seq: this.events.length + 1, at: this.now, by: systemHand, ...happening };
    this.events.push(event);
    this.copy = withEvent(this.copy, event);
  }

  acts(act: SessionAct, strategy: Strategy): void {
    const seat = {
      ref: 'chair',
      role: 'facilitator',
      sector: 'neutral',
      suspendedUntil: null,
      powersSuspended: false,
      recusedFrom: [],
    } as const;
    const facts = {
      seat,
      copy: this.copy,
      seen: this.copy.state.seq,
      now: this.now,
      barred: [],
      facilitators: ['chair'],
    };
    const inRoom = { ...facts, roomRule: 'on-record' } as const;
    const decision = mayAct(act, inRoom);
    if (!decision.allowed) throw new Error(`${act.kind} is refused: ${decision.code}`);
    const rules = { strategy, basis: 'present-sectors' } as const;
    const happening = happeningOf(act, inRoom, { newId: 'none', rules, seats: bySector(() => 1) });
    if (happening !== null) this.happens(happening);
  }
}

/** The order of the queue and the balance as the ledger of events gives them, with a pause of an hour in the middle of a turn. */
export function figuresOfLedger(turns: readonly MeetingTurn[], strategy: Strategy): MeetingFigures {
  const ledger = new MeetingLedger();
  const head = {
    title: 'Replayed',
    startsAt: began,
    endsAt: began + 3_600_000,
    zone: 'UTC',
    meetingLink: null,
    turnSeconds: 180,
  };
  ledger.happens({ kind: 'planned', plan: { head, items: [item] } });
  ledger.acts({ kind: 'open' }, strategy);
  ledger.acts({ kind: 'start-item', item: item.id, reason: null }, strategy);
  const asked = new Set<number>();
  for (const step of turns.keys()) {
    ask(ledger, turns, asked, strategy === 'strict-order' ? inFileOrder(turns, step) : step + lookAhead);
    callNext(ledger, turns, strategy, step === Math.floor(turns.length / 2));
  }
  return figuresOf(ledger);
}

/** As far as nobody comes twice, so that everybody can wait in the order of the file. */
function inFileOrder(turns: readonly MeetingTurn[], step: number): number {
  const ahead = turns.slice(step, step + lookAhead);
  const twice = ahead.findIndex(({ speaker }, place) =>
    ahead.slice(0, place).some((other) => other.speaker === speaker),
  );
  return step + (twice < 0 ? ahead.length : twice);
}

function ask(ledger: MeetingLedger, turns: readonly MeetingTurn[], asked: Set<number>, reach: number): void {
  const waiting = new Set(ledger.copy.state.queue.map(({ speaker }) => Number(speaker.ref)));
  for (const place of askingNow(turns, reach, asked, waiting)) {
    const turn = turns[place];
    if (turn === undefined) continue;
    asked.add(place);
    const speaker = { ref: String(turn.speaker), sector: sectorOf(turn) };
    ledger.happens({ kind: 'requested', request: idOf(place), speaker, ask: 'speak', turn: null });
  }
}

function callNext(ledger: MeetingLedger, turns: readonly MeetingTurn[], strategy: Strategy, pauses: boolean): void {
  ledger.aheads.push(orderOf(ledger.copy.state, ledger.now).map(({ request }) => request.id));
  ledger.acts({ kind: 'call-next' }, strategy);
  const called = turns[Number(ledger.copy.state.turn?.request?.id.replace('turn-', ''))];
  const length = called === undefined ? 0 : lengthOf(called);
  ledger.now += Math.floor(length / 2);
  if (pauses) {
    ledger.acts({ kind: 'pause' }, strategy);
    ledger.now += 3_600_000;
    ledger.acts({ kind: 'resume' }, strategy);
  }
  ledger.now += length - Math.floor(length / 2);
  ledger.acts({ kind: 'end-turn' }, strategy);
}

/** Read anew from the events alone, as a node does that has only them. */
function figuresOf({ events, aheads, now }: MeetingLedger): MeetingFigures {
  const { state } = copyOf(events);
  const balance = balanceOf(state, now);
  const lineOf = (of: 'ms' | 'turns') =>
    bySector((sector) => balance.lines.find((line) => line.sector === sector)?.[of] ?? -1);
  return {
    called: state.turns.map(({ request }) => Number(request?.id.replace('turn-', ''))),
    ahead: aheads,
    ms: lineOf('ms'),
    turns: lineOf('turns'),
    gapIsMarked: balance.gap.marked,
  };
}
