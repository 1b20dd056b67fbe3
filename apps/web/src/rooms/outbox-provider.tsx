import type { Outbox } from '@trialogue/rooms';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLiveConnection } from '../live/use-live-connection.ts';
import { ActsKeeper } from './acts-keeper.ts';
import { OutboxKeeper } from './outbox-keeper.ts';
import { OutboxShelf } from './outbox-shelf.ts';

export interface OwnOutbox {
  readonly keeper: OutboxKeeper;
  readonly shelf: OutboxShelf;
  readonly acts: ActsKeeper;
}

const OutboxContext = createContext<OwnOutbox | null>(null);

/** Stands around the whole signed-in app: what waits is sent from any screen, not only from its room. */
export function OutboxProvider({ memberId, children }: { readonly memberId: string; readonly children: ReactNode }) {
  const connection = useLiveConnection();
  const [own, setOwn] = useState<OwnOutbox | null>(null);

  useEffect(() => {
    const shelf = new OutboxShelf(memberId);
    const keeper = new OutboxKeeper(shelf, connection, `trialogue-outbox-${memberId}`);
    const acts = new ActsKeeper(connection);
    void keeper.start();
    acts.start();
    setOwn({ keeper, shelf, acts });
    return () => {
      keeper.stop();
      acts.stop();
      void shelf.close();
    };
  }, [connection, memberId]);

  return <OutboxContext value={own}>{children}</OutboxContext>;
}

export function useOwnOutbox(): OwnOutbox | null {
  return useContext(OutboxContext);
}

const nothing: Outbox = [];

export function useOutbox(own: OwnOutbox | null): Outbox {
  return useSyncExternalStore(
    (listener) => own?.keeper.onChange(listener) ?? (() => undefined),
    () => own?.keeper.current() ?? nothing,
  );
}
