import { createHash } from 'node:crypto';
import type { Act } from '@trialogue/rooms';
import type { ItemOfAct } from './item-to-add.ts';

const plain = { body: null, topicId: null, target: null, detail: null };

/** Each act as the item that it becomes. */
export function itemOf(act: Act): ItemOfAct {
  switch (act.kind) {
    case 'open-topic':
      return { ...plain, kind: 'topic-opened', body: act.name.trim(), named: true };
    case 'rename-topic':
      return { ...plain, kind: 'topic-renamed', body: act.name.trim(), topicId: act.topicId, named: true };
    case 'resolve-topic':
      return { ...plain, kind: 'topic-resolved', topicId: act.topicId, named: true };
    case 'reopen-topic':
      return { ...plain, kind: 'topic-reopened', topicId: act.topicId, named: true };
    case 'move':
      return {
        ...plain,
        kind: 'moved',
        topicId: act.topicId,
        detail: { targets: [...new Set(act.items)] },
        named: true,
      };
    case 'edit':
      return { ...plain, kind: 'edited', body: act.body, target: act.item, named: false };
    case 'withdraw':
      return { ...plain, kind: 'withdrawn', target: act.item, named: false };
    case 'react':
      return {
        ...plain,
        kind: 'reacted',
        target: act.item,
        detail: { reaction: act.reaction, on: act.on },
        named: false,
      };
    case 'pin':
      return { ...plain, kind: act.on ? 'pinned' : 'unpinned', target: act.item, named: true };
    case 'raise-rule':
      return { ...plain, kind: 'rule-raised', detail: { raisedTo: 'non-attribution' }, named: true };
  }
}

/** The same id with anything but the same act is refused. Keys in order: how a client writes an act down is no part of it. */
export function hashOf(act: Act): Buffer {
  const inOrder = Object.entries(act).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(['act', inOrder]))
    .digest();
}
