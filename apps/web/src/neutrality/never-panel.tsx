import { Panel } from '@trialogue/design';
import { useTranslation } from 'react-i18next';

const nevers = ['substance', 'secondRole', 'floor', 'answers', 'part', 'reason', 'suspension', 'stopped'] as const;

/** In plain words what a neutral may never do, each with the number of its rule. */
export function NeverPanel() {
  const { t } = useTranslation('neutrality');
  return (
    <Panel id="never" title={t('never.title')}>
      <p className="quiet">{t('never.explanation')}</p>
      <ul className="nevers">
        {nevers.map((one) => (
          <li key={one}>{t(`never.${one}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}
