import { Button } from '@mantine/core';
import { EmptyState, LiveRegion, PageHeader, Panel } from '@trialogue/design';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { OwnSignIn } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { regionalTag } from '../times/regional-tag.ts';
import { endSignInsAct, ownSignInsQuestion } from './sign-in-questions.ts';
import './sign-ins.css';

export interface SignInsPageProps {
  readonly onSignOut: () => void;
  readonly signOutError: unknown;
}

interface SignInRowProps {
  readonly signIn: OwnSignIn;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function Moment({ label, at }: { readonly label: string; readonly at: string }) {
  const { i18n } = useTranslation('people');
  const words = new Intl.DateTimeFormat(regionalTag(i18n.language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={at}>{words}</time>
      </dd>
    </div>
  );
}

function SignInRow({ signIn, busy, onEnd }: SignInRowProps) {
  const { t } = useTranslation('people');
  const device = signIn.device === '' ? t('signIns.unknownDevice') : signIn.device;
  return (
    <li className="own-sign-in">
      <div>
        <h3>
          <bdi>{device}</bdi> {signIn.current && <span className="own-sign-in-current">{t('signIns.current')}</span>}
        </h3>
        <dl>
          <Moment label={t('signIns.began')} at={signIn.createdAt} />
          <Moment label={t('signIns.lastSeen')} at={signIn.lastSeenAt} />
          <Moment label={t('signIns.expires')} at={signIn.expiresAt} />
        </dl>
      </div>
      {!signIn.current && (
        <Button variant="outline" disabled={busy} onClick={onEnd} aria-label={t('signIns.endLabel', { device })}>
          {t('signIns.end')}
        </Button>
      )}
    </li>
  );
}

export function SignInsPage({ onSignOut, signOutError }: SignInsPageProps) {
  const { t } = useTranslation('people');
  const { data: signIns } = useSuspenseQuery(ownSignInsQuestion());
  const end = useMutation(endSignInsAct(useQueryClient()));
  const others = signIns.filter((signIn) => !signIn.current);
  return (
    <div className="page">
      <PageHeader
        title={t('signIns.title')}
        below={t('signIns.explanation')}
        actions={
          <Button variant="outline" onClick={onSignOut}>
            {t('signIns.signOut')}
          </Button>
        }
      />
      {signOutError !== null && <FailureNote error={signOutError} />}
      {end.isError && <FailureNote error={end.error} />}
      <LiveRegion>{end.isSuccess ? t('signIns.ended', { count: end.data }) : ''}</LiveRegion>
      <Panel
        title={t('signIns.devices')}
        aside={
          others.length > 1 ? (
            <Button variant="outline" disabled={end.isPending} onClick={() => end.mutate(others.map((one) => one.id))}>
              {t('signIns.endOthers')}
            </Button>
          ) : undefined
        }
      >
        <ul className="own-sign-ins">
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} busy={end.isPending} onEnd={() => end.mutate([signIn.id])} />
          ))}
        </ul>
      </Panel>
      {others.length === 0 && <EmptyState title={t('signIns.onlyThisTitle')}>{t('signIns.onlyThis')}</EmptyState>}
    </div>
  );
}
