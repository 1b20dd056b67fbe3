import '../answers/switch-styles.ts';
import { Switch } from '@mantine/core';
import { LiveRegion } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { listingAct } from './account-questions.ts';

/** Whether members of other sectors find the reader. Shown as it will be while the answer is under way, and taken back if it fails. */
export function ListingSwitch({ listed }: { readonly listed: boolean }) {
  const { t } = useTranslation('account');
  const change = useMutation(listingAct(useQueryClient()));
  const shown = change.isPending ? change.variables.listed : listed;
  return (
    <div className="listing">
      <Switch
        size="md"
        label={t('listing.label')}
        description={t('listing.explanation')}
        checked={shown}
        onChange={({ currentTarget }) => change.mutate({ listed: currentTarget.checked })}
      />
      {change.isError && <FailureNote error={change.error} />}
      <LiveRegion>{change.isSuccess ? t(listed ? 'listing.on' : 'listing.off') : ''}</LiveRegion>
    </div>
  );
}
