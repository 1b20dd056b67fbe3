/** The room's keys, for the sheet of shortcuts; their words are `keys.<act>` of the namespace `rooms`. */
export const roomShortcuts = [
  { keys: ['J'], act: 'next' },
  { keys: ['K'], act: 'previous' },
  { keys: ['N'], act: 'nextUnread' },
  { keys: ['R'], act: 'reply' },
  { keys: ['Q'], act: 'quote' },
  { keys: ['+'], act: 'react' },
  { keys: ['E'], act: 'edit' },
  { keys: ['M'], act: 'menu' },
  { keys: ['T'], act: 'topics' },
  { keys: ['P'], act: 'pins' },
  { keys: ['C'], act: 'write' },
  { keys: ['Esc'], act: 'leave' },
] as const;
export type RoomAct = (typeof roomShortcuts)[number]['act'];

const acts: Readonly<Record<string, RoomAct>> = {
  j: 'next',
  k: 'previous',
  n: 'nextUnread',
  r: 'reply',
  q: 'quote',
  '+': 'react',
  e: 'edit',
  m: 'menu',
  t: 'topics',
  p: 'pins',
  c: 'write',
  Escape: 'leave',
};

/** What a key means in a room; nothing while somebody writes, or holds a key that belongs to the browser. */
export function actOf(event: KeyboardEvent, singleKeys: boolean): RoomAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const act = acts[event.key] ?? null;
  if (act === 'leave') return act;
  return singleKeys && !isWriting(event.target) ? act : null;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
