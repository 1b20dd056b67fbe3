import { Banner } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { useLive } from './use-live-session.ts';

/** What became of a press that did not do what it was pressed for. It stays until the next press. */
export function UnheededNote() {
  const { t } = useTranslation('sessions');
  const { unheeded, forget } = useLive();
  if (unheeded === null) return null;
  const seen = (
    <button type="button" className="quiet-act" onClick={forget}>
      {t('console.closeSheet')}
    </button>
  );
  if (unheeded.kind === 'refused') return <RefusalNote refusal={unheeded.refusal} action={seen} />;
  const words = unheeded.kind === 'not-sent' ? 'notSent' : 'noAnswer';
  return (
    <Banner tone="attention" title={t(`live.${words}Title`)} announced action={seen}>
      {t(`live.${words}`)}
    </Banner>
  );
}
