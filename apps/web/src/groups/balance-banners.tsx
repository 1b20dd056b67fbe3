import { Banner } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';

export interface ParityBannerProps {
  readonly parity: GroupDetail['parity'];
  readonly order: readonly Sector[];
}

function ParityKept({ stated }: { readonly stated: GroupDetail['parity'] }) {
  const { t } = useTranslation('groups');
  const minimum = stated[0]?.minimum ?? 0;
  if (minimum === 0 || stated.some((one) => one.minimum !== minimum)) return null;
  return <p className="quiet">{t('parity.kept', { count: minimum })}</p>;
}

/** N4: says which sector lacks whom, in words and shapes; while parity is kept, one quiet line says so. */
export function ParityBanner({ parity, order }: ParityBannerProps) {
  const { t } = useTranslation('groups');
  const stated = order.map((sector) => parity.find((one) => one.sector === sector)).filter((one) => one !== undefined);
  const short = stated.filter((one) => one.active < one.minimum);
  if (short.length === 0) return <ParityKept stated={stated} />;
  return (
    <Banner tone="attention" title={t('parity.title')}>
      <ul className="plain-list">
        {short.map(({ sector, active, minimum }) => (
          <li key={sector}>
            <StandingMark standing={sector} />{' '}
            <span>{t('parity.lacks', { count: minimum - active, active, minimum })}</span>
          </li>
        ))}
      </ul>
      <p>{t('parity.text')}</p>
    </Banner>
  );
}

/** P3: an organisation above its share was let in before, or others have left; it is shown until it is mended. */
export function CompositionBanner({ breaches }: { readonly breaches: GroupDetail['composition'] }) {
  const { t } = useTranslation('groups');
  if (breaches.length === 0) return null;
  return (
    <Banner tone="attention" title={t('composition.title')}>
      <ul className="plain-list">
        {breaches.map(({ organisation, seats, allowed }) => (
          <li key={organisation}>
            <bdi>{organisation}</bdi>: {t('composition.seats', { count: seats, allowed })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
