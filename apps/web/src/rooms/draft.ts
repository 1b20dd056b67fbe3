import { generalPart, type TopicKey } from './topic-view.ts';

/**
 * An unfinished text stays on this device, for its member, room and topic, until it is sent or the room is lost. Beside it stands what
 * the server knew of it last, so that a text from another device is told from an older one of this.
 */
const parts = { text: 'draft', known: 'draft-known' } as const;
type Part = keyof typeof parts;

function roomName(part: Part, memberId: string, roomId: string): string {
  return `trialogue.${parts[part]}.${memberId}.${roomId}`;
}

function nameOf(part: Part, memberId: string, roomId: string, topic: TopicKey): string {
  const room = roomName(part, memberId, roomId);
  return topic === generalPart ? room : `${room}.${topic}`;
}

export function readDraft(memberId: string, roomId: string, topic: TopicKey): string {
  return readStored(nameOf('text', memberId, roomId, topic)) ?? '';
}

export function keepDraft(memberId: string, roomId: string, topic: TopicKey, text: string): void {
  keep(nameOf('text', memberId, roomId, topic), text);
}

export function readKnownDraft(memberId: string, roomId: string, topic: TopicKey): string {
  return readStored(nameOf('known', memberId, roomId, topic)) ?? '';
}

export function keepKnownDraft(memberId: string, roomId: string, topic: TopicKey, text: string): void {
  keep(nameOf('known', memberId, roomId, topic), text);
}

export function forgetDrafts(memberId: string, roomId: string): void {
  removeAll([roomName('text', memberId, roomId), roomName('known', memberId, roomId)]);
}

/** The member leaves this device. */
export function forgetAllDrafts(memberId: string): void {
  removeAll([`trialogue.draft.${memberId}.`, `trialogue.draft-known.${memberId}.`]);
}

/** Whether a text of his waits on this device that no server has. */
export function hasUnkeptDraft(memberId: string): boolean {
  const begin = `trialogue.draft.${memberId}.`;
  return storedNames().some((name) => {
    if (!name.startsWith(begin)) return false;
    const known = `trialogue.draft-known.${memberId}.${name.slice(begin.length)}`;
    return readStored(name) !== readStored(known);
  });
}

function keep(name: string, text: string): void {
  if (text !== '') return writeStored(name, text);
  try {
    localStorage.removeItem(name);
  } catch {
    // A browser that forbids storage holds no draft either.
  }
}

function storedNames(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function removeAll(begins: readonly string[]): void {
  for (const name of storedNames()) if (begins.some((begin) => name.startsWith(begin))) keep(name, '');
}

export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The page keeps it for as long as it is open.
  }
}
