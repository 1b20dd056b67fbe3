import { useTranslation } from 'react-i18next';
import type { Failure } from './http.ts';
import { RefusalWords } from './refusal-note.tsx';

/** Why there is no answer, in a sentence that says what can be done about it. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation('app');
  if (failure.kind === 'unreachable') return <>{t('failure.unreachable')}</>;
  if (failure.kind === 'unreadable') return <>{t('failure.unreadable')}</>;
  if (failure.status === 429) return <>{t('failure.tooMany', { count: failure.waitSeconds ?? 60 })}</>;
  return <RefusalWords refusal={failure.refusal} />;
}
