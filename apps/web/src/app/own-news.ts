import type { QueryKey } from '@tanstack/react-query';
import type { OwnChanged } from '@trialogue/rooms';

/** Answers that may be old now. What one room shows of drafts and of topics it hears by itself. */
export function answersChangedBy({ about, roomId, groupId }: OwnChanged): readonly QueryKey[] {
  switch (about) {
    case 'reads':
      return [['unread-rooms']];
    case 'notices':
      // A notice may tell that a passage is asked for, or that a report came to one's desk.
      return [['notices'], ['unread-rooms'], ['releases-waiting'], ['reports']];
    // Rooms are kept with their group, and a seat may have changed with them.
    case 'rooms':
      return [['group'], ['unread-rooms'], ...(roomId === undefined ? [] : [['room', roomId, 'audience']])];
    case 'calls':
      return [groupId === undefined ? ['decisions'] : ['decisions', groupId]];
    case 'drafts':
      return [];
  }
}

/** After a gap in the connection all of it may be old. */
export const allOwnAnswers: readonly QueryKey[] = [
  ['notices'],
  ['unread-rooms'],
  ['group'],
  ['releases-waiting'],
  ['reports'],
  ['decisions'],
];

/**
 * Collects what is to be asked again and asks once, when the pause is over: whoever reads through a room tells his devices with
 * every message that he has seen.
 */
export class AskAgain {
  private readonly waiting = new Map<string, QueryKey>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  private readonly ask: (key: QueryKey) => void;
  private readonly pause: number;

  constructor(ask: (key: QueryKey) => void, pause: number) {
    this.ask = ask;
    this.pause = pause;
  }

  add(keys: readonly QueryKey[]): void {
    for (const key of keys) this.waiting.set(JSON.stringify(key), key);
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => this.askAll(), this.pause);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting.clear();
  }

  private askAll(): void {
    const keys = [...this.waiting.values()];
    this.stop();
    keys.forEach(this.ask);
  }
}
