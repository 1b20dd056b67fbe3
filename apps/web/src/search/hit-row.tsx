import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { excerptParts } from './marked-excerpt.ts';
import type { ShownHit } from './search-questions.ts';

export interface HitPlace {
  readonly room: string;
  readonly topic: string | null;
  readonly group: string | null;
}

function Author({ author }: { readonly author: ShownHit['author'] }) {
  const { t } = useTranslation('search');
  return (
    <span className="hit-author">
      {'name' in author ? <bdi>{author.name}</bdi> : t('participant')}
      {author.sector !== undefined && <StandingMark standing={author.sector} />}
    </span>
  );
}

/** One message that was found: where it stands, and the words around what was sought. */
export function HitRow({ hit, place }: { readonly hit: ShownHit; readonly place: HitPlace }) {
  const { t } = useTranslation('search');
  const { calendarDay } = useMoments();
  return (
    <li className="hit">
      <Link className="hit-way" to="/rooms/$roomId" params={{ roomId: hit.roomId }} search={{ at: hit.itemId }}>
        <span className="hit-place">
          <bdi className="hit-room">{place.room}</bdi>
          {place.topic !== null && <bdi className="hit-topic">{t('topicOf', { topic: place.topic })}</bdi>}
          {place.group !== null && <bdi className="quiet">{place.group}</bdi>}
        </span>
        <span className="hit-excerpt" dir="auto">
          {excerptParts(hit.excerpt, hit.found).map(({ text, found }, index) =>
            found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </span>
        <span className="hit-facts">
          <Author author={hit.author} />
          <time dateTime={hit.day}>{calendarDay(hit.day)}</time>
        </span>
      </Link>
    </li>
  );
}
