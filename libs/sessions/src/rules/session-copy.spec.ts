import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionEvent } from '../contract/events.ts';
import { sessionSnapshot } from '../contract/state.ts';
import { anySession, anyStep } from './random-session.model.ts';
import { copyFrom, copyOf, snapshotOf, stateOf, takeEvents, withEvent } from './session-copy.ts';
import type { SessionState } from './session.ts';
import { at, begun, business, coFacilitator, does, facilitator, government, stateIn } from './session-world.model.ts';

const runs = { numRuns: 60 };

/** All but what every event changes, and the log of what departed from the usual course. */
function course({ seq: _seq, at: _at, moved: _moved, overrides: _overrides, ...rest }: SessionState) {
  return rest;
}

describe('a session and its events', () => {
  it('Whoever begins with a snapshot comes to the same state as who heard every event.', () => {
    fc.assert(
      fc.property(anySession, fc.nat(), ({ events, copy }, cut) => {
        const earlier = copyOf(events.slice(0, cut % (events.length + 1)));
        const wire: unknown = JSON.parse(JSON.stringify(snapshotOf(earlier)));
        const late = copyOf(events, copyFrom(sessionSnapshot.parse(wire)));
        expect(late).toEqual(copy);
        expect(stateOf(events)).toEqual(copy.state);
      }),
      runs,
    );
  });

  it('Every event of a session passes the wire unchanged.', () => {
    fc.assert(
      fc.property(anySession, ({ events }) => {
        expect(events.map((event) => sessionEvent.parse(JSON.parse(JSON.stringify(event))))).toEqual(events);
      }),
      runs,
    );
  });

  it('An event that was heard before changes nothing, and a missing one is asked for.', () => {
    fc.assert(
      fc.property(anySession, fc.nat(), ({ events, copy }, cut) => {
        expect(takeEvents(copy, events)).toEqual({ copy, needs: 'nothing' });
        const missing = cut % events.length;
        const holed = events.filter((_, place) => place !== missing);
        const { copy: taken, needs } = takeEvents(copyOf([]), holed);
        expect(taken.state.seq).toBe(missing === events.length - 1 ? missing : Math.min(missing, events.length));
        expect(needs).toBe(missing === events.length - 1 ? 'nothing' : 'events');
        expect(takeEvents(taken, events).copy).toEqual(copy);
      }),
      runs,
    );
  });

  it('An event of a kind that a later version brought asks for a snapshot.', () => {
    const { copy } = begun();
    expect(takeEvents(copy, [{ seq: copy.state.seq + 1, kind: 'later' }]).needs).toBe('snapshot');
  });

  it('Time never goes back, whatever a clock says.', () => {
    fc.assert(
      fc.property(anySession, fc.array(fc.integer({ min: -3_600_000, max: 3_600_000 })), ({ events }, jumps) => {
        const moved = events.map((event, place) => ({ ...event, at: event.at + (jumps[place] ?? 0) }));
        const { turns, clock } = stateOf(moved);
        expect(clock.ranMs).toBeGreaterThanOrEqual(0);
        for (const { began, ended } of turns) expect(ended).toBeGreaterThanOrEqual(began);
      }),
      runs,
    );
  });
});

describe('taking back', () => {
  it('What is undone was never there, whatever others did meanwhile.', () => {
    fc.assert(
      fc.property(anySession, anyStep, fc.nat(5_000), (world, next, later) => {
        const acted = next(world);
        const event = acted.events.at(-1);
        if (event === undefined || acted.events.length === world.events.length || event.kind === 'undone') return;
        const { decision, world: undone } = does(at(acted, later), facilitator, { kind: 'undo', undoes: event.seq });
        if (!decision.allowed) return;
        expect(course(stateIn(undone))).toEqual(course(stateIn(world)));
      }),
      { numRuns: 200 },
    );
  });

  it('What others do between an act and its undoing stays.', () => {
    const asked = does(begun(), government, { kind: 'ask', ask: 'speak' }).world;
    const called = does(at(asked, 1_000), facilitator, { kind: 'call-next' }).world;
    const meanwhile = does(at(called, 1_000), business, { kind: 'ask', ask: 'speak' }).world;
    const undone = does(at(meanwhile, 1_000), facilitator, { kind: 'undo', undoes: called.events.length }).world;
    expect(stateIn(undone).turn).toBeNull();
    expect(stateIn(undone).queue.map(({ speaker }) => speaker.ref)).toEqual([government.ref, business.ref]);
  });

  it.each([
    ['Ten seconds after it an act can be taken back.', 10_000, true],
    ['After that it stays.', 10_001, false],
  ])('%s', (_sentence, later, allowed) => {
    const paused = does(begun(), facilitator, { kind: 'pause' }).world;
    const undo = does(at(paused, later), facilitator, { kind: 'undo', undoes: paused.events.length });
    expect(undo.decision.allowed).toBe(allowed);
    expect(stateIn(undo.world).status).toBe(allowed ? 'open' : 'paused');
  });

  it('Acts are taken back in the reverse of their order, for the later one may hang on the earlier.', () => {
    const paused = does(begun(), facilitator, { kind: 'pause' }).world;
    const resumed = does(paused, facilitator, { kind: 'resume' }).world;
    expect(does(resumed, facilitator, { kind: 'undo', undoes: paused.events.length }).decision).toMatchObject({
      code: 'floor-has-moved',
    });
    const once = does(resumed, facilitator, { kind: 'undo', undoes: resumed.events.length }).world;
    const twice = does(once, coFacilitator, { kind: 'undo', undoes: paused.events.length }).world;
    expect(course(stateIn(twice))).toEqual(course(stateIn(begun())));
  });

  it('An event that is heard again after it was undone does not come back.', () => {
    const paused = does(begun(), facilitator, { kind: 'pause' }).world;
    const undone = does(paused, facilitator, { kind: 'undo', undoes: paused.events.length }).world;
    const again = paused.events.at(-1);
    if (again === undefined) throw new Error('Nothing happened.');
    expect(withEvent(undone.copy, again)).toBe(undone.copy);
  });
});
