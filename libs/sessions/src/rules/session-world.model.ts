import { type ActFacts, type ActingSeat, mayAct } from './acting.ts';
import type { SessionDecision } from './act-refusals.ts';
import { happeningOf } from './happening.ts';
import type { AgendaItem, FloorRules, SessionPlan } from './plan.ts';
import { emptyCopy, withEvent } from './session-copy.ts';
import type { SessionAct } from './session-act.ts';
import type { Happening, SessionEvent } from './session-event.ts';
import type { SessionCopy, SessionState } from './session.ts';
import { bySector, type Hand, systemHand } from './speaker.ts';

/*
 * A session as a server keeps it, without a server: acts are judged by the real rules and become events of the real log. Marks and
 * ids are uuids, so that what comes of it fits the contract too.
 */
export interface World {
  readonly events: readonly SessionEvent[];
  readonly copy: SessionCopy;
  readonly now: number;
  readonly rules: FloorRules;
  readonly barred: readonly string[];
}

export const opening = Date.UTC(2026, 10, 24, 9);

export function id(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const facilitator = seat(1, 'facilitator', 'neutral');
export const coFacilitator = seat(2, 'facilitator', 'neutral');
export const rapporteur = seat(3, 'rapporteur', 'neutral');
export const business = seat(11, 'delegate', 'business');
export const otherBusiness = seat(12, 'delegate', 'business');
export const government = seat(21, 'delegate', 'government');
export const otherGovernment = seat(22, 'delegate', 'government');
export const civil = seat(31, 'delegate', 'civil-society');
export const otherCivil = seat(32, 'delegate', 'civil-society');
export const observer = seat(41, 'observer', 'government');
export const delegates = [business, otherBusiness, government, otherGovernment, civil, otherCivil];

function seat(number: number, role: ActingSeat['role'], sector: ActingSeat['sector']) {
  return {
    ref: id(number),
    role,
    sector,
    suspendedUntil: null,
    powersSuspended: false,
    recusedFrom: [],
  } as const satisfies ActingSeat;
}

export function item(number: number, minutes = 10): AgendaItem {
  return { id: id(1_000 + number), title: `Item ${number}`, goal: '', papers: [], minutes, rule: null };
}

export const items = [item(1), item(2, 20), item(3, 5)] as const;

export const plan: SessionPlan = {
  head: {
    title: 'Grid tariffs',
    startsAt: opening,
    endsAt: opening + 3_600_000,
    zone: 'Africa/Nairobi',
    meetingLink: 'https://meet.example/grid',
    turnSeconds: 180,
  },
  items,
};

export const usualRules: FloorRules = { strategy: 'least-heard', basis: 'present-sectors' };

export function planned(rules: FloorRules = usualRules): World {
  const empty: World = { events: [], copy: emptyCopy, now: opening - 60_000, rules, barred: [] };
  return happens(empty, { kind: 'planned', plan }, hand(facilitator));
}

/** Opened, its first item in progress, everybody there. */
export function begun(rules: FloorRules = usualRules): World {
  const open = does(at(planned(rules), 60_000), facilitator, { kind: 'open' }).world;
  const there = [...delegates, observer, facilitator, coFacilitator, rapporteur].reduce(
    (world, { ref, sector, role }) => happens(world, { kind: 'joined', present: { ref, sector, role } }, systemHand),
    open,
  );
  return does(there, facilitator, { kind: 'start-item', item: items[0].id, reason: null }).world;
}

export function stateIn({ copy }: World): SessionState {
  return copy.state;
}

export function at(world: World, laterMs: number): World {
  return { ...world, now: world.now + laterMs };
}

export function hand({ ref, role, sector }: ActingSeat): Hand {
  return { ref, role, sector };
}

export function happens(world: World, happening: Happening, by: Hand): World {
  const event: SessionEvent = { seq: world.events.length + 1, at: world.now, by, ...happening };
  return { ...world, events: [...world.events, event], copy: withEvent(world.copy, event) };
}

export function factsOf(world: World, acting: ActingSeat, seen?: number): ActFacts {
  return {
    seat: acting,
    copy: world.copy,
    seen: seen ?? world.copy.state.seq,
    now: world.now,
    roomRule: 'non-attribution',
    barred: world.barred,
    facilitators: [facilitator.ref, coFacilitator.ref],
  };
}

export interface Done {
  readonly decision: SessionDecision;
  readonly world: World;
}

/** As the server does it: judge, and what is allowed happens. */
export function does(world: World, acting: ActingSeat, act: SessionAct, seen?: number): Done {
  const facts = factsOf(world, acting, seen);
  const decision = mayAct(act, facts);
  if (!decision.allowed) return { decision, world };
  const around = { newId: id(10_000 + world.events.length), rules: world.rules, seats: bySector(() => 2) };
  const happening = happeningOf(act, facts, around);
  return { decision, world: happening === null ? world : happens(world, happening, hand(acting)) };
}

/** Several acts, each of which has to be allowed. */
export function after(world: World, ...acts: readonly (readonly [ActingSeat, SessionAct])[]): World {
  return acts.reduce((now, [acting, act]) => {
    const done = does(now, acting, act);
    if (!done.decision.allowed) throw new Error(`${act.kind} was refused: ${done.decision.code}`);
    return done.world;
  }, world);
}
