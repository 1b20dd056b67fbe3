import './live-now.css';
import { sessionSummaries, type SessionSummary } from '@trialogue/sessions';
import { useQueries } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../answers/http.ts';
import { isolated } from '../times/isolated.ts';

const askEvery = 20_000;

/** The newest sessions of a group: whatever goes on now is among them. */
function newestSessionsQuestion(groupId: string) {
  return {
    queryKey: ['newest-sessions', groupId],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/sessions`, (value) => sessionSummaries.parse(value), {
        signal,
      }),
    refetchInterval: askEvery,
  };
}

export interface LiveNowProps {
  readonly groupIds: readonly string[];
  /** Only what goes on in this room. */
  readonly roomId?: string;
  readonly SessionLink: ComponentType<{ readonly sessionId: string; readonly children: ReactNode }>;
}

/** A way to each session that goes on now, and nothing where there is none. */
export function LiveNow({ groupIds, roomId, SessionLink }: LiveNowProps) {
  const { t } = useTranslation('sessions');
  const answers = useQueries({ queries: groupIds.map(newestSessionsQuestion) });
  const goingOn = answers
    .flatMap(({ data }) => data?.items ?? [])
    .filter((session) => isGoingOn(session) && (roomId === undefined || session.roomId === roomId));
  if (goingOn.length === 0) return null;
  return (
    <ul className="live-now">
      {goingOn.map(({ id, title, status }) => (
        <li key={id} data-status={status}>
          <span className="live-now-words">
            {t(status === 'paused' ? 'live.nowPaused' : 'live.now', { title: isolated(title) })}
          </span>
          <SessionLink sessionId={id}>{t('live.enter')}</SessionLink>
        </li>
      ))}
    </ul>
  );
}

function isGoingOn({ status }: SessionSummary): boolean {
  return status === 'open' || status === 'paused';
}
