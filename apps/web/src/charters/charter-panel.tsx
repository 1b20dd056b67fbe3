import { Button } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { consentAct } from './charter-questions.ts';

export interface CharterPanelProps {
  readonly group: GroupDetail;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

function ConsentState({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('charters');
  const consent = useMutation(consentAct(useQueryClient(), group.id));
  const { version, consented } = group.charter;
  const isAsked = !consented && group.state !== 'ended';
  return (
    <div className="charter-consent">
      {consented && (
        <p className="charter-done">
          <span aria-hidden="true">✓</span> {t('consented', { version })}
        </p>
      )}
      {isAsked && (
        <>
          <p>{t('asked')}</p>
          <Button loading={consent.isPending} onClick={() => consent.mutate(version)}>
            {t('consent', { version })}
          </Button>
        </>
      )}
      {consent.isError && <FailureNote error={consent.error} />}
      <LiveRegion>{consent.isSuccess ? t('consented', { version }) : ''}</LiveRegion>
    </div>
  );
}

/** The text to which consent is asked: the one in force, or before a first one is adopted the proposed one. */
export function CharterPanel({ group, Markdown }: CharterPanelProps) {
  const { t } = useTranslation('charters');
  const { day } = useMoments();
  const { version, adoptedAt, body, sha256 } = group.charter;
  return (
    <Panel
      id="charter"
      title={t('title')}
      aside={adoptedAt === null ? t('proposed', { version }) : t('adopted', { version, day: day(adoptedAt) })}
    >
      <div className="charter-body" dir="auto">
        <Markdown source={body} />
      </div>
      <p className="charter-seal">
        {t('seal')}{' '}
        <code dir="ltr" title={sha256}>
          {sha256.slice(0, 16)}…
        </code>
      </p>
      <ConsentState group={group} />
    </Panel>
  );
}
