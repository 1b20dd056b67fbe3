import { sectors } from '@trialogue/people';
import { describe, expect, it } from 'vitest';
import { order, nextSpeaker } from './floor.ts';
import { request, spoken, turn, type Written } from './floor-examples.model.ts';
import { longestWait } from './least-heard.ts';
import { id } from './session-world.model.ts';
import type { SpokenTurn } from './spoken.ts';

describe('who speaks next', () => {
  it.each<
    [
      sentence: string,
      queue: readonly Written[],
      turns: readonly SpokenTurn[],
      next: number,
      place: string,
      within: string | null,
    ]
  >([
    [
      'Points of order come first, the oldest of them first.',
      [
        { number: 1, sector: 'government' },
        { number: 2, sector: 'business', ask: 'point-of-order' },
        { number: 3, sector: 'business', ask: 'point-of-order' },
      ],
      [turn('business', 0, 600)],
      2,
      'point-of-order',
      null,
    ],
    [
      'Then the waiting sector that has spoken least.',
      [
        { number: 1, sector: 'business' },
        { number: 2, sector: 'government' },
      ],
      [turn('business', 0, 100), turn('government', 100, 160), turn('civil-society', 160, 200)],
      2,
      'sector-least-heard',
      'only-one-of-sector',
    ],
    [
      'A turn counts thirty seconds at least, so that many short ones gain nothing.',
      [
        { number: 1, sector: 'business' },
        { number: 2, sector: 'government' },
      ],
      [turn('business', 0, 5), turn('business', 5, 10), turn('government', 10, 50)],
      2,
      'sector-least-heard',
      'only-one-of-sector',
    ],
    [
      'Of two that have spoken alike, the one that spoke longest ago.',
      [
        { number: 1, sector: 'business' },
        { number: 2, sector: 'government' },
      ],
      [turn('government', 0, 40), turn('business', 40, 80)],
      2,
      'sector-spoke-longest-ago',
      'only-one-of-sector',
    ],
    [
      'Of two that have not spoken, the one with the oldest request.',
      [
        { number: 1, sector: 'government', asked: 7 },
        { number: 2, sector: 'business', asked: 5 },
      ],
      [],
      2,
      'oldest-request',
      'only-one-of-sector',
    ],
    [
      'Of two requests of the same moment, the lower id.',
      [
        { number: 2, sector: 'business', asked: 5 },
        { number: 1, sector: 'government', asked: 5 },
      ],
      [],
      1,
      'lower-request-id',
      'only-one-of-sector',
    ],
    [
      'Inside a sector, who has not yet spoken on this item.',
      [
        { number: 1, sector: 'business', ref: 11 },
        { number: 2, sector: 'business', ref: 12 },
      ],
      [turn('business', 0, 40, 11)],
      2,
      'only-sector-waiting',
      'has-not-spoken-on-item',
    ],
    [
      'Then the oldest request.',
      [
        { number: 2, sector: 'business' },
        { number: 1, sector: 'business' },
      ],
      [],
      1,
      'only-sector-waiting',
      'oldest-of-sector',
    ],
    [
      'A direct reply waits like any request: what it answers is written beside it.',
      [
        { number: 1, sector: 'business', ask: 'direct-reply' },
        { number: 2, sector: 'government' },
      ],
      [turn('business', 0, 40)],
      2,
      'sector-least-heard',
      'only-one-of-sector',
    ],
  ])('%s', (_sentence, queue, turns, next, place, within) => {
    const chosen = nextSpeaker(queue.map(request), spoken(turns), 'least-heard');
    expect(chosen).toMatchObject({ request: { id: id(next) }, place: { code: place } });
    expect(chosen?.within?.code ?? null).toBe(within);
  });

  it('A sector that has waited through five turns comes next, even before points of order.', () => {
    const queue = [
      request({ number: 1, sector: 'business' }),
      request({ number: 2, sector: 'government', ask: 'point-of-order' }),
    ];
    const heard = spoken([turn('business', 0, 3_000)], { business: longestWait });
    expect(nextSpeaker(queue, heard, 'least-heard')).toMatchObject({
      request: { id: id(1) },
      place: { code: 'sector-has-waited', params: { turns: 5, limit: 5 } },
    });
  });

  it('Two sectors that have waited through four turns are both served in time: one of them now.', () => {
    const queue = [...sectors].map((sector, number) => request({ number, sector }));
    const heard = spoken([turn('business', 0, 3_000), turn('government', 3_000, 6_000)], {
      business: 4,
      government: 4,
    });
    expect(nextSpeaker(queue, heard, 'least-heard')?.place.code).toBe('sector-has-waited');
  });

  it('A charter that chose strict order has requests called as they were made, after points of order.', () => {
    const queue = [
      request({ number: 3, sector: 'business' }),
      request({ number: 2, sector: 'business' }),
      request({ number: 4, sector: 'government', ask: 'point-of-order' }),
    ];
    const places = order(queue, spoken([turn('business', 0, 600)]), 'strict-order', 0);
    expect(places.map((place) => [place.request.id, place.place.code])).toEqual([
      [id(4), 'point-of-order'],
      [id(2), 'asked-first'],
      [id(3), 'asked-first'],
    ]);
  });

  it('A charter that chose first-timers first has those called first who have not spoken in this session.', () => {
    const queue = [
      request({ number: 1, sector: 'business', ref: 11 }),
      request({ number: 2, sector: 'government', ref: 12 }),
    ];
    const places = order(queue, spoken([turn('business', 0, 60, 11)]), 'first-timers-first', 0);
    expect(places.map((place) => place.place.code)).toEqual(['first-time-speaker', 'after-first-timers']);
    expect(places[0]?.request.id).toBe(id(2));
  });
});
