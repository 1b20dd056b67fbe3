import type { Topic } from '@trialogue/rooms';
import { generalPart, type TopicKey, type TopicView } from './topic-view.ts';

/** The topics as a list shows them: what belongs to none first, then by their newest item, settled ones last. */
export function topicOrder(topics: ReadonlyMap<string, Topic>): readonly TopicKey[] {
  const byActivity = [...topics.values()].toSorted((one, other) => other.last - one.last);
  const open = byActivity.filter((topic) => !topic.resolved);
  const resolved = byActivity.filter((topic) => topic.resolved);
  return [generalPart, ...open.map(({ id }) => id), ...resolved.map(({ id }) => id)];
}

/** The next topic after this view, from the end back to the beginning, in which something was not seen; null where there is none. */
export function nextUnreadTopic(
  topics: ReadonlyMap<string, Topic>,
  view: TopicView,
  unreadOf: (key: TopicKey) => number,
): TopicKey | null {
  const order = topicOrder(topics);
  const at = order.indexOf(view);
  const following = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  return following.find((key) => unreadOf(key) > 0) ?? null;
}
