import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { seenAct } from './notice-questions.ts';

/** Marks as seen by the way, on opening the place: without an answer the mark only comes later. */
export function useSeenByTheWay(): (ids: readonly string[]) => void {
  const { mutate } = useMutation(seenAct(useQueryClient()));
  return useCallback((ids) => (ids.length === 0 ? undefined : mutate(ids)), [mutate]);
}
