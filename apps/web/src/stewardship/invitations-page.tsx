import { Button } from '@mantine/core';
import { ConfirmSheet, EmptyState, Panel } from '@trialogue/design';
import { invitationHours, type Invitation } from '@trialogue/groups';
import type { Office } from '@trialogue/people';
import { Link } from '@tanstack/react-router';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { PagedList } from '../answers/paged-list.tsx';
import { invitationAddress, invitationsQuestion, renewAct, withdrawAct } from '../invitations/invitation-questions.ts';
import { LinkShown } from '../invitations/link-shown.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { isolated } from '../times/isolated.ts';
import { useMoments } from '../times/use-moments.ts';
import { DeskFrame } from './desk-frame.tsx';
import { OfWhom } from './of-whom.tsx';

interface InvitationProps {
  readonly invitation: Invitation;
}

function StateWords({ invitation }: InvitationProps) {
  const { t } = useTranslation('stewardship');
  const { moment } = useMoments();
  const at = moment(invitation.expiresAt);
  return (
    <span className="invitation-state" data-state={invitation.state}>
      {invitation.state === 'open' && t('invitations.state.open', { moment: at })}
      {invitation.state === 'expired' && t('invitations.state.expired', { moment: at })}
      {invitation.state === 'used' && t('invitations.state.used')}
      {invitation.state === 'withdrawn' && t('invitations.state.withdrawn')}
    </span>
  );
}

function InvitationFacts({ invitation }: InvitationProps) {
  const { t } = useTranslation('stewardship');
  const { moment } = useMoments();
  return (
    <div className="desk-words">
      <span className="desk-line">
        <bdi className="desk-name">{invitation.name}</bdi>
        <StandingMark standing={invitation.standing} />
        <bdi dir="ltr" className="desk-email">
          {invitation.email}
        </bdi>
      </span>
      <bdi>{invitation.organisation}</bdi>
      {invitation.group !== null && (
        <span className="quiet">
          {t('invitations.seatIn')} <bdi>{invitation.group}</bdi>
          {invitation.role !== null && <> ({t(`role.${invitation.role}`)})</>}
        </span>
      )}
      <StateWords invitation={invitation} />
      <span className="quiet">{t('invitations.made', { moment: moment(invitation.invitedAt) })}</span>
    </div>
  );
}

function Withdrawal({ invitation }: InvitationProps) {
  const { t } = useTranslation('stewardship');
  const withdraw = useMutation(withdrawAct(useQueryClient()));
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  const name = isolated(invitation.name);
  return (
    <>
      <Button variant="outline" onClick={() => setIsAsked(true)}>
        {t('invitations.withdraw.open')}
        <OfWhom name={invitation.name} />
      </Button>
      <ConfirmSheet
        opened={isAsked}
        danger
        onClose={close}
        onConfirm={() => withdraw.mutate(invitation.id, { onSuccess: close })}
        busy={withdraw.isPending}
        title={t('invitations.withdraw.title', { name })}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('invitations.withdraw.act')}
      >
        <p>{t(invitation.group === null ? 'invitations.withdraw.account' : 'invitations.withdraw.seat')}</p>
        {withdraw.isError && <FailureNote error={withdraw.error} />}
      </ConfirmSheet>
    </>
  );
}

function InvitationRow({ invitation }: InvitationProps) {
  const { t } = useTranslation('stewardship');
  const renew = useMutation(renewAct(useQueryClient()));
  const { state, name } = invitation;
  const canRenew = state === 'open' || state === 'expired';
  return (
    <li className="desk-row">
      <InvitationFacts invitation={invitation} />
      <div className="desk-row-acts">
        {canRenew && (
          <Button variant="outline" loading={renew.isPending} onClick={() => renew.mutate(invitation.id)}>
            {t('invitations.renew')}
            <OfWhom name={name} />
          </Button>
        )}
        {canRenew && <Withdrawal invitation={invitation} />}
      </div>
      {(renew.isError || renew.data !== undefined) && (
        <div className="desk-row-note">
          {renew.isError && <FailureNote error={renew.error} />}
          {renew.data !== undefined && (
            <LinkShown
              key={renew.data.token}
              name={name}
              address={invitationAddress(renew.data.token)}
              expiresAt={renew.data.expiresAt}
            />
          )}
        </div>
      )}
    </li>
  );
}

export function InvitationsPage({ office }: { readonly office: Office }) {
  const { t } = useTranslation(['stewardship', 'invitations']);
  const answer = useInfiniteQuery(invitationsQuestion());
  return (
    <DeskFrame office={office}>
      <Panel title={t('stewardship:invitations.title')}>
        <p className="desk-lead quiet">{t('stewardship:invitations.explanation', { hours: invitationHours })}</p>
        <PagedList
          answer={answer}
          className="desk-rows"
          row={(invitation) => <InvitationRow invitation={invitation} />}
          empty={
            <EmptyState
              title={t('stewardship:invitations.noneTitle')}
              action={<Link to="/steward/people">{t('stewardship:invitations.toPeople')}</Link>}
            >
              {t('stewardship:invitations.none')}
            </EmptyState>
          }
        />
      </Panel>
    </DeskFrame>
  );
}
