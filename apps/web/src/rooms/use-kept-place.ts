import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { KeptPlace } from './kept-place.ts';
import type { Row } from './rows.ts';

/** Keeps the row that is read where it is, whatever comes, goes or grows above it; null until its code has come. */
export function useKeptPlace(
  place: RefObject<HTMLDivElement | null>,
  list: Virtualizer<HTMLDivElement, Element>,
  rows: readonly Row[],
): KeptPlace | null {
  const [kept, setKept] = useState<KeptPlace | null>(null);
  useEffect(() => {
    // Without it the list keeps the row at its upper edge by itself.
    void import('./kept-place.ts').then(
      (part) => setKept(new part.KeptPlace()),
      () => undefined,
    );
  }, []);
  useLayoutEffect(() => kept?.settle(place.current, list, rows));
  return kept;
}
