import { expect, test } from 'vitest';
import { nextUnreadTopic, topicOrder } from './next-unread-topic.ts';

const topics = new Map(
  [
    { id: 'tariffs', name: 'Tariffs', resolved: false, last: 4 },
    { id: 'words', name: 'Words', resolved: true, last: 9 },
    { id: 'measures', name: 'Measures', resolved: false, last: 7 },
  ].map((topic) => [topic.id, topic]),
);
const unreadIn =
  (...keys: readonly string[]) =>
  (key: string) =>
    keys.includes(key) ? 2 : 0;

test('topics stand by their newest message, what belongs to none first and settled ones last', () => {
  expect(topicOrder(topics)).toEqual(['general', 'measures', 'tariffs', 'words']);
});

test('from all messages one is led to the first topic with something unread', () => {
  expect(nextUnreadTopic(topics, 'all', unreadIn('tariffs', 'words'))).toBe('tariffs');
});

test('after the last topic one is led to the first again', () => {
  expect(nextUnreadTopic(topics, 'tariffs', unreadIn('general', 'measures'))).toBe('general');
});

test('the topic that is looked at is not its own next one', () => {
  expect(nextUnreadTopic(topics, 'measures', unreadIn('measures'))).toBeNull();
});

test('where everything is read there is nowhere to be led', () => {
  expect(nextUnreadTopic(topics, 'all', unreadIn())).toBeNull();
});
