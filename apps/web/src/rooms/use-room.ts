import { useQueryClient } from '@tanstack/react-query';
import type { Decision } from '@trialogue/kernel';
import type { OutboxEntry, PostedItem, RoomCopy, RoomItem } from '@trialogue/rooms';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLiveConnection } from '../live/use-live-connection.ts';
import { forgetDraft } from './draft.ts';
import { useOutbox, useOwnOutbox } from './outbox-provider.tsx';
import { RoomReader } from './room-reader.ts';
import { useSurroundings } from './surroundings.ts';

export interface Room {
  readonly roomId: string;
  readonly copy: RoomCopy<RoomItem>;
  readonly messages: readonly PostedItem[];
  /** What the member wrote here and the log does not show yet. */
  readonly pending: readonly OutboxEntry[];
  readonly ownIds: ReadonlySet<string>;
  readonly readOlder: () => void;
  readonly send: (body: string, replyTo: string | null) => Promise<Decision>;
  readonly giveUp: (clientId: string) => void;
}

export function useRoom(roomId: string): Room {
  const connection = useLiveConnection();
  const { member } = useSurroundings();
  const own = useOwnOutbox();
  const outbox = useOutbox(own);
  const answers = useQueryClient();
  const [reader, setReader] = useState(() => new RoomReader(connection, roomId));
  const copy = useSyncExternalStore(reader.onChange, reader.current);

  useEffect(() => {
    const started = new RoomReader(connection, roomId);
    setReader(started);
    started.start();
    return () => started.stop();
  }, [connection, roomId]);

  const lost = copy.lost;
  useEffect(() => {
    if (lost === null || own === null) return;
    forgetDraft(member.id, roomId);
    answers.removeQueries({ queryKey: ['room', roomId] });
    void own.keeper.forgetRoom(roomId);
  }, [lost, own, member.id, roomId, answers]);

  const ownIds = useOwnIds(roomId, outbox);
  const entries = useMemo(() => outbox.filter((entry) => entry.roomId === roomId), [outbox, roomId]);
  const shownIds = useMemo(() => new Set(copy.entries.slice(-200).map((item) => item.id)), [copy.entries]);
  const pending = useMemo(
    () => entries.filter((entry) => entry.state !== 'sent' || !shownIds.has(entry.id)),
    [entries, shownIds],
  );

  useEffect(() => {
    const settled = entries.filter((entry) => entry.state === 'sent' && shownIds.has(entry.id));
    void own?.keeper.settle(settled.map((entry) => entry.clientId));
  }, [entries, shownIds, own]);

  const send = useCallback(
    async (body: string, replyTo: string | null): Promise<Decision> => {
      if (own === null) throw new Error('The outbox is not open yet');
      const clientId = crypto.randomUUID();
      return own.keeper.write({ clientId, roomId, body, ...(replyTo === null ? {} : { replyTo }) });
    },
    [own, roomId],
  );
  const giveUp = useCallback((clientId: string) => void own?.keeper.giveUp(clientId), [own]);
  const readOlder = useCallback(() => reader.readOlder(), [reader]);

  const messages = useMemo(() => copy.entries.filter((item) => item.kind === 'posted'), [copy.entries]);
  return { roomId, copy, messages, pending, ownIds, readOlder, send, giveUp };
}

/** Which messages are the member's own is known from this browser's receipts only; the server does not say. */
function useOwnIds(roomId: string, outbox: readonly OutboxEntry[]): ReadonlySet<string> {
  const own = useOwnOutbox();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const sentCount = outbox.filter((entry) => entry.roomId === roomId && entry.state === 'sent').length;
  useEffect(() => {
    let isCurrent = true;
    void own?.shelf.ownIds(roomId).then((found) => {
      if (isCurrent) setIds(new Set(found));
    });
    return () => {
      isCurrent = false;
    };
  }, [own, roomId, sentCount]);
  // The receipt lies on the shelf a moment after the answer came.
  return useMemo(() => {
    const sent = outbox.flatMap((entry) => (entry.state === 'sent' ? [entry.id] : []));
    return new Set([...ids, ...sent]);
  }, [ids, outbox]);
}
