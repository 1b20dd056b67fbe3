/** What a reader looks at: every message, one topic by its id, or the messages that belong to none. */
export type TopicKey = string;
export const generalPart: TopicKey = 'general';
export const everything = 'all';
/** The key of a topic, or `everything`. */
export type TopicView = string;

export function keyOfTopic(topicId: string | null | undefined): TopicKey {
  return topicId ?? generalPart;
}

/** Null for the part that belongs to no topic. */
export function idOfTopic(key: TopicKey): string | null {
  return key === generalPart ? null : key;
}

export function isInView(view: TopicView, topicId: string | null | undefined): boolean {
  return view === everything || view === keyOfTopic(topicId);
}
