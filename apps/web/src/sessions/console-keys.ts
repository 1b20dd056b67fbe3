/** The chair's keys, for the sheet of shortcuts; their words are `keys.<act>` of the namespace `sessions`. */
export const consoleShortcuts = [
  { keys: ['N'], act: 'next' },
  { keys: ['Space'], act: 'pause' },
  { keys: ['+'], act: 'extend' },
  { keys: ['W'], act: 'warn' },
  { keys: ['U'], act: 'undo' },
  { keys: ['Q'], act: 'call' },
  { keys: ['S'], act: 'sounding' },
  { keys: ['M'], act: 'mark' },
] as const;
export type ConsoleAct = (typeof consoleShortcuts)[number]['act'];

/** A participant's. */
export const participantShortcuts = [{ keys: ['F'], act: 'ask' }] as const;
export type ParticipantAct = (typeof participantShortcuts)[number]['act'];

const acts: Readonly<Record<string, ConsoleAct | ParticipantAct>> = {
  n: 'next',
  ' ': 'pause',
  '+': 'extend',
  w: 'warn',
  u: 'undo',
  q: 'call',
  s: 'sounding',
  m: 'mark',
  f: 'ask',
};

/** What a key means in a session; nothing while somebody writes, where the key presses what has the focus, or while it is held down. */
export function liveActOf(event: KeyboardEvent): ConsoleAct | ParticipantAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  if (isWriting(event.target) || (event.key === ' ' && isPressed(event.target))) return null;
  return acts[event.key.toLowerCase()] ?? null;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, summary, a, [role="tab"]') !== null;
}
