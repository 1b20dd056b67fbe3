import type { Notice } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { seenByReading } from './seen-by-reading.ts';

const roomId = '0b6e0f0a-3a5b-4f7e-8d1c-9a8b7c6d5e4f';
const notice = (id: string, some: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'mention',
  groupId: '6c1f5b0e-6a51-4a53-9a3c-1d2e3f405060',
  roomId,
  itemId: null,
  day: '2026-11-24',
  seen: false,
  ...some,
});

test('a notice of being addressed has told what it had to tell once its room is read to the end', () => {
  expect(seenByReading([notice('mention')], { roomId, unread: 3 })).toEqual([]);
  expect(seenByReading([notice('mention')], { roomId, unread: 0 })).toEqual(['mention']);
});

test('what somebody asks for stands at the top of the room, so opening it is enough', () => {
  expect(seenByReading([notice('asked', { kind: 'release-asked' })], { roomId, unread: 3 })).toEqual(['asked']);
});

test('notices of other rooms, and those that were seen, are left alone', () => {
  const others = [notice('elsewhere', { roomId: null }), notice('seen', { seen: true })];
  expect(seenByReading(others, { roomId, unread: 0 })).toEqual([]);
});
