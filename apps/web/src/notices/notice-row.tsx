import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Notice } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';

export interface NoticePlaces {
  /** What a room is called to this reader; null where he can enter it no longer. */
  readonly roomName: (roomId: string) => string | null;
  readonly groupName: (groupId: string) => string | null;
}

interface NoticeRowProps {
  readonly notice: Notice;
  readonly places: NoticePlaces;
  readonly onOpen: (notice: Notice) => void;
  /** Without it a row is only a way to the place. */
  readonly onSeen?: (notice: Notice) => void;
}

type OfNoRoom = Extract<Notice['kind'], 'report' | 'concern' | 'challenge' | 'call-request'>;

function isOfNoRoom(kind: Notice['kind']): kind is OfNoRoom {
  return kind === 'report' || kind === 'concern' || kind === 'challenge' || kind === 'call-request';
}

/** That something concerns the reader, and where: never what was said, nor by whom. */
function useSentence(places: NoticePlaces): (notice: Notice) => string {
  const { t } = useTranslation('notices');
  return ({ kind, roomId }) => {
    const room = roomId === null ? null : places.roomName(roomId);
    if (isOfNoRoom(kind) || room === null) return t(`closed.${kind}`);
    return t(`kind.${kind}`, { room });
  };
}

function Way({ notice, onOpen, children }: Pick<NoticeRowProps, 'notice' | 'onOpen'> & { readonly children: string }) {
  const className = 'notice-way';
  const open = () => onOpen(notice);
  if (notice.kind === 'report' || notice.kind === 'concern') {
    return (
      <Link className={className} to="/steward/reports" onClick={open}>
        {children}
      </Link>
    );
  }
  if (notice.kind === 'challenge' || notice.kind === 'call-request') {
    return (
      <Link className={className} to="/groups/$groupId/neutrals" params={{ groupId: notice.groupId }} onClick={open}>
        {children}
      </Link>
    );
  }
  if (notice.roomId === null) return <span className={className}>{children}</span>;
  return (
    <Link
      className={className}
      to="/rooms/$roomId"
      params={{ roomId: notice.roomId }}
      search={notice.itemId === null ? {} : { at: notice.itemId }}
      onClick={open}
    >
      {children}
    </Link>
  );
}

export function NoticeRow({ notice, places, onOpen, onSeen }: NoticeRowProps) {
  const { t } = useTranslation('notices');
  const { calendarDay } = useMoments();
  const sentenceOf = useSentence(places);
  const sentence = sentenceOf(notice);
  const group = places.groupName(notice.groupId);
  return (
    <li className="notice" data-seen={notice.seen || undefined}>
      <div className="notice-words">
        <Way notice={notice} onOpen={onOpen}>
          {sentence}
        </Way>
        <span className="notice-facts">
          {!notice.seen && <span className="notice-new">{t('new')}</span>}
          {group !== null && <bdi>{group}</bdi>}
          <time dateTime={notice.day}>{calendarDay(notice.day)}</time>
        </span>
      </div>
      {onSeen !== undefined && !notice.seen && (
        <Button variant="subtle" aria-label={t('seenOf', { sentence })} onClick={() => onSeen(notice)}>
          {t('seen')}
        </Button>
      )}
    </li>
  );
}
