import type { SessionAct, SessionState } from '@trialogue/sessions';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ShownRefusal } from '../answers/http.ts';
import { useLiveConnection, useLiveState } from '../live/use-live-connection.ts';
import type { LiveCopy } from './live-copy.ts';
import { LiveReader } from './live-reader.ts';

/** Why a press had no effect, or why it is not known whether it had one. It stays until the next press. */
export type Unheeded =
  | { readonly kind: 'refused'; readonly refusal: ShownRefusal }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'no-answer' };

export interface LiveSession {
  readonly copy: LiveCopy;
  readonly state: SessionState;
  readonly now: () => number;
  /** By this device's clock, since when there is no connection; null while there is one. */
  readonly offlineSince: number | null;
  /** One act at a time: what is pressed while another is on its way is not sent. True: it happened. */
  readonly act: (act: SessionAct) => Promise<boolean>;
  readonly isActing: boolean;
  readonly unheeded: Unheeded | null;
  readonly forget: () => void;
}

export type WatchedSession =
  | { readonly kind: 'loading' }
  | { readonly kind: 'lost'; readonly code: string }
  | { readonly kind: 'live'; readonly live: LiveSession };

export function useLiveSession(sessionId: string, ownName: string): WatchedSession {
  const connection = useLiveConnection();
  const connected = useLiveState();
  const [reader, setReader] = useState(() => new LiveReader(connection, sessionId, ownName));
  const { copy, lost } = useSyncExternalStore(reader.onChange, reader.current);
  useEffect(() => {
    const started = new LiveReader(connection, sessionId, ownName);
    setReader(started);
    started.start();
    return () => started.stop();
  }, [connection, sessionId, ownName]);

  const acts = useActs(reader);
  const offlineSince = connected.state === 'offline' ? connected.since : null;
  return useMemo((): WatchedSession => {
    if (lost !== null) return { kind: 'lost', code: lost };
    if (copy === null) return { kind: 'loading' };
    return { kind: 'live', live: { copy, state: copy.session.state, now: reader.now, offlineSince, ...acts } };
  }, [copy, lost, reader, offlineSince, acts]);
}

function useActs(reader: LiveReader): Pick<LiveSession, 'act' | 'isActing' | 'unheeded' | 'forget'> {
  const connected = useLiveState();
  const [isActing, setIsActing] = useState(false);
  const [unheeded, setUnheeded] = useState<Unheeded | null>(null);
  const underWay = useRef(false);
  const isLive = connected.state === 'live';

  const act = useCallback(
    async (wanted: SessionAct): Promise<boolean> => {
      const seen = reader.current().copy?.session.state.seq;
      if (underWay.current || seen === undefined) return false;
      if (!isLive) {
        setUnheeded({ kind: 'not-sent' });
        return false;
      }
      underWay.current = true;
      setIsActing(true);
      setUnheeded(null);
      const answer = await reader.act(wanted, seen);
      underWay.current = false;
      setIsActing(false);
      if (answer?.ok === true) return true;
      setUnheeded(answer === null ? { kind: 'no-answer' } : { kind: 'refused', refusal: shown(answer) });
      return false;
    },
    [reader, isLive],
  );
  const forget = useCallback(() => setUnheeded(null), []);
  return useMemo(() => ({ act, isActing, unheeded, forget }), [act, isActing, unheeded, forget]);
}

interface WireRefusal {
  readonly code: string;
  readonly rule?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly remedy?: readonly string[] | undefined;
}

function shown({ code, rule, params, remedy }: WireRefusal): ShownRefusal {
  return { code, rule: rule ?? null, params: params ?? {}, remedy: remedy ?? [] };
}

export const LiveSessionContext = createContext<LiveSession | null>(null);

/** The session that the parts of a live page show. */
export function useLive(): LiveSession {
  const live = useContext(LiveSessionContext);
  if (live === null) throw new Error('Used outside a live session');
  return live;
}

/** The server's time, anew with each of its seconds: what is shown changes with it and never runs ahead. */
export function useServerSecond(): number {
  const { now } = useLive();
  const [second, setSecond] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = now();
      setSecond(at);
      timer = setTimeout(tick, 1_000 - (at % 1_000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [now]);
  return second;
}
