import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { InvitationLook } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { CharterText } from './charter-text.tsx';
import type { MarkdownPart } from './entry-parts.ts';

export interface CharterStepProps {
  readonly charter: NonNullable<InvitationLook['seat']>['charter'];
  /** The version that was consented to before this one took its place. */
  readonly consentedTo: number | null;
  readonly onConsent: (version: number) => void;
  readonly Markdown: MarkdownPart;
}

/** P4: consent to the version that is shown, by its number. */
export function CharterStep({ charter, consentedTo, onConsent, Markdown }: CharterStepProps) {
  const { t } = useTranslation('entry');
  const { version, body, sha256 } = charter;
  const hasChanged = consentedTo !== null && consentedTo !== version;
  return (
    <>
      {hasChanged && <Banner tone="attention" title={t('invitation.newCharter', { version })} announced />}
      <p className="quiet">{t('invitation.charterText')}</p>
      <CharterText body={body} label={t('invitation.charterRegion', { version })} Markdown={Markdown} />
      <p className="quiet entry-small">
        {t('invitation.seal')}{' '}
        <code dir="ltr" title={sha256}>
          {sha256.slice(0, 16)}…
        </code>
      </p>
      <div className="entry-act">
        <Button size="md" fullWidth onClick={() => onConsent(version)}>
          {t('invitation.consent', { version })}
        </Button>
      </div>
    </>
  );
}
