import type { Decision } from '@trialogue/kernel';
import { hasOlder, type OutboxEntry, type PostedItem, type RoomRule } from '@trialogue/rooms';
import {
  createElement,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useLiveState } from '../live/use-live-connection.ts';
import type { ListHandle } from './message-list.tsx';
import { mayWrite } from './posting.ts';
import { rolesByName } from './roles.ts';
import type { RowHandlers } from './row-view.tsx';
import { rowsOf, type Row } from './rows.ts';
import { actOf } from './shortcuts.ts';
import { useSurroundings } from './surroundings.ts';
import { useAudience, type KnownAudience } from './use-audience.ts';
import { useComposer, type ComposerState } from './use-composer.ts';
import type { Room } from './use-room.ts';

export interface Conversation {
  readonly rule: RoomRule;
  readonly rows: readonly Row[];
  readonly handlers: RowHandlers;
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  readonly list: RefObject<ListHandle | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly composer: ComposerState;
  readonly known: KnownAudience;
  readonly decision: Decision;
  readonly audienceError: ReactNode;
}

/** Brings together what is said, who reads it and what is being written. */
export function useConversation(room: Room): Conversation {
  const { member, group, room: summary, FailureNote, singleKeys } = useSurroundings();
  const known = useAudience(room.roomId);
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const composer = useComposer(room.roomId, known, room.send, () => list.current?.toEnd());
  const decision = useMemo(() => mayWrite(member, group, summary, Date.now()), [member, group, summary]);
  const isComplete = !hasOlder(room.copy);
  const rows = useMemo(
    () => rowsOf(room.messages, room.pending, isComplete),
    [room.messages, room.pending, isComplete],
  );
  const { setReplyTo, write, text } = composer;

  const reply = useCallback(
    (item: PostedItem) => {
      setReplyTo(item);
      field.current?.focus();
    },
    [setReplyTo],
  );
  const rewrite = (entry: OutboxEntry) => {
    write(text.trim() === '' ? entry.body : `${text}\n\n${entry.body}`);
    room.giveUp(entry.clientId);
    field.current?.focus();
  };
  const handlers = useHandlers(room, known, decision.allowed ? reply : null, rewrite, (item) => {
    list.current?.jumpTo(item.id);
    document.querySelector<HTMLElement>(`.reading [data-key="${CSS.escape(item.id)}"]`)?.focus();
  });

  useKeys(singleKeys, (act) => {
    const item = room.messages.find((one) => one.id === current);
    if (act === 'next') list.current?.move(1);
    if (act === 'previous') list.current?.move(-1);
    if (act === 'write') field.current?.focus();
    if (act === 'reply' && item !== undefined && decision.allowed) reply(item);
    if (act === 'leave') {
      setReplyTo(null);
      field.current?.blur();
    }
  });

  const hasNoAudience = known.audience === null && known.error !== null;
  return {
    rule: known.audience?.rule ?? summary.rule,
    rows,
    handlers,
    current,
    setCurrent,
    list,
    field,
    composer,
    known,
    decision,
    audienceError: hasNoAudience ? createElement(FailureNote, { error: known.error }) : null,
  };
}

function useHandlers(
  { messages, pending, ownIds, giveUp }: Room,
  { audience }: KnownAudience,
  onReply: ((item: PostedItem) => void) | null,
  onRewrite: (entry: OutboxEntry) => void,
  onJump: (item: PostedItem) => void,
): RowHandlers {
  const isOffline = useLiveState().state !== 'live';
  const seats = useMemo(() => new Map(audience?.members.map((one) => [one.seatId, one])), [audience]);
  const roleOf = useMemo(() => rolesByName(audience), [audience]);
  const items = useMemo(() => new Map(messages.map((item) => [item.id, item])), [messages]);
  const queue = pending.filter((entry) => entry.state === 'waiting' || entry.state === 'sending');
  const jump = useRef(onJump);
  useEffect(() => {
    jump.current = onJump;
  });
  const jumpStable = useCallback((item: PostedItem) => jump.current(item), []);
  return {
    seatOf: ({ author }) => ('seatId' in author ? seats.get(author.seatId) : undefined),
    roleOf: ({ author }) => roleOf(author),
    itemOf: (id) => (id === undefined ? undefined : items.get(id)),
    isOwn: (id) => ownIds.has(id),
    queuePlace: (clientId) => queue.findIndex((entry) => entry.clientId === clientId) + 1,
    isOffline,
    onReply,
    onJump: jumpStable,
    onRewrite,
    onGiveUp: giveUp,
  };
}

function useKeys(singleKeys: boolean, carryOut: (act: NonNullable<ReturnType<typeof actOf>>) => void): void {
  const latest = useRef(carryOut);
  useEffect(() => {
    latest.current = carryOut;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog that lies above the room has its own Esc.
      if (document.querySelector('dialog[open], [role="dialog"]') !== null) return;
      const act = actOf(event, singleKeys);
      if (act === null) return;
      if (act !== 'leave') event.preventDefault();
      latest.current(act);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}
