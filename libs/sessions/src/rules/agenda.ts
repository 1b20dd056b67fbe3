import type { SessionEventOf } from './session-event.ts';
import type { AgendaItem } from './plan.ts';
import type { AgendaEntry, SessionState } from './session.ts';

export function ahead(item: AgendaItem): AgendaEntry {
  return { ...item, status: 'ahead', ranMs: 0, startedAt: null };
}

export function withItemAdded(state: SessionState, { item, before }: SessionEventOf<'item-added'>): SessionState {
  if (state.items.some(({ id }) => id === item.id)) return state;
  return { ...state, items: placed(state.items, ahead(item), before) };
}

export function withItemMoved(state: SessionState, { item, before }: SessionEventOf<'item-moved'>): SessionState {
  const moved = state.items.find(({ id }) => id === item);
  if (moved === undefined || item === before) return state;
  const others = state.items.filter(({ id }) => id !== item);
  return { ...state, items: placed(others, moved, before) };
}

export function withItemEdited(state: SessionState, { item }: SessionEventOf<'item-edited'>): SessionState {
  return { ...state, items: state.items.map((entry) => (entry.id === item.id ? { ...entry, ...item } : entry)) };
}

/** An item in progress stays, whatever the event says: its clock and its queue hang on it. */
export function withItemRemoved(state: SessionState, { item }: SessionEventOf<'item-removed'>): SessionState {
  if (state.current === item) return state;
  return { ...state, items: state.items.filter(({ id }) => id !== item) };
}

/** At the end where the item that it is to stand before is gone. */
function placed(items: readonly AgendaEntry[], entry: AgendaEntry, before: string | null): readonly AgendaEntry[] {
  const at = items.findIndex(({ id }) => id === before);
  return at < 0 ? [...items, entry] : [...items.slice(0, at), entry, ...items.slice(at)];
}
