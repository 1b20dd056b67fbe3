import { glassHours } from '@trialogue/policy';
import { useTranslation } from 'react-i18next';

/** The same words for the steward who asks and for the one who agrees. */
export function GlassConsequences() {
  const { t } = useTranslation('reports');
  return (
    <ul className="consequences">
      <li>{t('consequence.two', { hours: glassHours })}</li>
      <li>{t('consequence.name')}</li>
      <li>{t('consequence.notice')}</li>
      <li>{t('consequence.record')}</li>
      <li>{t('consequence.final')}</li>
    </ul>
  );
}
