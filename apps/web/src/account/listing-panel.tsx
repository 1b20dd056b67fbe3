import { Panel } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { ListingSwitch } from './listing-switch.tsx';
import './account.css';

export function ListingPanel({ listed }: { readonly listed: boolean }) {
  const { t } = useTranslation('account');
  return (
    <Panel title={t('listing.title')}>
      <ListingSwitch listed={listed} />
    </Panel>
  );
}
