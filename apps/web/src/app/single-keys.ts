import { useSyncExternalStore } from 'react';
import { keepChoice, readChoice } from './stored-choice.ts';

const listeners = new Set<() => void>();

export function singleKeysAreOn(): boolean {
  return readChoice('single-keys') !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  keepChoice('single-keys', on ? 'on' : 'off');
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether shortcuts of a single letter are on; whoever dictates may need them off. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysAreOn);
}
