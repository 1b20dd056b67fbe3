import { expect, test } from 'vitest';
import { readRoomAddress } from './room-address.ts';

const id = '0b6e0f0a-3a5b-4f7e-8d1c-9a8b7c6d5e4f';

test('an address leads to a message and into a topic, or into what belongs to none', () => {
  expect(readRoomAddress({ at: id, topic: id })).toEqual({ at: id, topic: id });
  expect(readRoomAddress({ topic: 'general' })).toEqual({ topic: 'general' });
});

test('what is no id leads nowhere', () => {
  expect(readRoomAddress({ at: 'general', topic: '../../me', more: id })).toEqual({});
  expect(readRoomAddress({ at: 7, topic: { id } })).toEqual({});
});
