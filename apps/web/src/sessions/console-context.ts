import type { AgendaEntry } from '@trialogue/sessions';
import { createContext, useContext } from 'react';

/** What is open above the console. */
export type ConsoleSheet =
  | {
      readonly kind: 'extend' | 'call-out-of-order' | 'hand-over' | 'mark' | 'close' | 'budget' | 'projector' | 'guest';
    }
  | { readonly kind: 'add-item' | 'end-item' }
  /** Null: whom is still to be chosen. */
  | { readonly kind: 'call'; readonly ref: string | null }
  | { readonly kind: 'skip'; readonly request: string; readonly ref: string }
  | { readonly kind: 'edit-item' | 'remove-item' | 'start-item'; readonly entry: AgendaEntry };

export interface Console {
  readonly sheet: ConsoleSheet | null;
  readonly open: (sheet: ConsoleSheet) => void;
  readonly close: () => void;
}

export const ConsoleContext = createContext<Console | null>(null);

export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Error('Used outside a console');
  return console;
}
