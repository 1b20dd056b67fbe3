import type { OutboxEntry, ReadItem, RoomItem } from '@trialogue/rooms';
import type { Said } from './said.ts';
import { everything, isInView, keyOfTopic, type TopicKey, type TopicView } from './topic-view.ts';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  /** Where the topic changes, in the view of all messages. */
  | { readonly kind: 'topic'; readonly key: string; readonly topicId: string | null }
  /** Above the first message that the reader had not seen when he came. */
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: Said }
  | { readonly kind: 'line'; readonly key: string; readonly item: LineItem }
  | { readonly kind: 'pending'; readonly key: string; readonly entry: OutboxEntry };

const lineKinds = [
  'pinned',
  'moved',
  'topic-opened',
  'topic-renamed',
  'topic-resolved',
  'topic-reopened',
  'rule-raised',
  'disclosed',
  'names-ended',
  'rule-lowered',
  'history-opened',
] as const;
/** Acts that stand as a quiet line of their own; the others show on the message that they are about. */
export type LineItem = Extract<RoomItem, { kind: (typeof lineKinds)[number] }>;

function isLine(item: ReadItem): item is LineItem {
  return lineKinds.some((kind) => kind === item.kind);
}

/** The reader's own calendar day of an instant, e.g. 2026-11-23. */
export function dayOf(at: string): string {
  const date = new Date(at);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

export interface RowSource {
  readonly entries: readonly ReadItem[];
  readonly messages: ReadonlyMap<string, Said>;
  readonly pending: readonly OutboxEntry[];
  /** Nothing older exists. */
  readonly isComplete: boolean;
  readonly view: TopicView;
  /** Whether there is any topic at all: without one no row names any. */
  readonly hasTopics: boolean;
  /** Whether the reader had not seen this message when he came. */
  readonly wasUnseen: (message: Said) => boolean;
}

/**
 * The rows of the list. Day and topic stand above their first message; above the oldest one that is loaded only where nothing older
 * exists, since they would move when an older page joins. The same goes for the line above what is new.
 */
export function rowsOf(source: RowSource): readonly Row[] {
  const { pending, view } = source;
  const rows: Row[] = [];
  const heading = headings(source, rows);
  for (const item of source.entries) {
    const row = rowOf(item, source);
    if (row === null) continue;
    heading(row);
    rows.push(row);
  }
  for (const entry of pending.filter((one) => isInView(view, one.topicId))) {
    rows.push({ kind: 'pending', key: entry.clientId, entry });
  }
  return rows;
}

type SaidRow = Extract<Row, { kind: 'message' | 'line' }>;

function rowOf(item: ReadItem, { messages, view }: RowSource): SaidRow | null {
  const message = messages.get(item.id);
  if (message !== undefined) {
    return isInView(view, message.topicId) ? { kind: 'message', key: item.id, message } : null;
  }
  return isLine(item) && belongsTo(item, view, messages) ? { kind: 'line', key: item.id, item } : null;
}

type OfWholeRoom = Extract<LineItem, { kind: 'rule-raised' | 'rule-lowered' | 'history-opened' | 'names-ended' }>;
const wholeRoomKinds: ReadonlySet<string> = new Set(['rule-raised', 'rule-lowered', 'history-opened', 'names-ended']);

export function ofWholeRoom(item: LineItem): item is OfWholeRoom {
  return wholeRoomKinds.has(item.kind);
}

function belongsTo(item: LineItem, view: TopicView, messages: ReadonlyMap<string, Said>): boolean {
  if (view === everything || ofWholeRoom(item)) return true;
  if (item.kind !== 'pinned' && item.kind !== 'disclosed') return isInView(view, item.topicId);
  const target = messages.get(item.target);
  return target !== undefined && isInView(view, target.topicId);
}

/** Puts what stands above a row before it. */
function headings({ isComplete, view, hasTopics, wasUnseen }: RowSource, rows: Row[]): (row: SaidRow) => void {
  let day: string | null = isComplete ? '' : null;
  let topic: TopicKey | null = isComplete ? '' : null;
  let isAfterSeen = isComplete;
  let hasNew = false;
  return (row) => {
    const { at } = row.kind === 'message' ? row.message : row.item;
    const ofRow = dayOf(at);
    if (day !== null && ofRow !== day) {
      rows.push({ kind: 'day', key: `day-${ofRow}`, at });
      // A new day names the topic again.
      if (hasTopics) topic = '';
    }
    day = ofRow;
    if (row.kind === 'line') return;
    const { message } = row;
    const key = keyOfTopic(message.topicId);
    const isNew = wasUnseen(message);
    if (isNew && isAfterSeen && !hasNew) {
      rows.push({ kind: 'new', key: 'new' });
      hasNew = true;
    }
    isAfterSeen ||= !isNew;
    if (view === everything && hasTopics && topic !== null && key !== topic) {
      rows.push({ kind: 'topic', key: `topic-${message.id}`, topicId: message.topicId });
    }
    topic = key;
  };
}
