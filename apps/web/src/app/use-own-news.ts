import { useQueryClient } from '@tanstack/react-query';
import type { OwnChanged } from '@trialogue/rooms';
import { useCallback, useEffect, useMemo } from 'react';
import { useOwnChanged } from '../live/use-own-changed.ts';
import { allOwnAnswers, answersChangedBy, AskAgain } from './own-news.ts';

const pauseMilliseconds = 1_000;

/** Keeps counts, notices and lists of rooms in step with one's other devices. */
export function useOwnNews(): void {
  const client = useQueryClient();
  const again = useMemo(
    () => new AskAgain((queryKey) => void client.invalidateQueries({ queryKey }), pauseMilliseconds),
    [client],
  );
  useEffect(() => () => again.stop(), [again]);
  const hear = useCallback((event: OwnChanged) => again.add(answersChangedBy(event)), [again]);
  const askAll = useCallback(() => again.add(allOwnAnswers), [again]);
  useOwnChanged(hear, askAll);
}
