import type { Delegate } from './delegate.ts';

/**
 * Lets delegates write so many messages, spread evenly over the duration. Who has too much waiting is passed over, as a person
 * would stop; the message is then written by the next one, or later.
 */
export async function converse(
  delegates: readonly Delegate[],
  { messages, duration, chance }: { messages: number; duration: number; chance: () => number },
): Promise<void> {
  const began = performance.now();
  let written = 0;
  while (written < messages) {
    const due = Math.min(messages, Math.ceil(((performance.now() - began) / duration) * messages));
    while (written < due && writeOne(delegates, written + 1, chance)) written += 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function writeOne(delegates: readonly Delegate[], number: number, chance: () => number): boolean {
  const first = Math.floor(chance() * delegates.length);
  for (let step = 0; step < delegates.length; step += 1) {
    const delegate = delegates[(first + step) % delegates.length];
    const room = delegate?.rooms[Math.floor(chance() * delegate.rooms.length)];
    if (delegate && room && delegate.write(room, `${delegate.name}-${number}`)) return true;
  }
  return false;
}
