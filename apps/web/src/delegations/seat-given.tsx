import { Banner } from '@trialogue/design';
import type { MotionAnswer } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { InviteFlow } from '../invitations/invite-flow.tsx';

export interface Given {
  readonly answer: MotionAnswer;
  readonly person: { readonly id: string; readonly name: string; readonly hasAccount: boolean };
}

/** What came of giving a seat: done, or waiting for voices; and the link for somebody who has no account yet. */
export function SeatGiven({ answer, person }: Given) {
  const { t } = useTranslation('delegations');
  if (answer.outcome === 'open') {
    return (
      <Banner title={t('given.openTitle')} announced>
        {t('given.open', { name: person.name })}
      </Banner>
    );
  }
  return (
    <div className="stacked">
      <Banner title={t('given.title', { name: person.name })} announced>
        {person.hasAccount ? t('given.told') : t('given.needsLink')}
      </Banner>
      {!person.hasAccount && <InviteFlow person={person} seatId={answer.seatId} />}
    </div>
  );
}
