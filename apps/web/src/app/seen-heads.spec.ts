import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { rememberHead, unreadSince } from './seen-heads.ts';

test('a room that was not open on this page has no count at all', () => {
  expect(unreadSince(new QueryClient(), 'plenary', 42)).toBeNull();
});

test('what came after the room was left is counted', () => {
  const client = new QueryClient();
  rememberHead(client, 'plenary', 40);
  expect(unreadSince(client, 'plenary', 42)).toBe(2);
});

test('a history that was restored and is shorter now counts nothing', () => {
  const client = new QueryClient();
  rememberHead(client, 'plenary', 40);
  expect(unreadSince(client, 'plenary', 12)).toBe(0);
});

test('the next member on the same page does not inherit what the last one had read', () => {
  rememberHead(new QueryClient(), 'plenary', 40);
  expect(unreadSince(new QueryClient(), 'plenary', 42)).toBeNull();
});
