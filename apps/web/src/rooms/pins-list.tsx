import './sheets.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, SkeletonPage } from '@trialogue/design';
import { pinLimit, pinned } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { AuthorLine } from './author.tsx';
import { Markdown } from './markdown.tsx';
import { useRoomWords } from './room-context.ts';
import { useSurroundings } from './surroundings.ts';
import { useTimes } from './use-times.ts';

export interface PinsListProps {
  readonly roomId: string;
  /** Null where the member may only read. */
  readonly onUnpin: ((itemId: string) => Promise<boolean>) | null;
  readonly onJump: (id: string) => void;
}

export function pinsKey(roomId: string) {
  return ['room', roomId, 'pins'] as const;
}

/** What the room holds on to, as it now reads. */
export function PinsList({ roomId, onUnpin, onJump }: PinsListProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { request, FailureNote } = useSurroundings();
  const { nameOfMention } = useRoomWords();
  const { data, error, refetch } = useQuery({
    queryKey: pinsKey(roomId),
    queryFn: () => request(`/api/rooms/${encodeURIComponent(roomId)}/pins`, (value) => pinned.parse(value)),
    staleTime: 0,
  });
  if (error !== null) return <FailureNote error={error} />;
  if (data === undefined) return <SkeletonPage label={t('pins.loading')} lines={4} />;
  if (data.items.length === 0) {
    return <EmptyState title={t('pins.none')}>{t('pins.noneWhy', { count: pinLimit })}</EmptyState>;
  }
  return (
    <ol className="pins">
      {data.items.map((item) => (
        <li key={item.id} className="pin" data-sector={item.author.sector}>
          <p className="pin-head">
            <AuthorLine author={item.author} id={`pin-${item.id}`} />
            <time className="quiet" dateTime={item.at}>
              {times.day(item.at)}
            </time>
          </p>
          <Markdown source={item.body} kind="message" nameOfMention={nameOfMention} />
          <div className="pin-acts">
            <Button size="compact-sm" variant="default" onClick={() => onJump(item.id)}>
              {t('line.toMessage')}
            </Button>
            {onUnpin !== null && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => void onUnpin(item.id).then((done) => (done ? refetch() : undefined))}
              >
                {t('menu.unpin')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
