import { useQueryClient } from '@tanstack/react-query';
import type { Decision } from '@trialogue/kernel';
import type { OutboxEntry, Reaction, ReadItem, RoomCopy } from '@trialogue/rooms';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLiveConnection } from '../live/use-live-connection.ts';
import { forgetDrafts } from './draft.ts';
import { useOutbox, useOwnOutbox } from './outbox-provider.tsx';
import { RoomReader } from './room-reader.ts';
import { folded, nothingSaid, type Said } from './said.ts';
import { useSurroundings } from './surroundings.ts';

export interface Letter {
  readonly body: string;
  readonly replyTo: string | null;
  readonly topicId: string | null;
}

export interface Room {
  readonly roomId: string;
  readonly copy: RoomCopy<ReadItem>;
  readonly messages: readonly Said[];
  readonly byId: ReadonlyMap<string, Said>;
  /** What the member wrote here and the log does not show yet. */
  readonly pending: readonly OutboxEntry[];
  readonly ownIds: ReadonlySet<string>;
  readonly isOwn: (id: string) => boolean;
  readonly hasReacted: (id: string, reaction: Reaction) => boolean;
  readonly readOlder: (size?: number) => void;
  readonly send: (letter: Letter) => Promise<Decision>;
  readonly giveUp: (clientId: string) => void;
}

export function useRoom(roomId: string): Room {
  const connection = useLiveConnection();
  const { member, group } = useSurroundings();
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
    forgetDrafts(member.id, roomId);
    answers.removeQueries({ queryKey: ['room', roomId] });
    own.acts.forgetRoom(roomId);
    void own.keeper.forgetRoom(roomId);
  }, [lost, own, member.id, roomId, answers]);

  const ownIds = useOwnIds(roomId, outbox);
  const hasReacted = useOwnReactions(roomId);
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
    async ({ body, replyTo, topicId }: Letter): Promise<Decision> => {
      if (own === null) throw new Error('The outbox is not open yet');
      const clientId = crypto.randomUUID();
      return own.keeper.write({
        clientId,
        roomId,
        body,
        ...(replyTo === null ? {} : { replyTo }),
        ...(topicId === null ? {} : { topicId }),
      });
    },
    [own, roomId],
  );
  const giveUp = useCallback((clientId: string) => void own?.keeper.giveUp(clientId), [own]);
  const readOlder = useCallback((size?: number) => reader.readOlder(size), [reader]);

  const { messages, byId } = useSaid(copy.entries);
  const seatId = group.seat.id;
  const isOwn = useCallback((id: string) => ownIds.has(id) || seatOf(byId.get(id)) === seatId, [ownIds, byId, seatId]);
  return { roomId, copy, messages, byId, pending, ownIds, isOwn, hasReacted, readOlder, send, giveUp };
}

/** On the record the author's seat says whose it is, on any device. */
function seatOf(message: Said | undefined): string | null {
  const author = message?.item?.kind === 'posted' ? message.item.author : null;
  return author !== null && 'seatId' in author ? author.seatId : null;
}

function useSaid(entries: readonly ReadItem[]): Pick<Room, 'messages' | 'byId'> {
  const [state, setState] = useState(nothingSaid);
  const now = folded(state, entries);
  if (now !== state) setState(now);
  return { messages: now.messages, byId: now.view.messages };
}

/** Under non-attribution, which messages are the member's own is known from this browser's receipts only; the server does not say. */
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

function useOwnReactions(roomId: string): Room['hasReacted'] {
  const own = useOwnOutbox();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const read = useRef(0);
  useEffect(() => {
    if (own === null) return undefined;
    const refresh = () => {
      const turn = (read.current += 1);
      void own.shelf.ownReactions(roomId).then((found) => {
        if (turn === read.current) setKeys(new Set(found.map(({ itemId, reaction }) => `${itemId} ${reaction}`)));
      });
    };
    refresh();
    return own.shelf.onReaction(refresh);
  }, [own, roomId]);
  return useCallback((id, reaction) => keys.has(`${id} ${reaction}`), [keys]);
}
