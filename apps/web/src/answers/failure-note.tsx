import { Banner } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { FailureWords } from './failure-words.tsx';
import { failureOf } from './http.ts';
import { RefusalNote } from './refusal-note.tsx';

/** Stands beside what failed and stays there until it is tried again. */
export function FailureNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('app');
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.status !== 429) return <RefusalNote refusal={failure.refusal} />;
  return (
    <Banner tone="attention" title={t('failure.actTitle')} announced>
      <FailureWords failure={failure} />
    </Banner>
  );
}
