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
  /** A scroll to the end is under way that no hand began: where rows grow meanwhile it ends short of it. */
  const isLed = useRef(false);
  const lead = useCallback(() => {
    isLed.current = true;
    virtualizer.scrollToEnd();
  }, [virtualizer]);

  useLayoutEffect(() => {
    if (isAtEnd.current) lead();
  }, [lead, rows]);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const noteEnd = () => {
      isAtEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop <= near;
    };
    const noteHandSoon = () => {
      isLed.current = false;
      requestAnimationFrame(noteEnd);
    };
    const noteStop = () => {
      if (!isLed.current) noteEnd();
      isLed.current = false;
    };
    const keep = () => {
      if (isAtEnd.current) lead();
    };
    const observer = new ResizeObserver(keep);
    observer.observe(element);
    // Rows are measured after they were drawn.
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const move of moves) element.addEventListener(move, noteHandSoon, { passive: true });
    element.addEventListener('scrollend', noteStop);
    return () => {
      observer.disconnect();
      for (const move of moves) element.removeEventListener(move, noteHandSoon);
      element.removeEventListener('scrollend', noteStop);
    };
  }, [place, lead]);

  const goToEnd = useCallback(() => {
    isAtEnd.current = true;
    lead();
  }, [lead]);
  /** Before the list is led elsewhere: otherwise the next row would bring it back to the end. */
  const leaveEnd = useCallback(() => {
    isAtEnd.current = false;
  }, []);
  return { goToEnd, leaveEnd };
}
