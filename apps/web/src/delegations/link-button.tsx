import { useTranslation } from 'react-i18next';
import { InviteFlow, type InviteFlowProps } from '../invitations/invite-flow.tsx';
import { SheetButton } from './sheet-button.tsx';

/** The link by which somebody who has a seat and no account comes in; a new one takes the place of one that ran out. */
export function LinkButton(props: InviteFlowProps) {
  const { t } = useTranslation('delegations');
  return (
    <SheetButton
      label={t('founding.link')}
      spoken={t('founding.linkOf', { name: props.person.name })}
      title={t('founding.linkTitle')}
    >
      <InviteFlow {...props} />
    </SheetButton>
  );
}
