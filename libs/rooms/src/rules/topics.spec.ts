import { describe, expect, it } from 'vitest';
import type { ConversationItem } from './conversation.ts';
import { type Topics, withTopicItem } from './topics.ts';

const item = (seq: number, kind: ConversationItem['kind'], rest: Partial<ConversationItem> = {}): ConversationItem => ({
  seq,
  kind,
  id: `item-${seq}`,
  at: '2026-11-23T09:30:00Z',
  topicId: 'water',
  ...rest,
});
const after = (...items: ConversationItem[]) => items.reduce<Topics>(withTopicItem, new Map());
const opened = item(4, 'topic-opened', { name: 'Water' });

describe('the topics of a room', () => {
  it('One is opened, renamed, resolved and reopened, and knows its last number.', () => {
    expect(after(opened).get('water')).toEqual({ id: 'water', name: 'Water', resolved: false, last: 4 });
    const renamed = item(5, 'topic-renamed', { name: 'Rivers' });
    expect(after(opened, renamed, item(6, 'topic-resolved')).get('water')).toEqual({
      id: 'water',
      name: 'Rivers',
      resolved: true,
      last: 6,
    });
    expect(after(opened, item(5, 'topic-resolved'), item(6, 'topic-reopened')).get('water')?.resolved).toBe(false);
  });

  it('What is said in it and moved into it is its newest activity; an older page that joins later is not.', () => {
    expect(after(opened, item(7, 'posted'), item(9, 'moved')).get('water')?.last).toBe(9);
    expect(after(opened, item(9, 'posted'), item(5, 'posted')).get('water')?.last).toBe(9);
  });

  it('What belongs to no topic, or to one that is not known, changes nothing.', () => {
    const topics = after(opened);
    expect(withTopicItem(topics, item(8, 'posted', { topicId: undefined }))).toBe(topics);
    expect(withTopicItem(topics, item(8, 'posted', { topicId: 'before his time' }))).toBe(topics);
  });
});
