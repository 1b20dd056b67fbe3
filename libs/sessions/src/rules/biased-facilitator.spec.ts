import { describe, expect, it } from 'vitest';
import { sessionAct } from '../contract/acts.ts';
import type { ActingSeat } from './acting.ts';
import { balanceOf } from './balance.ts';
import { nextOf } from './floor.ts';
import type { SessionAct } from './session-act.ts';
import { copyOf, stateOf } from './session-copy.ts';
import {
  after,
  at,
  begun,
  business,
  civil,
  coFacilitator,
  does,
  facilitator,
  government,
  id,
  item,
  items,
  otherBusiness,
  stateIn,
  type World,
} from './session-world.model.ts';

/*
 * A facilitator who wants one sector heard and another not. Whatever he tries in a session is refused, or every member reads in its log
 * that he did it, and why. What he could try in calls, minutes and the ledger is tried where those are.
 */
const speak = { kind: 'ask', ask: 'speak' } as const;
const next = { kind: 'call-next' } as const;
const waiting = after(begun(), [government, speak], [civil, speak], [business, speak]);
const speaking = after(waiting, [facilitator, next]);
const because = 'He was named in the last turn.';

function requestOf(world: World, { ref }: ActingSeat): string {
  return stateIn(world).queue.find(({ speaker }) => speaker.ref === ref)?.id ?? '';
}

const callsFriend = { kind: 'call-speaker', speaker: business.ref, how: 'override' } as const;

type Abuse = [what: string, world: World, act: SessionAct, refusal: string, seat?: ActingSeat];

describe('a biased facilitator is refused when he', () => {
  it.each<Abuse>([
    ['calls a friend out of turn and says no reason', waiting, { ...callsFriend, reason: '' }, 'reason-needed'],
    ['gives a reason that nobody can see', waiting, { ...callsFriend, reason: ' \u200b\n' }, 'reason-needed'],
    [
      'gives himself the floor',
      waiting,
      { ...callsFriend, speaker: facilitator.ref, reason: because },
      'speaker-unknown',
    ],
    ['asks for the floor as a party', waiting, speak, 'role-stays-neutral'],
    [
      'asks in the name of a delegate',
      waiting,
      { kind: 'ask-for-guest', guest: business.ref, ask: 'speak' },
      'guest-unknown',
    ],
    [
      'takes back a delegate’s request',
      waiting,
      { kind: 'withdraw', request: requestOf(waiting, civil) },
      'request-unknown',
    ],
    [
      'skips a request without a word',
      waiting,
      { kind: 'skip-request', request: requestOf(waiting, civil), reason: '' },
      'reason-needed',
    ],
    ['ends an item while a sector waits for its floor', waiting, { kind: 'end-item', reason: null }, 'reason-needed'],
    [
      'goes on to the next item over those who wait',
      waiting,
      { kind: 'start-item', item: items[1].id, reason: null },
      'reason-needed',
    ],
    ['closes the session early', waiting, { kind: 'close', reason: null }, 'reason-needed'],
    [
      'removes what another sector put on the agenda',
      waiting,
      { kind: 'remove-item', item: items[2].id, reason: null },
      'reason-needed',
    ],
    [
      'removes the item under discussion',
      waiting,
      { kind: 'remove-item', item: items[0].id, reason: because },
      'item-in-progress',
    ],
    [
      'lengthens a friend’s turn without a word',
      speaking,
      { kind: 'extend-turn', seconds: 60, reason: '' },
      'reason-needed',
    ],
    ['calls a speaker to order for nothing', speaking, { kind: 'call-out-of-order', reason: '' }, 'reason-needed'],
    [
      'leaves a sector no time',
      waiting,
      { kind: 'set-budget', sector: 'government', seconds: 0 },
      'budget-not-possible',
    ],
    ['hands the chair to a delegate', waiting, { kind: 'hand-over', to: business.ref }, 'not-a-facilitator'],
    ['cancels what has begun', waiting, { kind: 'cancel', reason: because }, 'session-has-begun'],
    [
      'writes the plan anew after the opening',
      waiting,
      { kind: 'edit-plan', head: stateIn(waiting).head },
      'session-has-begun',
    ],
    [
      'puts an item under a weaker rule than its room',
      waiting,
      { kind: 'add-item', item: { ...item(8), rule: 'on-record' }, before: null },
      'item-rule-too-weak',
    ],
    [
      'calls somebody who has recused himself',
      { ...waiting, barred: [business.ref] },
      { ...callsFriend, reason: because },
      'recused-from-item',
    ],
    [
      'goes on although he is challenged',
      waiting,
      next,
      'powers-are-suspended',
      { ...facilitator, powersSuspended: true },
    ],
    ['takes the lead from his colleague', after(waiting, [coFacilitator, { kind: 'take-lock' }]), next, 'lock-is-held'],
    [
      'takes the chair from his colleague',
      waiting,
      { kind: 'hand-over', to: coFacilitator.ref },
      'not-in-the-chair',
      { ...coFacilitator, ref: id(4) },
    ],
    [
      'opens a closed session again',
      after(waiting, [facilitator, { kind: 'close', reason: because }]),
      { kind: 'open' },
      'session-is-over',
    ],
    [
      'takes back late what has had its effect',
      at(speaking, 10_001),
      { kind: 'undo', undoes: speaking.events.length },
      'undo-time-over',
    ],
    ['takes back what a delegate did', waiting, { kind: 'undo', undoes: waiting.events.length }, 'floor-has-moved'],
  ])('%s', (_what, world, act, refusal, seat = facilitator) => {
    const { decision, world: then } = does(world, seat, act);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(refusal);
    expect(then).toBe(world);
  });

  it.each([
    ['chooses another strategy than the charter’s', { kind: 'set-rules', strategy: 'strict-order' }],
    ['says himself when something happened', { kind: 'call-next', at: 0 }],
    ['says himself who did it', { kind: 'end-turn', by: business.ref }],
    ['writes a turn into the ledger of time', { kind: 'turn-ended', seconds: 600 }],
  ])('%s: there is no such act', (_what, act) => {
    expect(sessionAct.safeParse(act).success).toBe(false);
  });
});

