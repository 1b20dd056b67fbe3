import { Button } from '@mantine/core';
import { Banner, Sheet } from '@trialogue/design';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedRelease } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { ReleasedPlaces } from './ask-release.tsx';
import { thinSector, type NamedAuthor } from './passage.ts';
import { decideReleaseAct, lookAgainAct, readersQuestion } from './release-questions.ts';
import { DestinationWords, Review } from './review.tsx';
import './releases.css';

export interface WaitingReleasesProps {
  readonly roomId: string;
  readonly groupId: string;
  readonly k: number;
  readonly waiting: readonly AskedRelease[];
  /** Known to this browser alone, from its own receipts. */
  readonly isOwn: (itemId: string) => boolean;
  /** The reader: what is his own would stand under his name. */
  readonly reader: NamedAuthor;
}

type Decided = Omit<WaitingReleasesProps, 'waiting'> & { readonly asked: AskedRelease; readonly onClose: () => void };

/** The author decides for himself, and knows what his sector would tell. */
function Thin({ roomId, k, asked, reader }: Pick<Decided, 'roomId' | 'k' | 'asked' | 'reader'>) {
  const { t } = useTranslation('releases');
  const { data: readers } = useQuery(readersQuestion(roomId));
  const thin = readers === undefined || asked.grade !== 'sector' ? null : thinSector(reader, readers, k);
  return thin === null ? null : <p className="grade-warning">{t('grade.thin', { count: thin, k })}</p>;
}

function Decision({ roomId, k, groupId, asked, isOwn, reader, onClose }: Decided) {
  const { t } = useTranslation('releases');
  const decide = useMutation(decideReleaseAct(roomId, asked));
  if (decide.isSuccess) {
    return (
      <div className="stacked">
        <Banner title={t(decide.variables ? 'decide.released' : 'decide.declined')} announced>
          {decide.variables ? <ReleasedPlaces groupId={groupId} toRoomId={asked.toRoomId} /> : t('decide.declinedWhy')}
        </Banner>
        <div>
          <Button variant="outline" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stacked">
      <Review wording={asked} author={reader} />
      <Thin roomId={roomId} k={k} asked={asked} reader={reader} />
      <p>{t('decide.what')}</p>
      {!isOwn(asked.itemId) && <p className="quiet">{t('decide.otherDevice')}</p>}
      {decide.isError && <FailureNote error={decide.error} />}
      <div className="acts">
        <Button loading={decide.isPending && decide.variables} onClick={() => decide.mutate(true)}>
          {t('decide.approve')}
        </Button>
        <Button variant="outline" loading={decide.isPending && !decide.variables} onClick={() => decide.mutate(false)}>
          {t('decide.decline')}
        </Button>
      </div>
    </div>
  );
}

interface RowProps {
  readonly asked: AskedRelease;
  readonly own: boolean;
  readonly onReview: () => void;
}

function WaitingRow({ asked, own, onReview }: RowProps) {
  const { t } = useTranslation('releases');
  const { calendarDay } = useMoments();
  return (
    <li className="waiting-release" data-own={own || undefined}>
      <blockquote className="passage" dir="auto">
        {asked.text}
      </blockquote>
      <p className="release-facts">
        <span>{t(`grade.${asked.grade}.name`)}</span>
        <span>
          <DestinationWords toRoomName={asked.toRoomName} toWhom={asked.toWhom} />
        </span>
        <span>{t('waiting.since', { day: calendarDay(asked.askedOn) })}</span>
      </p>
      {own ? (
        <div className="acts">
          <Button size="sm" onClick={onReview}>
            {t('waiting.review')}
          </Button>
        </div>
      ) : (
        <p className="quiet">
          {t('waiting.forAuthor')}{' '}
          <button type="button" className="plain-act" onClick={onReview}>
            {t('waiting.mine')}
          </button>
        </p>
      )}
    </li>
  );
}

/** What somebody wants to take out of the room and its author has not answered yet. Nobody is told who asks, nor whose words they are. */
export function WaitingReleases(props: WaitingReleasesProps) {
  const { roomId, groupId, waiting, isOwn } = props;
  const { t } = useTranslation('releases');
  const lookAgain = lookAgainAct(useQueryClient(), roomId, groupId);
  const [reviewed, setReviewed] = useState<AskedRelease | null>(null);
  const own = waiting.filter(({ itemId }) => isOwn(itemId));
  const others = waiting.filter(({ itemId }) => !isOwn(itemId));
  const close = () => {
    setReviewed(null);
    void lookAgain();
  };
  return (
    <>
      <details className="waiting-releases" data-own={own.length > 0 || undefined}>
        <summary>
          {own.length > 0
            ? t('waiting.ofYours', { count: own.length })
            : t('waiting.ofOthers', { count: others.length })}
        </summary>
        <ul>
          {[...own, ...others].map((asked) => (
            <WaitingRow key={asked.id} asked={asked} own={isOwn(asked.itemId)} onReview={() => setReviewed(asked)} />
          ))}
        </ul>
      </details>
      <Sheet opened={reviewed !== null} onClose={close} title={t('decide.title')} closeLabel={t('close')}>
        {reviewed !== null && <Decision {...props} asked={reviewed} onClose={close} />}
      </Sheet>
    </>
  );
}
