/** An unfinished text stays on this device, for its member and room, until it is sent or the room is lost. */
function nameOf(memberId: string, roomId: string): string {
  return `trialogue.draft.${memberId}.${roomId}`;
}

export function readDraft(memberId: string, roomId: string): string {
  return readStored(nameOf(memberId, roomId)) ?? '';
}

export function keepDraft(memberId: string, roomId: string, text: string): void {
  if (text === '') return forgetDraft(memberId, roomId);
  writeStored(nameOf(memberId, roomId), text);
}

export function forgetDraft(memberId: string, roomId: string): void {
  try {
    localStorage.removeItem(nameOf(memberId, roomId));
  } catch {
    // A browser that forbids storage holds no draft either.
  }
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
