import { Panel } from '@trialogue/design';
import type { Call } from '@trialogue/consent';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ComparedText } from '../charters/compared-text.tsx';
import { callQuestion } from './decision-questions.ts';

/** What changed since the call that this one takes up. */
export function FollowedCall({ call, follows }: { readonly call: Call; readonly follows: string }) {
  const { t } = useTranslation('decisions');
  const { data: before } = useQuery(callQuestion(call.groupId, follows));
  return (
    <Panel
      title={t('follows.title')}
      aside={
        <Link to="/groups/$groupId/decisions/calls/$callId" params={{ groupId: call.groupId, callId: follows }}>
          {t('follows.toEarlier')}
        </Link>
      }
    >
      {before !== undefined && <ComparedText before={before.text} after={call.text} />}
    </Panel>
  );
}

/** From a call that was blocked to the one that took it up again. */
export function FollowedBy({ call, followedBy }: { readonly call: Call; readonly followedBy: string }) {
  const { t } = useTranslation('decisions');
  return (
    <p>
      {t('follows.followed')}{' '}
      <Link to="/groups/$groupId/decisions/calls/$callId" params={{ groupId: call.groupId, callId: followedBy }}>
        {t('follows.toLater')}
      </Link>
    </p>
  );
}
