import type { Decision } from '@trialogue/kernel';
import { hasOlder, type RoomRule } from '@trialogue/rooms';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLiveState } from '../live/use-live-connection.ts';
import type { ListHandle } from './message-list.tsx';
import { mayWrite } from './posting.ts';
import type { RoomWords } from './room-context.ts';
import type { RowHandlers } from './row-view.tsx';
import { rowsOf, type Row } from './rows.ts';
import { useSurroundings } from './surroundings.ts';
import { everything, generalPart, type TopicKey, type TopicView } from './topic-view.ts';
import { useActs, type Acts } from './use-acts.ts';
import { useAudience, type KnownAudience } from './use-audience.ts';
import { useComposer, type ComposerState } from './use-composer.ts';
import { useJump, type Jump } from './use-jump.ts';
import { useReading, type Reading } from './use-reading.ts';
import { useRoomActs, type RoomActs } from './use-room-acts.ts';
import type { Room } from './use-room.ts';
import { useRoomWordsHere } from './use-room-words.ts';
import { useTopics } from './use-topics.ts';

export interface Conversation {
  readonly rule: RoomRule;
  readonly view: TopicView;
  readonly show: (view: TopicView) => void;
  readonly words: RoomWords;
  readonly reading: Reading;
  readonly rows: readonly Row[];
  readonly jump: Jump;
  readonly acts: Acts;
  readonly roomActs: RoomActs;
  readonly composer: ComposerState;
  readonly writeIn: (topic: TopicKey) => void;
  readonly known: KnownAudience;
  readonly decision: Decision;
  readonly list: RefObject<ListHandle | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Brings together what is said, who reads it and what is being written. */
export function useConversation(room: Room): Conversation {
  const { roomId } = room;
  const { member, group, room: summary, place, goTo } = useSurroundings();
  const { view } = place;
  const known = useAudience(roomId);
  const rule = known.audience?.rule ?? summary.rule;
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const decision = useMemo(() => mayWrite(member, group, summary, Date.now()), [member, group, summary]);
  const show = useCallback((next: TopicView) => goTo({ view: next, at: null }), [goTo]);

  const knownTopics = useTopics(room);
  const { topics } = knownTopics;
  const words = useRoomWordsHere(known.audience, topics, show);
  const reading = useReading(room, knownTopics, view);
  const rows = useRows(room, view, topics.size > 0, reading.wasUnseen);
  const jump = useJump({ room, rows, place, goTo, reading });

  const [chosen, setChosen] = useState<TopicKey>(generalPart);
  const topic = view === everything ? chosen : view;
  const { nameOfMention: nameOf } = words;
  const onSent = () => list.current?.toEnd();
  const composer = useComposer({ roomId, topic, known, nameOf, send: room.send, onSent });
  const { carryTo } = composer;
  const writeIn = (next: TopicKey) => {
    if (next === topic) return;
    carryTo(next);
    if (view === everything) setChosen(next);
    else show(next);
  };
  const acts = useActs(roomId);
  const roomActs = useRoomActs({ acts, composer, field, writeIn, giveUp: room.giveUp });
  useRaisedRule(room, known);
  return {
    rule,
    view,
    show,
    words,
    reading,
    rows,
    jump,
    acts,
    roomActs,
    composer,
    writeIn,
    known,
    decision,
    list,
    field,
  };
}

function useRows(
  { copy, byId, pending, readOlder }: Room,
  view: TopicView,
  hasTopics: boolean,
  wasUnseen: Reading['wasUnseen'],
): readonly Row[] {
  const { entries } = copy;
  const mayBeOlder = hasOlder(copy);
  const rows = useMemo(
    () => rowsOf({ entries, messages: byId, pending, isComplete: !mayBeOlder, view, hasTopics, wasUnseen }),
    [entries, byId, pending, mayBeOlder, view, hasTopics, wasUnseen],
  );
  // A topic that was quiet for long lies before what is loaded.
  const looksFurther = rows.length === 0 && mayBeOlder && copy.asking.what === 'nothing';
  useEffect(() => {
    if (looksFurther) readOlder();
  }, [looksFurther, copy.low, readOlder]);
  return rows;
}

/** A rule that was just raised or lowered holds at once for what the room says of itself. */
function useRaisedRule({ copy }: Room, known: KnownAudience): void {
  const raised = copy.entries.findLast(({ kind }) => kind === 'rule-raised' || kind === 'rule-lowered')?.seq ?? 0;
  const refresh = useRef(known.refreshed);
  useEffect(() => {
    refresh.current = known.refreshed;
  });
  useEffect(() => {
    if (raised > 0) void refresh.current();
  }, [raised]);
}

interface HandlerParts {
  readonly room: Room;
  readonly conversation: Pick<Conversation, 'decision' | 'roomActs' | 'jump'>;
  readonly onMenu: RowHandlers['onMenu'];
  readonly onHistory: RowHandlers['onHistory'];
}

export function useHandlers({ room, conversation, onMenu, onHistory }: HandlerParts): RowHandlers {
  const { byId, pending, isOwn, hasReacted, giveUp } = room;
  const { decision, roomActs, jump } = conversation;
  const isOffline = useLiveState().state !== 'live';
  const acts = decision.allowed ? roomActs.onMessage : null;
  const latestJump = useRef(jump.to);
  useEffect(() => {
    latestJump.current = jump.to;
  });
  const onJump = useCallback((id: string) => latestJump.current(id), []);
  const queue = useMemo(
    () => pending.filter(({ state }) => state === 'waiting' || state === 'sending').map(({ clientId }) => clientId),
    [pending],
  );
  return useMemo(
    () => ({
      messageOf: (id) => (id === undefined ? undefined : byId.get(id)),
      isOwn,
      hasReacted,
      queuePlace: (clientId) => queue.indexOf(clientId) + 1,
      isOffline,
      acts,
      onJump,
      onMenu,
      onHistory,
      onRewrite: roomActs.rewrite,
      onGiveUp: giveUp,
    }),
    [byId, isOwn, hasReacted, queue, isOffline, acts, onJump, onMenu, onHistory, roomActs, giveUp],
  );
}
