import { useEffect, type RefObject } from 'react';

const stood = 400;

/**
 * Says which messages stand on the screen, once they have stood there for a moment: those whose end is in sight, or which fill the
 * screen. A page in a hidden tab shows nothing to anybody.
 */
export function useShown(
  place: RefObject<HTMLElement | null>,
  changes: unknown,
  onShown: (ids: readonly string[]) => void,
): void {
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      if (document.visibilityState === 'visible') onShown(idsInSight(element));
    };
    const soon = () => {
      timer ??= setTimeout(look, stood);
    };
    soon();
    element.addEventListener('scroll', soon, { passive: true });
    document.addEventListener('visibilitychange', soon);
    return () => {
      if (timer !== null) clearTimeout(timer);
      element.removeEventListener('scroll', soon);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [place, changes, onShown]);
}

function idsInSight(element: HTMLElement): readonly string[] {
  const { top, bottom } = element.getBoundingClientRect();
  return [...element.querySelectorAll<HTMLElement>('.message[data-key]')].flatMap((message) => {
    const box = message.getBoundingClientRect();
    const isInSight = (box.bottom > top && box.bottom <= bottom + 1) || (box.top <= top && box.bottom >= bottom);
    const key = message.dataset['key'];
    return isInSight && key !== undefined ? [key] : [];
  });
}
