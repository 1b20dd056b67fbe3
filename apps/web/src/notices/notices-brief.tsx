import { SkeletonPage } from '@trialogue/design';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { newestNoticesQuestion } from './notice-questions.ts';
import { NoticeRow, type NoticePlaces } from './notice-row.tsx';
import { useSeenByTheWay } from './use-seen.ts';
import './notices.css';

const mostShown = 6;

export interface NoticesBriefProps {
  readonly places: NoticePlaces;
  readonly onClose: () => void;
}

/** The newest few under the bell, and the way to all of them. */
export function NoticesBrief({ places, onClose }: NoticesBriefProps) {
  const { t } = useTranslation(['notices', 'app']);
  const { data, error } = useQuery(newestNoticesQuestion());
  const seen = useSeenByTheWay();
  const newest = data?.items.slice(0, mostShown) ?? [];
  return (
    <>
      {data === undefined && error === null && <SkeletonPage label={t('app:loading')} lines={2} />}
      {data === undefined && error !== null && <FailureNote error={error} />}
      {data !== undefined && newest.length === 0 && <p className="quiet">{t('notices:noneTitle')}</p>}
      <ul className="notices">
        {newest.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            places={places}
            onOpen={({ id, seen: isSeen }) => {
              if (!isSeen) seen([id]);
              onClose();
            }}
          />
        ))}
      </ul>
      <Link className="notices-all" to="/notices" onClick={onClose}>
        {t('notices:all')}
      </Link>
    </>
  );
}
