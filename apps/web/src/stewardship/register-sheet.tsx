import { Button } from '@mantine/core';
import { Banner, Sheet } from '@trialogue/design';
import type { Office } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteFlow } from '../invitations/invite-flow.tsx';
import type { RegisteredPerson } from '../invitations/person-form.tsx';
import { RegisterFlow } from '../invitations/register-flow.tsx';
import { isolated } from '../times/isolated.ts';
import { broughtInBy } from './office-standings.ts';

export interface RegisterSheetProps {
  readonly office: Office;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function Registering({ office, onClose }: Omit<RegisterSheetProps, 'opened'>) {
  const { t } = useTranslation('stewardship');
  const [registered, setRegistered] = useState<RegisteredPerson | null>(null);
  if (registered === null) {
    return <RegisterFlow standings={broughtInBy(office, Date.now())} onRegistered={setRegistered} />;
  }
  return (
    <div className="desk-parts">
      <Banner title={t('register.done', { name: isolated(registered.name) })} announced>
        {t(office === 'platform' ? 'register.awaits' : 'register.verified')}
      </Banner>
      <InviteFlow person={registered} seatId={null} />
      <div>
        <Button variant="outline" onClick={() => setRegistered(null)}>
          {t('register.another')}
        </Button>{' '}
        <Button variant="subtle" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** Registers somebody and gives out his link in one go. */
export function RegisterSheet({ office, opened, onClose }: RegisterSheetProps) {
  const { t } = useTranslation('stewardship');
  return (
    <Sheet opened={opened} onClose={onClose} title={t('register.title')} closeLabel={t('close')}>
      <Registering office={office} onClose={onClose} />
    </Sheet>
  );
}
