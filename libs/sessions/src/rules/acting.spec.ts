import { describe, expect, it } from 'vitest';
import type { ActingSeat } from './acting.ts';
import { lockMs } from './acting-on-course.ts';
import type { SessionAct } from './session-act.ts';
import {
  after,
  at,
  begun,
  business,
  coFacilitator,
  does,
  facilitator,
  factsOf,
  government,
  item,
  items,
  observer,
  rapporteur,
  stateIn,
  type World,
} from './session-world.model.ts';
import { mayAct } from './acting.ts';

type Case = [sentence: string, world: World, seat: ActingSeat, act: SessionAct, expected: string, rule?: string];

const speak = { kind: 'ask', ask: 'speak' } as const;
const next = { kind: 'call-next' } as const;
const open = begun();
const asked = after(open, [business, speak]);
const speaking = after(asked, [facilitator, next]);
const locked = after(open, [facilitator, { kind: 'take-lock' }]);
const challenged = { ...facilitator, powersSuspended: true };

function codeOf(world: World, seat: ActingSeat, act: SessionAct, seen?: number): string {
  const { decision } = does(world, seat, act, seen);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('leading', () => {
  it.each<Case>([
    ['A facilitator calls the next.', asked, facilitator, next, 'allowed'],
    ['A delegate does not.', asked, business, next, 'facilitators-lead'],
    ['A rapporteur neither.', asked, rapporteur, next, 'facilitators-lead'],
    ['A rapporteur marks decisions.', open, rapporteur, { kind: 'mark-decision', text: 'Adopted.' }, 'allowed'],
    ['A speaker ends his own turn.', speaking, business, { kind: 'end-turn' }, 'allowed'],
    ['Another does not end it.', speaking, government, { kind: 'end-turn' }, 'facilitators-lead'],
    ['Nobody is called while nobody waits.', open, facilitator, next, 'nobody-waits'],
    [
      'Nobody is called during a pause.',
      after(asked, [facilitator, { kind: 'pause' }]),
      facilitator,
      next,
      'session-is-paused',
    ],
    ['A neutral whose powers are suspended does nothing.', asked, challenged, next, 'powers-are-suspended', 'N3'],
    ['Two do not lead at a time.', locked, coFacilitator, { kind: 'pause' }, 'lock-is-held'],
    [
      'The other takes over when the lock has run out.',
      at(locked, lockMs),
      coFacilitator,
      { kind: 'pause' },
      'allowed',
    ],
    [
      'What does not stand in the way is free.',
      locked,
      coFacilitator,
      { kind: 'add-guest', name: 'Zuri', sector: 'business' },
      'allowed',
    ],
    ['A lock is not taken from who has it.', locked, coFacilitator, { kind: 'take-lock' }, 'lock-is-held'],
    ['It is left by who has it.', locked, coFacilitator, { kind: 'leave-lock' }, 'lock-is-not-yours'],
    [
      'The chair is handed to a facilitator.',
      open,
      facilitator,
      { kind: 'hand-over', to: business.ref },
      'not-a-facilitator',
    ],
    [
      'It is handed on by who has it.',
      open,
      coFacilitator,
      { kind: 'hand-over', to: facilitator.ref },
      'not-in-the-chair',
    ],
    [
      'An observer is not called to the floor.',
      open,
      facilitator,
      { kind: 'call-speaker', speaker: observer.ref, how: 'override', reason: 'He knows.' },
      'speaker-unknown',
    ],
    [
      'Nor is a neutral.',
      open,
      facilitator,
      { kind: 'call-speaker', speaker: rapporteur.ref, how: 'override', reason: 'He knows.' },
      'speaker-unknown',
    ],
    [
      'An item in progress is not removed.',
      open,
      facilitator,
      { kind: 'remove-item', item: items[0].id, reason: 'No time.' },
      'item-in-progress',
    ],
    ['Nor moved.', open, facilitator, { kind: 'move-item', item: items[0].id, before: null }, 'item-in-progress'],
    [
      'Nothing is put before it.',
      open,
      facilitator,
      { kind: 'add-item', item: item(9), before: items[0].id },
      'item-in-progress',
    ],
    [
      'A session that has begun is not cancelled.',
      open,
      facilitator,
      { kind: 'cancel', reason: 'No quorum.' },
      'session-has-begun',
    ],
    ['It is opened once.', open, facilitator, { kind: 'open' }, 'session-has-begun'],
  ])('%s', (_sentence, world, seat, act, expected, rule) => {
    const { decision } = does(world, seat, act);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(expected);
    if (rule !== undefined) expect(decision).toMatchObject({ rule });
  });

  it('Two who press Next at the same moment call one speaker: the second is told that the floor has moved.', () => {
    const two = after(open, [business, speak], [government, speak]);
    const seen = two.copy.state.seq;
    const first = does(two, facilitator, next, seen);
    const second = does(first.world, coFacilitator, next, seen);
    expect(first.decision.allowed).toBe(true);
    expect(second.decision).toMatchObject({ code: 'floor-has-moved', remedy: ['look-again'] });
    expect(stateIn(second.world).queue).toHaveLength(1);
  });

  it('A request that comes while the chair decides does not stand in the way.', () => {
    const seen = asked.copy.state.seq;
    const later = after(asked, [government, speak]);
    expect(mayAct(next, factsOf(later, facilitator, seen)).allowed).toBe(true);
  });

  it('A hand-over in mid-session keeps the queue, the turn and the clocks.', () => {
    const before = after(at(speaking, 30_000), [government, speak], [facilitator, { kind: 'take-lock' }]);
    const given = after(at(before, 30_000), [facilitator, { kind: 'hand-over', to: coFacilitator.ref }]);
    const { seq: _seq, at: _at, chair, lock, ...kept } = stateIn(given);
    const { seq: _s, at: _a, chair: _chair, lock: held, ...had } = stateIn(before);
    expect(kept).toEqual(had);
    expect([chair, lock]).toEqual([coFacilitator.ref, { ref: coFacilitator.ref, until: held?.until }]);
    expect(codeOf(given, facilitator, { kind: 'end-turn' })).toBe('lock-is-held');
    expect(codeOf(given, coFacilitator, { kind: 'end-turn' })).toBe('allowed');
  });
});