type Seen = [what: string, world: World, act: SessionAct & { readonly reason: string }];

describe('a biased facilitator is seen by all when he', () => {
  it.each<Seen>([
    ['calls a friend out of turn', waiting, { ...callsFriend, reason: because }],
    ['grants a right of reply', speaking, { ...callsFriend, how: 'right-of-reply', reason: because }],
    ['skips a request', waiting, { kind: 'skip-request', request: requestOf(waiting, civil), reason: because }],
    ['lengthens a friend’s turn', speaking, { kind: 'extend-turn', seconds: 60, reason: because }],
    ['calls a speaker to order', speaking, { kind: 'call-out-of-order', reason: because }],
    ['ends an item early', waiting, { kind: 'end-item', reason: because }],
    ['goes on to the next item early', waiting, { kind: 'start-item', item: items[1].id, reason: because }],
    ['removes an item', waiting, { kind: 'remove-item', item: items[2].id, reason: because }],
    ['closes the session early', waiting, { kind: 'close', reason: because }],
  ])('%s, and his reason is read', (_what, world, act) => {
    const then = after(world, [facilitator, act]);
    const read = stateIn(then).overrides.at(-1);
    expect(read).toMatchObject({ reason: because, undone: false, by: { role: 'facilitator', ref: facilitator.ref } });
    expect(stateOf(then.events).overrides).toEqual(stateIn(then).overrides);
  });

  it('hides an override by taking it back: it is read with its reason, and that it was taken back', () => {
    const called = after(waiting, [facilitator, { ...callsFriend, reason: because }]);
    const hidden = after(called, [facilitator, { kind: 'undo', undoes: called.events.length }]);
    expect(stateIn(hidden).turn).toBeNull();
    expect(stateIn(hidden).overrides).toMatchObject([{ what: 'turn-began', reason: because, undone: true }]);
    expect(hidden.events.map(({ kind }) => kind).slice(-2)).toEqual(['turn-began', 'undone']);
  });

  it('ends a turn after ten seconds: its length stands beside the others, with who ended it', () => {
    const ended = after(at(speaking, 10_000), [facilitator, { kind: 'end-turn' }]);
    const [turn] = stateIn(ended).turns;
    expect(turn).toMatchObject({ speaker: { sector: 'government' }, ended: 10_000, endedBy: { role: 'facilitator' } });
    expect(balanceOf(stateIn(ended), ended.now).gap.marked).toBe(true);
  });

  it.each<[what: string, act: SessionAct, event: string]>([
    ['closes the list of speakers', { kind: 'close-queue' }, 'queue-closed'],
    ['pauses while somebody speaks', { kind: 'pause' }, 'paused'],
    ['puts another item first', { kind: 'move-item', item: items[2].id, before: items[1].id }, 'item-moved'],
    ['marks a decision that nobody took', { kind: 'mark-decision', text: 'Adopted.' }, 'decision-marked'],
    [
      'notes strangers of one sector at the table',
      { kind: 'add-guest', name: 'Zuri', sector: 'business' },
      'guest-added',
    ],
    ['gives one sector a smaller budget', { kind: 'set-budget', sector: 'government', seconds: 60 }, 'budget-set'],
  ])('%s: the log says that he did', (_what, act, kind) => {
    const then = after(speaking, [facilitator, act]);
    expect(then.events.at(-1)).toMatchObject({ kind, by: { role: 'facilitator', ref: facilitator.ref } });
    expect(copyOf(then.events).state).toEqual(stateIn(then));
  });

  it('has friends speak one after the other: each call is an override, and the share is marked', () => {
    const friends = [business, otherBusiness, business, otherBusiness].reduce(
      (world, { ref }) => after(at(world, 120_000), [facilitator, { ...callsFriend, speaker: ref, reason: because }]),
      waiting,
    );
    expect(stateIn(friends).overrides).toHaveLength(4);
    expect(balanceOf(stateIn(friends), friends.now).gap).toEqual({ points: 100, marked: true });
  });

  it('has friends make points of order so that a sector is not heard: after five turns it is', () => {
    const others = { ...stateIn(waiting), waits: { business: 0, government: 0, 'civil-society': 5 } };
    const points = after(waiting, [business, { kind: 'ask', ask: 'point-of-order' }]);
    const queue = stateIn(points).queue;
    expect(nextOf({ ...others, queue }, points.now)?.request.speaker.sector).toBe('civil-society');
  });
});
