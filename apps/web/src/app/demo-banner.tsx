import { Sheet } from '@trialogue/design';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import { usePresenceActs } from './presence-context.ts';

const PersonaSwitch = laterPart(async () => (await import('../people/persona-switch.tsx')).PersonaSwitch);

/** Says that all of it is invented, and lets the visitor see it through somebody else's eyes. */
export function DemoBanner() {
  const { t } = useTranslation('app');
  const { enterAgain } = usePresenceActs();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="demo-banner">
      <span>{t('demo.banner')}</span>
      <button type="button" className="demo-switch" onClick={() => setChoosing(true)}>
        {t('demo.switch')}
      </button>
      <Sheet
        wide
        opened={choosing}
        onClose={() => setChoosing(false)}
        title={t('demo.persona')}
        closeLabel={t('shortcuts.close')}
      >
        <PersonaSwitch onEntered={enterAgain} />
      </Sheet>
    </div>
  );
}
