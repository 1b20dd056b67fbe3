import { Button } from '@mantine/core';
import { EmptyState, LiveRegion, Panel } from '@trialogue/design';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Release } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { Attributed } from './attributed.tsx';
import { registerQuestion } from './release-questions.ts';
import { DestinationWords } from './review.tsx';
import './releases.css';

export interface RegisterPageProps {
  readonly groupId: string;
  /** What a room of this name is called in the reader’s language. */
  readonly calledRoom: (name: string) => string;
}

type RowProps = Pick<RegisterPageProps, 'calledRoom'> & { readonly release: Release };

function ReleaseRow({ release, calledRoom }: RowProps) {
  const { t } = useTranslation('releases');
  const { calendarDay } = useMoments();
  const { number, releasedOn, text, author, from, toRoomName, toWhom, sha256 } = release;
  return (
    <li className="release" id={`release-${number}`}>
      <span className="release-number">{t('register.number', { number })}</span>
      <div className="release-words">
        <blockquote className="passage" dir="auto">
          {text}
        </blockquote>
        <p className="release-facts">
          <Attributed author={author} />
          <span>{t(`from.${from}`)}</span>
          <span>
            <DestinationWords toRoomName={toRoomName === null ? null : calledRoom(toRoomName)} toWhom={toWhom} />
          </span>
          <time dateTime={releasedOn}>{calendarDay(releasedOn)}</time>
        </p>
        <details className="release-seal">
          <summary>{t('register.seal')}</summary>
          <p className="quiet">{t('register.sealWhy')}</p>
          <code dir="ltr">{sha256}</code>
        </details>
      </div>
    </li>
  );
}

/** What left the group's non-attribution rooms: the same for every member, in the same order. */
export function RegisterPage({ groupId, calledRoom }: RegisterPageProps) {
  const { t } = useTranslation('releases');
  const answer = useSuspenseInfiniteQuery(registerQuestion(groupId));
  const releases = answer.data.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('register.title')}>
      <div className="stacked">
        <p className="release-lead">{t('register.why')}</p>
        <p>
          <Link to="/groups/$groupId/released/check" params={{ groupId }}>
            {t('register.toCheck')}
          </Link>
        </p>
        {releases.length === 0 ? (
          <EmptyState title={t('register.noneTitle')}>{t('register.none')}</EmptyState>
        ) : (
          <ul className="releases">
            {releases.map((release) => (
              <ReleaseRow key={release.number} release={release} calledRoom={calledRoom} />
            ))}
          </ul>
        )}
        {answer.isFetchNextPageError && <FailureNote error={answer.error} />}
        {answer.hasNextPage && (
          <div>
            <Button variant="outline" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
              {t('register.older')}
            </Button>
          </div>
        )}
        <LiveRegion>{t('register.shown', { count: releases.length })}</LiveRegion>
      </div>
    </Panel>
  );
}
