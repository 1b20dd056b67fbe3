import { describe, expect, it } from 'vitest';
import { check, countByKind, violationKinds } from './checker.ts';
import type { ViolationKind } from './checker.ts';
import type { Line, Recording, Seen } from './recording.ts';

const room = 'room';
const stored: Seen[] = [
  [1, 'id-1', 'm1'],
  [2, 'id-2', 'm2'],
  [3, 'id-3', 'm3'],
];
const [one, two, three] = [
  [1, 'id-1', 'm1'],
  [2, 'id-2', 'm2'],
  [3, 'id-3', 'm3'],
] as const satisfies Seen[];

const sent = (mark: string): Line => ({ what: 'sent', client: 'a', room, mark });
const acked = (mark: string, seq: number, id = `id-${seq}`): Line => ({
  what: 'acked',
  client: 'a',
  room,
  mark,
  seq,
  id,
});
const viewed = (client: string, ...items: Seen[]): Line => ({ what: 'viewed', client, room, items });
const kept = (...items: Seen[]): Line => ({ what: 'stored', room, items });
const history = (...items: Seen[]): Line => ({ what: 'history', client: 'a', room, items });

const talk: Recording = [sent('m1'), acked('m1', 1), sent('m2'), acked('m2', 2), sent('m3'), acked('m3', 3)];
const good: Recording = [...talk, viewed('a', one), viewed('a', two, three), kept(...stored), history(...stored)];

const bad: readonly [sentence: string, kinds: ViolationKind[], recording: Recording][] = [
  ['an acknowledged message that the table lacks', ['acked-but-not-stored'], [...talk, kept(one, two)]],
  [
    'an acknowledgement with the number of another message',
    ['acked-with-another-number'],
    [sent('m1'), sent('m2'), acked('m1', 2, 'id-2'), acked('m2', 2), kept(one, two)],
  ],
  [
    'an acknowledgement with another id than the stored one',
    ['acked-with-another-number'],
    [sent('m1'), acked('m1', 1, 'id-9'), kept(one)],
  ],
  ['a message that never got an answer', ['never-answered'], [sent('m1'), kept(one)]],
  ['a message stored under two numbers', ['stored-twice'], [sent('m1'), acked('m1', 1), kept(one, [2, 'id-2', 'm1'])]],
  ['a stored message that nobody sent', ['stored-but-never-sent'], [kept(one)]],
  ['a number left out', ['number-missing'], [sent('m1'), acked('m1', 1), sent('m3'), acked('m3', 3), kept(one, three)]],
  ['a number given twice', ['number-twice'], [...talk, kept(one, two, three, [3, 'id-4', 'm4']), sent('m4')]],
  ['an id given twice', ['id-twice'], [...talk, sent('m4'), kept(...stored, [4, 'id-3', 'm4'])]],
  [
    'a client that lacks a message in the middle',
    ['skipped-by-a-client'],
    [...talk, viewed('a', one, three), kept(...stored)],
  ],
  ['a client that lacks the last message', ['missing-at-a-client'], [...talk, viewed('a', one, two), kept(...stored)]],
  [
    'a client that shows a message twice',
    ['shown-twice'],
    [...talk, viewed('a', one, two, two, three), kept(...stored)],
  ],
  ['a client with another order', ['shown-in-another-order'], [...talk, viewed('a', one, three, two), kept(...stored)]],
  [
    'a client that shows what the table lacks',
    ['shown-but-not-stored'],
    [...talk, viewed('a', ...stored, [4, 'id-4', 'm4']), kept(...stored)],
  ],
  [
    'a client that shows another text under a known id',
    ['shown-in-another-order'],
    [...talk, viewed('a', one, two, [3, 'id-3', 'other']), kept(...stored)],
  ],
  [
    'a message sent after an acknowledgement but numbered before it',
    ['later-message-numbered-lower'],
    [sent('m2'), acked('m2', 2), sent('m1'), acked('m1', 1), kept(one, two)],
  ],
  ['a history that differs from the table', ['history-differs'], [...talk, kept(...stored), history(one, two)]],
];

describe('the checker of fault runs', () => {
  it('finds nothing in a recording in which all promises are kept', () => {
    expect(check(good)).toEqual({ sent: 3, acked: 3, refused: 0, stored: 3, viewed: 3, faults: 0, violations: [] });
  });

  it('judges rooms apart from each other', () => {
    const elsewhere = good.map((line) => (line.what === 'fault' ? line : { ...line, room: 'elsewhere' }));
    expect(check([...good, ...elsewhere]).violations).toEqual([]);
  });

  it('forgets what a client had shown before it dropped its copy openly', () => {
    const dropped: Line = { what: 'dropped', client: 'a', room, why: 'epoch-changed' };
    expect(check([viewed('a', three), dropped, ...good]).violations).toEqual([]);
  });

  it('asks of messages sent side by side only that they have some order', () => {
    const recording = [sent('m2'), sent('m1'), acked('m2', 2), acked('m1', 1), kept(one, two)];
    expect(check(recording).violations).toEqual([]);
  });

  it.each(bad)('finds %s', (_, kinds, recording) => {
    const found = Object.keys(countByKind(check(recording).violations));
    expect(found).toEqual(expect.arrayContaining(kinds));
  });

  it('has a bad recording for each kind of violation', () => {
    expect(new Set(bad.flatMap(([, kinds]) => kinds))).toEqual(new Set(violationKinds));
  });
});
