import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Row } from './rows.ts';

const near = 64;

/**
 * The list opens at its newest message and stays there while the reader does, also when the text field grows or a phone's
 * keyboard opens. The answer takes the reader there: what he has just sent is in sight.
 */
export function useStayAtEnd(
  place: RefObject<HTMLDivElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: readonly Row[],
): { readonly goToEnd: () => void; readonly leaveEnd: () => void } {
  const isAtEnd = useRef(true);

  useLayoutEffect(() => {
    if (isAtEnd.current) virtualizer.scrollToEnd();
  }, [virtualizer, rows]);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const noteEnd = () => {
      isAtEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop <= near;
    };
    const keep = () => {
      if (isAtEnd.current) virtualizer.scrollToEnd();
    };
    const observer = new ResizeObserver(keep);
    observer.observe(element);
    // Only the reader's own hand leaves the end; rows that grow do not.
    const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    const noteSoon = () => requestAnimationFrame(noteEnd);
    for (const move of moves) element.addEventListener(move, noteSoon, { passive: true });
    element.addEventListener('scrollend', noteEnd);
    return () => {
      observer.disconnect();
      for (const move of moves) element.removeEventListener(move, noteSoon);
      element.removeEventListener('scrollend', noteEnd);
    };
  }, [place, virtualizer]);

  const goToEnd = useCallback(() => {
    isAtEnd.current = true;
    virtualizer.scrollToEnd();
  }, [virtualizer]);
  /** Before the list is led elsewhere: otherwise the next row would bring it back to the end. */
  const leaveEnd = useCallback(() => {
    isAtEnd.current = false;
  }, []);
  return { goToEnd, leaveEnd };
}
