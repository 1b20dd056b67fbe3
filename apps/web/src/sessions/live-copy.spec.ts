import {
  emptyCopy,
  snapshotOf,
  systemHand,
  type SessionEvent,
  type SessionPlan,
  type SessionView,
  withEvent,
} from '@trialogue/sessions';
import { describe, expect, it } from 'vitest';
import { withEvents, withView } from './live-copy.ts';

const epoch = 'e0000000-0000-4000-8000-000000000001';
const sessionId = '50000000-0000-4000-8000-000000000001';
const ref = 'a0000000-0000-4000-8000-000000000001';
const second = 1_000;

const plan: SessionPlan = {
  head: { title: 'Tariffs', startsAt: 0, endsAt: 3_600_000, zone: 'UTC', meetingLink: null, turnSeconds: 60 },
  items: [],
};
const numbered = (seq: number) => ({ seq, at: seq * second, by: systemHand });
const seats = { business: 1, government: 1, 'civil-society': 1 };
const events: readonly SessionEvent[] = [
  { ...numbered(1), kind: 'planned', plan },
  { ...numbered(2), kind: 'opened', rules: { strategy: 'least-heard', basis: 'present-sectors' }, seats },
  { ...numbered(3), kind: 'joined', present: { ref, sector: 'business', role: 'delegate' } },
  { ...numbered(4), kind: 'paused' },
];

function viewAt(seq: number, wishes: Partial<SessionView> = {}): SessionView {
  const snapshot = snapshotOf(events.slice(0, seq).reduce(withEvent, emptyCopy));
  const own = { ref: null, role: 'delegate', sector: 'business', recusedFrom: [] } as const;
  const place = { sessionId, groupId: sessionId, roomId: sessionId, roomName: 'Plenary', rule: 'on-record' } as const;
  return {
    ...place,
    epoch,
    now: seq * second,
    rules: snapshot.settled.rules,
    snapshot,
    people: [],
    own: { ...own, recusedFrom: [] },
    ...wishes,
  };
}

const pushed = (from: number, to: number) => ({
  sessionId,
  epoch,
  now: to * second,
  events: events.slice(from - 1, to),
  people: [],
});

describe('a reader’s copy of a session', () => {
  it('Somebody who comes late has the same state as somebody who heard each event.', () => {
    const early = withEvents(withView(null, viewAt(1)), { ...pushed(2, 4), events: [...events.slice(1)] });
    expect(early?.session.state).toEqual(withView(null, viewAt(4)).session.state);
    expect(early?.session.state.status).toBe('paused');
  });

  it('An event that was heard before changes nothing, and one that is missing asks for a snapshot.', () => {
    const copy = withView(null, viewAt(3));
    expect(withEvents(copy, { ...pushed(2, 3), events: events.slice(1, 3) })?.session).toBe(copy.session);
    expect(withEvents(withView(null, viewAt(2)), { ...pushed(4, 4), events: events.slice(3) })).toBeNull();
  });

  it('Of a kind that a newer server brought the page asks for a snapshot, and of another epoch too.', () => {
    const copy = withView(null, viewAt(3));
    expect(withEvents(copy, { ...pushed(4, 4), events: [{ seq: 4, at: 4 * second, kind: 'later' }] })).toBeNull();
    expect(withEvents(copy, { ...pushed(4, 4), epoch: sessionId, events: events.slice(3) })).toBeNull();
  });

  it('A snapshot that is older than what was pushed meanwhile tells who is who, and takes nothing back.', () => {
    const newer = withView(null, viewAt(4));
    const people = [{ ref, name: 'Amina Dauda', sector: 'business' }] as const;
    const merged = withView(newer, viewAt(2, { people: [...people], own: { ...viewAt(2).own, ref } }));
    expect(merged.session.state.seq).toBe(4);
    expect(merged.people.get(ref)?.name).toBe('Amina Dauda');
    expect(merged.own.ref).toBe(ref);
  });

  it('Under another epoch the numbers begin anew: the snapshot replaces whatever was known.', () => {
    const merged = withView(withView(null, viewAt(4)), viewAt(1, { epoch: sessionId }));
    expect(merged.session.state.seq).toBe(1);
  });
});
