import { Banner, SkeletonPage } from '@trialogue/design';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Audience, ReleaseToAsk } from '@trialogue/rooms';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { namedAuthorOf, releasableText, type NamedAuthor } from './passage.ts';
import { ChoosePassage } from './choose-passage.tsx';
import type { Destination, ReleasedFrom } from './props.ts';
import { askReleaseAct, readersQuestion } from './release-questions.ts';
import { Review } from './review.tsx';
import './releases.css';

export interface AskReleaseProps {
  readonly roomId: string;
  readonly groupId: string;
  /** From how many people on the charter lets a sector be named. */
  readonly k: number;
  readonly message: ReleasedFrom;
  readonly isOwn: boolean;
  readonly destinations: readonly Destination[];
  /** Null where none suggests itself: words never go to a room of some because nobody chose another. */
  readonly usualDestination: string | null;
  readonly onClose: () => void;
}

type Asking = AskReleaseProps & { readonly author: NamedAuthor; readonly readers: Audience };

function Asked({ number, groupId, wanted, onClose }: Asking & { number: number | null; wanted: ReleaseToAsk }) {
  const { t } = useTranslation('releases');
  return (
    <div className="stacked">
      {number === null ? (
        <Banner title={t('asked.waits')} announced>
          {t('asked.waitsWhy')}
        </Banner>
      ) : (
        <Banner title={t('asked.released', { number })} announced>
          <ReleasedPlaces groupId={groupId} toRoomId={wanted.toRoomId} />
        </Banner>
      )}
      <div>
        <Button variant="outline" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** Where the passage now stands. */
export function ReleasedPlaces({ groupId, toRoomId }: { readonly groupId: string; readonly toRoomId: string | null }) {
  const { t } = useTranslation('releases');
  return (
    <ul className="places">
      {toRoomId !== null && (
        <li>
          <Link to="/rooms/$roomId" params={{ roomId: toRoomId }}>
            {t('places.room')}
          </Link>
        </li>
      )}
      <li>
        <Link to="/groups/$groupId/released" params={{ groupId }}>
          {t('places.register')}
        </Link>
      </li>
    </ul>
  );
}

function Asks(props: Asking) {
  const { roomId, groupId, message, isOwn, destinations, usualDestination, author, onClose } = props;
  const { t } = useTranslation('releases');
  const [wanted, setWanted] = useState<ReleaseToAsk>(() => ({
    itemId: message.id,
    text: releasableText(message.body),
    grade: 'none',
    toRoomId: usualDestination,
    toWhom: '',
  }));
  const [isReviewed, setIsReviewed] = useState(false);
  const ask = useMutation(askReleaseAct(useQueryClient(), roomId, groupId));
  if (ask.isSuccess) return <Asked {...props} number={ask.data.number} wanted={wanted} />;
  if (!isReviewed) {
    return <ChoosePassage {...props} wanted={wanted} onChange={setWanted} onReview={() => setIsReviewed(true)} />;
  }
  const toRoomName = destinations.find(({ id }) => id === wanted.toRoomId)?.name ?? null;
  return (
    <div className="stacked">
      <Review wording={{ ...wanted, toRoomName }} author={author} />
      <p>{t(isOwn ? 'review.own' : 'review.others')}</p>
      {ask.isError && <FailureNote error={ask.error} />}
      <div className="acts">
        <Button loading={ask.isPending} onClick={() => ask.mutate(wanted)}>
          {t(isOwn ? 'review.release' : 'review.ask')}
        </Button>
        <Button variant="outline" onClick={() => setIsReviewed(false)}>
          {t('review.back')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Asks that a passage of a message may leave its room; one's own leaves after the review. */
export function AskRelease(props: AskReleaseProps) {
  const { t } = useTranslation('releases');
  const readers = useQuery(readersQuestion(props.roomId));
  const author = namedAuthorOf(props.message.author);
  if (author === null) return <Banner title={t('noAuthor.title')}>{t('noAuthor.text')}</Banner>;
  if (readers.isError && readers.data === undefined) return <FailureNote error={readers.error} />;
  if (readers.data === undefined) return <SkeletonPage label={t('waiting.loading')} lines={4} />;
  return <Asks {...props} author={author} readers={readers.data} />;
}
