import { Button } from '@mantine/core';
import { invitationHours } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { isolated } from '../times/isolated.ts';
import { invitationAddress, inviteAct } from './invitation-questions.ts';
import { LinkShown } from './link-shown.tsx';
import './invitations.css';

export interface InviteFlowProps {
  readonly person: { readonly id: string; readonly name: string };
  /** The seat that the link leads to, or null for an account alone. */
  readonly seatId: string | null;
}

/** Makes the link of a person who is registered and has no account yet, and shows it in its place. */
export function InviteFlow({ person, seatId }: InviteFlowProps) {
  const { t } = useTranslation('invitations');
  const invite = useMutation(inviteAct(useQueryClient()));
  if (invite.data !== undefined) {
    return (
      <LinkShown name={person.name} address={invitationAddress(invite.data.token)} expiresAt={invite.data.expiresAt} />
    );
  }
  return (
    <div className="invite-flow">
      <p className="quiet">{t('flow.explanation', { name: isolated(person.name), hours: invitationHours })}</p>
      {invite.isError && <FailureNote error={invite.error} />}
      <div>
        <Button loading={invite.isPending} onClick={() => invite.mutate({ personId: person.id, seatId })}>
          {t('flow.make')}
        </Button>
      </div>
    </div>
  );
}
