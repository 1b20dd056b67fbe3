import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { singleKeysAreOn } from './single-keys.ts';

const places = { t: '/', g: '/groups', r: '/rooms', s: '/sign-ins' } as const;
const sequenceMilliseconds = 1_500;

function isPlace(key: string): key is keyof typeof places {
  return Object.hasOwn(places, key);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

export interface ShellShortcuts {
  readonly shown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** `?` shows the sheet; G and then a letter goes somewhere. Never while something is being written. */
export function useShellShortcuts(): ShellShortcuts {
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const goPressedAt = useRef(-Infinity);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isWriting(event.target) || !singleKeysAreOn()) return;
      if (event.key === '?') return setShown(true);
      const key = event.key.toLowerCase();
      const follows = event.timeStamp - goPressedAt.current < sequenceMilliseconds;
      goPressedAt.current = key === 'g' && !follows ? event.timeStamp : -Infinity;
      if (follows && isPlace(key)) void router.navigate({ to: places[key] });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [router]);

  return { shown, show: useCallback(() => setShown(true), []), hide: useCallback(() => setShown(false), []) };
}
