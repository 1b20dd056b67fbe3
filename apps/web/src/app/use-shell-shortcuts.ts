import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { singleKeysAreOn } from './single-keys.ts';

const places = { t: '/', g: '/groups', r: '/rooms', n: '/notices', s: '/sign-ins' } as const;
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

/** Also while something is written, and where single keys are off: nobody presses it by chance. */
function isSearch({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** `?` shows the sheet, `/` the search; G and then a letter goes somewhere. Never while something is being written. */
export function useShellShortcuts(): ShellShortcuts {
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const goPressedAt = useRef(-Infinity);

  useEffect(() => {
    const openSearch = (event: KeyboardEvent) => {
      // Otherwise the browser opens its own, or the slash is written into the field that gets the focus.
      event.preventDefault();
      const field = document.getElementById('search-field');
      if (field instanceof HTMLInputElement) field.select();
      else void router.navigate({ to: '/search' });
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isSearch(event)) return openSearch(event);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event.target) || !singleKeysAreOn()) return;
      if (event.key === '?') return setShown(true);
      if (event.key === '/') return openSearch(event);
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
