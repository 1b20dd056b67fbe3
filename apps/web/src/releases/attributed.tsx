import type { Release } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';

/** Who said it, as far as its author allows. */
export function Attributed({ author }: { readonly author: Release['author'] }) {
  const { t } = useTranslation('releases');
  if ('name' in author) {
    return (
      <span className="attributed">
        <bdi>{author.name}</bdi> <StandingMark standing={author.sector} />
      </span>
    );
  }
  return (
    <span className="attributed">
      {t('participant')}
      {author.sector !== undefined && (
        <>
          {' '}
          <StandingMark standing={author.sector} />
        </>
      )}
    </span>
  );
}
