import { Button } from '@mantine/core';
import { ConfirmSheet, EmptyState, LiveRegion, PageHeader, Panel } from '@trialogue/design';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { OwnSignIn } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { isolated } from '../times/isolated.ts';
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

function useDevice(): (signIn: OwnSignIn) => string {
  const { t } = useTranslation('people');
  return ({ device }) => (device === '' ? t('signIns.unknownDevice') : device);
}

function SignInRow({ signIn, busy, onEnd }: SignInRowProps) {
  const { t } = useTranslation('people');
  const device = useDevice()(signIn);
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

interface EndingSheetProps {
  /** What is asked about; null while nothing is. */
  readonly asked: readonly OwnSignIn[] | null;
  readonly all: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onEnd: (signIns: readonly OwnSignIn[]) => void;
  readonly onClose: () => void;
}

/** An ended sign-in does not come back, so there is nothing to undo: it is asked about before. */
function EndingSheet({ asked, all, busy, error, onEnd, onClose }: EndingSheetProps) {
  const { t } = useTranslation('people');
  const deviceOf = useDevice();
  const [first] = asked ?? [];
  const device = first === undefined ? '' : isolated(deviceOf(first));
  return (
    <ConfirmSheet
      opened={asked !== null}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => onEnd(asked ?? [])}
      title={all ? t('signIns.endOthersTitle') : t('signIns.endTitle', { device })}
      closeLabel={t('signIns.close')}
      cancelLabel={t('signIns.cancel')}
      confirmLabel={all ? t('signIns.endOthers') : t('signIns.end')}
    >
      <p>{all ? t('signIns.endOthersText') : t('signIns.endText')}</p>
      {error !== null && <FailureNote error={error} />}
    </ConfirmSheet>
  );
}

export function SignInsPage({ onSignOut, signOutError }: SignInsPageProps) {
  const { t } = useTranslation('people');
  const { data: signIns } = useSuspenseQuery(ownSignInsQuestion());
  const end = useMutation(endSignInsAct(useQueryClient()));
  const [asked, setAsked] = useState<readonly OwnSignIn[] | null>(null);
  const others = signIns.filter((signIn) => !signIn.current);
  const close = () => {
    setAsked(null);
    if (end.isError) end.reset();
  };
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
      <LiveRegion>{end.isSuccess ? t('signIns.ended', { count: end.data }) : ''}</LiveRegion>
      <Panel
        title={t('signIns.devices')}
        aside={
          others.length > 1 ? (
            <Button variant="outline" disabled={end.isPending} onClick={() => setAsked(others)}>
              {t('signIns.endOthers')}
            </Button>
          ) : undefined
        }
      >
        <ul className="own-sign-ins">
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} busy={end.isPending} onEnd={() => setAsked([signIn])} />
          ))}
        </ul>
      </Panel>
      <EndingSheet
        asked={asked}
        all={(asked?.length ?? 0) > 1}
        busy={end.isPending}
        error={end.error}
        onEnd={(ended) =>
          end.mutate(
            ended.map(({ id }) => id),
            { onSuccess: close },
          )
        }
        onClose={close}
      />
      {others.length === 0 && <EmptyState title={t('signIns.onlyThisTitle')}>{t('signIns.onlyThis')}</EmptyState>}
    </div>
  );
}
