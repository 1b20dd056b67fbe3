import { Button } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { consentAct } from './group-questions.ts';
import { regionalTag } from '../times/regional-tag.ts';

export interface CharterPanelProps {
  readonly group: GroupDetail;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

function ConsentState({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const consent = useMutation(consentAct(useQueryClient(), group.id));
  const { version, consented } = group.charter;
  return (
    <div className="charter-consent">
      {consented ? (
        <p className="charter-done">
          <span aria-hidden="true">✓</span> {t('charter.consented', { version })}
        </p>
      ) : (
        <>
          <p>{t('charter.asked')}</p>
          <Button loading={consent.isPending} onClick={() => consent.mutate(version)}>
            {t('charter.consent', { version })}
          </Button>
        </>
      )}
      {consent.isError && <FailureNote error={consent.error} />}
      <LiveRegion>{consent.isSuccess ? t('charter.consented', { version }) : ''}</LiveRegion>
    </div>
  );
}

export function CharterPanel({ group, Markdown }: CharterPanelProps) {
  const { t, i18n } = useTranslation('groups');
  const { version, adoptedAt, body, sha256 } = group.charter;
  const day =
    adoptedAt === null
      ? null
      : new Intl.DateTimeFormat(regionalTag(i18n.language), { dateStyle: 'long' }).format(new Date(adoptedAt));
  return (
    <Panel
      id="charter"
      title={t('charter.title')}
      aside={day === null ? t('charter.proposed', { version }) : t('charter.adopted', { version, day })}
    >
      <div className="charter-body" dir="auto">
        <Markdown source={body} />
      </div>
      <p className="charter-seal">
        {t('charter.seal')}{' '}
        <code dir="ltr" title={sha256}>
          {sha256.slice(0, 16)}…
        </code>
      </p>
      <ConsentState group={group} />
    </Panel>
  );
}
