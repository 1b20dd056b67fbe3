import fc from 'fast-check';
import type { ActingSeat } from './acting.ts';
import type { SessionAct } from './session-act.ts';
import {
  at,
  begun,
  coFacilitator,
  delegates,
  does,
  facilitator,
  happens,
  items,
  observer,
  rapporteur,
  stateIn,
  type World,
} from './session-world.model.ts';
import { systemHand } from './speaker.ts';

/** One step of a session: somebody tries something after some time. What is refused changes nothing. */
export type Step = (world: World) => World;

const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 500, 1_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
);
const anyDelegate = fc.constantFrom(...delegates);
const leads = fc.constantFrom(facilitator, facilitator, coFacilitator);
const reason = fc.constantFrom<string | null>(null, 'as agreed');
const anyItem = fc.constantFrom(...items);

function step(acting: fc.Arbitrary<ActingSeat>, act: fc.Arbitrary<SessionAct>): fc.Arbitrary<Step> {
  return fc.tuple(wait, acting, act).map(
    ([later, who, what]) =>
      (world) =>
        does(at(world, later), who, what).world,
  );
}

/** An act that is about what the world then holds. */
function stepOn(
  acting: fc.Arbitrary<ActingSeat>,
  actIn: (world: World, choice: number) => SessionAct | null,
): fc.Arbitrary<Step> {
  return fc.tuple(wait, acting, fc.nat(9)).map(([later, who, choice]) => (world) => {
    const act = actIn(world, choice);
    return act === null ? world : does(at(world, later), who, act).world;
  });
}

const asks = step(
  anyDelegate,
  fc.constantFrom('speak', 'speak', 'point-of-order', 'direct-reply').map((ask) => ({ kind: 'ask' as const, ask })),
);
const withdraws = fc.tuple(wait, fc.nat(9)).map(([later, choice]): Step => (world) => {
  const request = stateIn(world).queue[choice];
  const own = delegates.find(({ ref }) => ref === request?.speaker.ref);
  return request === undefined || own === undefined
    ? world
    : does(at(world, later), own, { kind: 'withdraw', request: request.id }).world;
});
const plain = (kind: 'call-next' | 'end-turn' | 'pause' | 'resume' | 'open-queue' | 'close-queue' | 'warn-speaker') =>
  step(leads, fc.constant({ kind }));
const comesOrGoes = fc.tuple(wait, anyDelegate, fc.boolean()).map(([later, { ref, sector, role }, comes]): Step => {
  return (world) =>
    happens(
      at(world, later),
      comes ? { kind: 'joined', present: { ref, sector, role } } : { kind: 'left', ref },
      systemHand,
    );
});
const undoes = stepOn(leads, (world, choice) => {
  const event = world.copy.recent.at(-1 - (choice % 3));
  return event === undefined ? null : { kind: 'undo', undoes: event.seq };
});
const guests = stepOn(leads, (world, choice) => {
  const guest = stateIn(world).guests[choice % 3];
  if (guest === undefined) return { kind: 'add-guest', name: 'Baraka', sector: 'civil-society' };
  return choice > 7
    ? { kind: 'guest-leaves', guest: guest.ref }
    : { kind: 'ask-for-guest', guest: guest.ref, ask: 'speak' };
});

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: asks },
  { weight: 8, arbitrary: plain('call-next') },
  { weight: 3, arbitrary: plain('end-turn') },
  { weight: 3, arbitrary: withdraws },
  { weight: 4, arbitrary: undoes },
  { weight: 2, arbitrary: guests },
  { weight: 2, arbitrary: comesOrGoes },
  { weight: 1, arbitrary: plain('pause') },
  { weight: 2, arbitrary: plain('resume') },
  { weight: 1, arbitrary: plain('close-queue') },
  { weight: 2, arbitrary: plain('open-queue') },
  { weight: 1, arbitrary: plain('warn-speaker') },
  {
    weight: 2,
    arbitrary: step(
      leads,
      fc.tuple(anyItem, reason).map(([{ id }, why]) => ({ kind: 'start-item', item: id, reason: why })),
    ),
  },
  {
    weight: 1,
    arbitrary: step(
      leads,
      reason.map((why) => ({ kind: 'end-item', reason: why })),
    ),
  },
  {
    weight: 1,
    arbitrary: step(
      leads,
      fc.tuple(anyDelegate, fc.constantFrom('override', 'right-of-reply')).map(([{ ref }, how]) => ({
        kind: 'call-speaker',
        speaker: ref,
        how,
        reason: 'named in the last turn',
      })),
    ),
  },
  { weight: 1, arbitrary: step(leads, fc.constantFrom({ kind: 'take-lock' }, { kind: 'leave-lock' })) },
  { weight: 1, arbitrary: step(leads, fc.constant({ kind: 'hand-over', to: coFacilitator.ref })) },
  {
    weight: 1,
    arbitrary: step(
      leads,
      fc.constantFrom(null, 60, 600).map((seconds) => ({ kind: 'set-budget', sector: 'government', seconds })),
    ),
  },
  {
    weight: 1,
    arbitrary: step(fc.constantFrom(rapporteur, observer), fc.constant({ kind: 'mark-decision', text: 'Adopted.' })),
  },
);

export const anySession: fc.Arbitrary<World> = fc
  .array(anyStep, { minLength: 20, maxLength: 60 })
  .map((steps) => steps.reduce((world, next) => next(world), begun()));
