import { useSyncExternalStore } from 'react';

let lastAnswered = true;
const listeners = new Set<() => void>();

function tell(): void {
  listeners.forEach((listener) => listener());
}

/** Whether the last question to the api was answered at all, whatever the answer. */
export function reportAnswer(answered: boolean): void {
  if (answered === lastAnswered) return;
  lastAnswered = answered;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

export type Reachability = 'reachable' | 'offline' | 'no-answer';

function current(): Reachability {
  if (!navigator.onLine) return 'offline';
  return lastAnswered ? 'reachable' : 'no-answer';
}

export function useReachability(): Reachability {
  return useSyncExternalStore(subscribe, current);
}
