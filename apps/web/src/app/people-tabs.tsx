import { Link } from '@tanstack/react-router';
import { Tabs } from '@trialogue/design';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';

/** The pages about who is here; neutral staff elect nobody. */
export function PeopleTabs({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation('app');
  return (
    <Tabs label={t('nav.people')}>
      <Link className="tab" to="/people">
        {t('nav.people')}
      </Link>
      <Link className="tab" to="/organisations">
        {t('nav.organisations')}
      </Link>
      {standing !== 'neutral' && (
        <Link className="tab" to="/elections">
          {t('nav.elections')}
        </Link>
      )}
    </Tabs>
  );
}
