import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConversationItem, type ConversationView, emptyConversation, withItems } from './conversation.ts';

const at = (seq: number) => `2026-11-23T09:${String(seq).padStart(2, '0')}:00Z`;
const item = (seq: number, kind: ConversationItem['kind'], rest: Partial<ConversationItem> = {}): ConversationItem => ({
  seq,
  kind,
  id: `item-${seq}`,
  at: at(seq),
  ...rest,
});
const said = item(1, 'posted', { body: 'We agree to ten.' });
const after = (...items: ConversationItem[]) => withItems(emptyConversation<ConversationItem>(), [said, ...items]);
const messageOf = (view: ConversationView<ConversationItem>) => view.messages.get('item-1');
const onIt = (seq: number, kind: ConversationItem['kind'], rest: Partial<ConversationItem> = {}) =>
  item(seq, kind, { target: 'item-1', ...rest });

const kinds = ['posted', 'edited', 'withdrawn', 'reacted', 'pinned', 'unpinned', 'moved', 'topic-opened'] as const;
/** A log of one to a dozen items, each about a message of it or of none. */
const anyLog = fc.array(fc.record({ kind: fc.constantFrom(...kinds), of: fc.nat(12), count: fc.nat(2) }), {
  minLength: 1,
  maxLength: 12,
});
const logOf = (drawn: readonly { kind: (typeof kinds)[number]; of: number; count: number }[]) =>
  drawn.map(({ kind, of, count }, place): ConversationItem => {
    const isMessage = kind === 'posted';
    const words = { body: `Words ${place}` };
    if (isMessage) return item(place, kind, words);
    if (kind === 'moved') return item(place, kind, { targets: [`item-${of}`], topicId: `topic-${count}` });
    const target = { target: `item-${of}`, reaction: 'noted' as const, count };
    return item(place, kind, kind === 'edited' ? { ...target, ...words } : target);
  });

describe('a conversation, read from its log', () => {
  it('An edit leaves the former words beside the new ones, and says when they were changed.', () => {
    const view = after(onIt(2, 'edited', { body: 'Eleven.' }), onIt(3, 'edited', { body: 'Twelve.' }));
    const earlier = ['We agree to ten.', 'Eleven.'];
    expect(messageOf(view)).toMatchObject({ body: 'Twelve.', earlier, editedAt: at(3), at: at(1) });
  });

  it('A withdrawal takes words, history, reactions, pin and author; nothing brings them back.', () => {
    const busy = [
      onIt(2, 'edited', { body: 'Eleven.' }),
      onIt(3, 'pinned'),
      onIt(4, 'reacted', { reaction: 'noted', count: 1 }),
    ];
    const late = [
      onIt(6, 'edited', { body: 'Again.' }),
      onIt(7, 'pinned'),
      onIt(8, 'reacted', { reaction: 'noted', count: 2 }),
    ];
    const gone = { item: null, body: null, earlier: [], editedAt: null, pinned: false, reactions: new Map() };
    expect(messageOf(after(...busy, onIt(5, 'withdrawn')))).toMatchObject(gone);
    expect(messageOf(after(...busy, onIt(5, 'withdrawn'), ...late))).toMatchObject(gone);
  });

  it('A tombstone stands for a message from its start: it has no words and nobody’s name.', () => {
    const view = withItems(emptyConversation<ConversationItem>(), [item(1, 'tombstone'), onIt(2, 'withdrawn')]);
    expect(messageOf(view)).toMatchObject({ item: null, body: null });
  });

  it('A reaction counts people, and is gone with the last of them.', () => {
    const counted = (count: number) => onIt(2 + count, 'reacted', { reaction: 'thanks', count });
    expect([...(messageOf(after(counted(2)))?.reactions ?? [])]).toEqual([['thanks', 2]]);
    expect(messageOf(after(counted(2), counted(0)))?.reactions.size).toBe(0);
  });

  it('A message is in one topic, that of its last move, or in none.', () => {
    const moved = (seq: number, topicId?: string) => item(seq, 'moved', { targets: ['item-1', 'elsewhere'], topicId });
    expect(messageOf(after(moved(2, 'water')))?.topicId).toBe('water');
    expect(messageOf(after(moved(2, 'water'), moved(3)))?.topicId).toBeNull();
  });

  it('Read in pieces or at once, a log is the same conversation.', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(12), (drawn, cut) => {
        const log = logOf(drawn);
        const whole = withItems(emptyConversation<ConversationItem>(), log);
        const first = withItems(emptyConversation<ConversationItem>(), log.slice(0, cut));
        expect(withItems(first, log.slice(cut)).messages).toEqual(whole.messages);
      }),
      { numRuns: 500 },
    );
  });

  it('What nothing touches stays the same object, so that a page draws only what changed.', () => {
    fc.assert(
      fc.property(anyLog, (drawn) => {
        const log = logOf(drawn);
        const last = log.at(-1);
        const before = withItems(emptyConversation<ConversationItem>(), log.slice(0, -1));
        const touched = new Set([last?.id, last?.target, ...(last?.targets ?? [])]);
        for (const [id, message] of withItems(before, log.slice(-1)).messages) {
          if (!touched.has(id)) expect(message).toBe(before.messages.get(id));
        }
      }),
    );
  });
});
