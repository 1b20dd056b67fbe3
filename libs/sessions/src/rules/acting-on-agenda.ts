import { allOf, allow, refuse } from '@trialogue/kernel';
import { itemUnknown, type SessionDecision } from './act-refusals.ts';
import type { ActFacts } from './acting.ts';
import { agendaLimit } from './plan.ts';
import { agendaIsFull, mayBeItem } from './planning.ts';
import { mayBeReason } from './saying.ts';
import type { SessionActOf } from './session-act.ts';
import type { AgendaEntry, SessionState } from './session.ts';

type AgendaAct = SessionActOf<'add-item' | 'move-item' | 'edit-item' | 'remove-item'>;

export function mayChangeAgenda(act: AgendaAct, { copy: { state }, roomRule }: ActFacts): SessionDecision {
  switch (act.kind) {
    case 'add-item':
      return allOf(mayTakeMore(state, act.item.id), mayBeItem(act.item, roomRule), mayStandBefore(state, act.before));
    case 'move-item':
      return allOf(mustBeAhead(state, act.item), mayStandBefore(state, act.before));
    case 'edit-item':
      return allOf(mayBeEdited(state, act.item.id), mayBeItem(act.item, roomRule));
    case 'remove-item':
      return allOf(mustBeAhead(state, act.item), state.status === 'planned' ? allow : mayBeReason(act.reason));
  }
}

function mayTakeMore({ items }: SessionState, id: string): SessionDecision {
  if (items.length >= agendaLimit) return agendaIsFull(items.length + 1);
  return items.some((item) => item.id === id) ? refuse('item-known', 'limits', ['use-new-id']) : allow;
}

/** What is under way cannot be taken from under those who speak on it, and what was is part of the record. */
function mustBeAhead(state: SessionState, id: string): SessionDecision {
  const item = entry(state, id);
  if (item === undefined) return itemUnknown;
  if (item.status === 'in-progress') return refuse('item-in-progress', 'floor', ['end-item-first']);
  return item.status === 'done' ? refuse('item-is-done', 'floor', ['add-item']) : allow;
}

function mayBeEdited(state: SessionState, id: string): SessionDecision {
  const item = entry(state, id);
  if (item === undefined) return itemUnknown;
  return item.status === 'done' ? refuse('item-is-done', 'floor', ['add-item']) : allow;
}

function mayStandBefore(state: SessionState, before: string | null): SessionDecision {
  return before === null ? allow : mustBeAhead(state, before);
}

function entry({ items }: SessionState, id: string): AgendaEntry | undefined {
  return items.find((item) => item.id === id);
}
