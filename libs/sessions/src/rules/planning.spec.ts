import { describe, expect, it } from 'vitest';
import { sessionPlan } from '../contract/plan.ts';
import { mayBeItem, mayBePlanned } from './planning.ts';
import type { AgendaItem, PlanHead } from './plan.ts';
import {
  after,
  begun,
  does,
  facilitator,
  item,
  items,
  plan,
  planned,
  stateIn,
  type World,
} from './session-world.model.ts';

const longer = 'x'.repeat(201);

describe('a plan', () => {
  it.each<[sentence: string, head: Partial<PlanHead>, code: string | null]>([
    ['A plan with a title, a time and a zone is one.', {}, null],
    ['It has a title.', { title: ' ' }, 'name-empty'],
    ['Its title is not endless.', { title: longer }, 'name-too-long'],
    ['It ends after it begins.', { endsAt: plan.head.startsAt }, 'session-time-not-possible'],
    ['It lasts a day at most.', { endsAt: plan.head.startsAt + 25 * 3_600_000 }, 'session-time-not-possible'],
    ['Its zone has a name.', { zone: 'here and there' }, 'time-zone-unknown'],
    ['It needs no link.', { meetingLink: null }, null],
    ['A link opens a page.', { meetingLink: 'javascript:alert(1)' }, 'link-not-possible'],
    ['A link names no user.', { meetingLink: 'https://bank.example@evil.example/' }, 'link-not-possible'],
    ['A turn lasts half a minute at least.', { turnSeconds: 5 }, 'item-time-not-possible'],
  ])('%s', (_sentence, head, code) => {
    const decision = mayBePlanned({ ...plan, head: { ...plan.head, ...head } }, 'non-attribution');
    expect(decision.allowed ? null : decision.code).toBe(code);
  });

  it.each<[sentence: string, change: Partial<AgendaItem>, code: string | null]>([
    ['An item has a title.', { title: '' }, 'name-empty'],
    ['Its goal is a short text.', { goal: 'x'.repeat(501) }, 'body-too-long'],
    ['It has some minutes.', { minutes: 0 }, 'item-time-not-possible'],
    [
      'Its papers are pages or of the library.',
      { papers: [{ label: 'Draft', url: 'data:text/html,x' }] },
      'link-not-possible',
    ],
    [
      'It has twenty papers at most.',
      { papers: Array.from({ length: 21 }, () => ({ label: 'Draft', url: 'https://x.example/' })) },
      'too-many-papers',
    ],
    ['An item under non-attribution is not on the record by its plan.', { rule: 'on-record' }, 'item-rule-too-weak'],
    ['It may say the rule of its room.', { rule: 'non-attribution' }, null],
  ])('%s', (_sentence, change, code) => {
    const decision = mayBeItem({ ...item(1), ...change }, 'non-attribution');
    expect(decision.allowed ? null : decision.code).toBe(code);
  });

  it('An item of a room on the record may be under non-attribution.', () => {
    expect(mayBeItem({ ...item(1), rule: 'non-attribution' }, 'on-record').allowed).toBe(true);
  });

  it('Of an agenda of 500 items none is taken, and the refusal says how many are possible.', () => {
    const many = { ...plan, items: Array.from({ length: 500 }, (_, number) => item(number)) };
    expect(sessionPlan.safeParse(many).success).toBe(true);
    expect(mayBePlanned(many, 'on-record')).toMatchObject({
      code: 'agenda-is-full',
      rule: 'limits',
      params: { limit: 100, items: 500 },
    });
  });

  it('To an agenda of a hundred items no further one is added.', () => {
    const full = Array.from({ length: 97 }, (_, number) => item(100 + number)).reduce<World>(
      (world, added) => after(world, [facilitator, { kind: 'add-item', item: added, before: null }]),
      planned(),
    );
    expect(does(full, facilitator, { kind: 'add-item', item: item(900), before: null }).decision).toMatchObject({
      code: 'agenda-is-full',
      params: { limit: 100, items: 101 },
    });
  });
});

describe('the agenda of a session that goes on', () => {
  const ids = (world: World) => stateIn(world).items.map(({ title }) => title);

  it('Items are added, moved, edited and removed.', () => {
    const more = after(begun(), [facilitator, { kind: 'add-item', item: item(4), before: items[1].id }]);
    expect(ids(more)).toEqual(['Item 1', 'Item 4', 'Item 2', 'Item 3']);
    const moved = after(more, [facilitator, { kind: 'move-item', item: items[2].id, before: items[1].id }]);
    expect(ids(moved)).toEqual(['Item 1', 'Item 4', 'Item 3', 'Item 2']);
    const edited = after(moved, [facilitator, { kind: 'edit-item', item: { ...items[2], title: 'Wording' } }]);
    const removed = after(edited, [facilitator, { kind: 'remove-item', item: items[1].id, reason: 'No time left.' }]);
    expect(ids(removed)).toEqual(['Item 1', 'Item 4', 'Wording']);
  });

  it('What was treated is neither edited, moved nor removed.', () => {
    const done = after(begun(), [facilitator, { kind: 'end-item', reason: null }]);
    const tries = [
      { kind: 'edit-item', item: { ...items[0], title: 'Another' } },
      { kind: 'move-item', item: items[0].id, before: null },
      { kind: 'remove-item', item: items[0].id, reason: 'It never was.' },
    ] as const;
    const codes = tries.map((act) => does(done, facilitator, act).decision);
    expect(codes.map((decision) => (decision.allowed ? null : decision.code))).toEqual(tries.map(() => 'item-is-done'));
  });
});
