import { SkeletonPage } from '@trialogue/design';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { PersonaList } from './persona-list.tsx';
import { askPersonas, enterDemo } from './personas.ts';
import './sign-in.css';

/** Changes places: signs in as another person of the demo. */
export function PersonaSwitch({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const { t } = useTranslation('app');
  const personas = useQuery({ queryKey: ['personas'], queryFn: askPersonas, staleTime: Infinity });
  const enter = useMutation({ mutationFn: enterDemo, onSuccess: onEntered });
  if (personas.isPending) return <SkeletonPage label={t('loading')} />;
  return (
    <>
      {personas.isError && <FailureNote error={personas.error} />}
      {enter.isError && <FailureNote error={enter.error} />}
      <PersonaList personas={personas.data ?? []} busy={enter.isPending} onEnter={(email) => enter.mutate(email)} />
    </>
  );
}
