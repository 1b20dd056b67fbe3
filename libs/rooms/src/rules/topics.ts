import type { ConversationItem } from './conversation.ts';

/** A topic as a list shows it. `last`: the highest number of an item that belongs to it. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly resolved: boolean;
  readonly last: number;
}

export type Topics = ReadonlyMap<string, Topic>;

/**
 * Topics after one more item of the log. Every topic that an item of the reader's window names is known from the list that he was given
 * with it, or is opened within it.
 */
export function withTopicItem(topics: Topics, item: ConversationItem): Topics {
  const id = item.topicId;
  if (id === undefined) return topics;
  if (item.kind === 'topic-opened') {
    return new Map([...topics, [id, { id, name: item.name ?? '', resolved: false, last: item.seq }]]);
  }
  const known = topics.get(id);
  if (known === undefined) return topics;
  return new Map([...topics, [id, changed({ ...known, last: Math.max(known.last, item.seq) }, item)]]);
}

function changed(topic: Topic, item: ConversationItem): Topic {
  switch (item.kind) {
    case 'topic-renamed':
      return { ...topic, name: item.name ?? topic.name };
    case 'topic-resolved':
      return { ...topic, resolved: true };
    case 'topic-reopened':
      return { ...topic, resolved: false };
    default:
      return topic;
  }
}
