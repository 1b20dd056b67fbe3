import { Button } from '@mantine/core';
import { SkeletonPage } from '@trialogue/design';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { EntryFrame } from './entry-frame.tsx';
import type { MarkdownPart, RuleBadgePart } from './entry-parts.ts';
import { EndPage } from './invitation-ends.tsx';
import { DonePage } from './set-up-done.tsx';
import { SetUpWizard } from './set-up-wizard.tsx';
import { useSetUp, type SetUpOpening } from './use-set-up.ts';

export interface SetUpPageProps {
  readonly switches: ReactNode;
  readonly onLeave: () => void;
  readonly onEntered: (path: string) => Promise<void>;
  readonly Markdown: MarkdownPart;
  readonly RuleBadge: RuleBadgePart;
}

interface NotOpenProps {
  readonly opening: Exclude<SetUpOpening, { readonly kind: 'open' }>;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

function isRefusedAs(opening: SetUpOpening, code: string): boolean {
  return opening.kind === 'failed' && opening.failure.kind === 'refused' && opening.failure.refusal.code === code;
}

/** Why it does not begin here: it is set up already, or this is not the link. */
function NotOpen({ opening, onRetry, onLeave }: NotOpenProps) {
  const { t } = useTranslation(['entry', 'app']);
  const toSignIn = <Button onClick={onLeave}>{t('invitation.toSignIn')}</Button>;
  if (opening.kind === 'looking') return <SkeletonPage label={t('app:loading')} />;
  if (opening.kind === 'closed' || isRefusedAs(opening, 'setup-is-closed')) {
    return (
      <EndPage title={t('setUp.closedTitle')} acts={toSignIn}>
        <p>{t('setUp.closed')}</p>
      </EndPage>
    );
  }
  if (opening.kind === 'waits') {
    return (
      <EndPage title={t('setUp.openTitle')} acts={null}>
        <p>{t('setUp.open')}</p>
      </EndPage>
    );
  }
  const { failure } = opening;
  if (failure.kind === 'refused' && isRefusedAs(opening, 'setup-link-wrong')) {
    return (
      <EndPage title={t('setUp.wrongTitle')} acts={null}>
        <RefusalNote refusal={failure.refusal} />
      </EndPage>
    );
  }
  return (
    <EndPage title={t('app:failure.title')} acts={<Button onClick={onRetry}>{t('app:failure.retry')}</Button>}>
      <p role="alert">
        <FailureWords failure={failure} />
      </p>
    </EndPage>
  );
}

/** The way in to an empty instance, by the link that its server printed: once, and never again. */
export function SetUpPage({ switches, onLeave, onEntered, Markdown, RuleBadge }: SetUpPageProps) {
  const setUp = useSetUp();
  const { opening, answer, typed } = setUp;
  return (
    <EntryFrame switches={switches}>
      {answer !== null ? (
        <DonePage instance={typed.instance.name.trim()} answer={answer} onGoOn={() => void onEntered('/')} />
      ) : opening.kind === 'open' ? (
        <SetUpWizard setUp={setUp} Markdown={Markdown} RuleBadge={RuleBadge} />
      ) : (
        <NotOpen opening={opening} onRetry={() => void setUp.look()} onLeave={onLeave} />
      )}
    </EntryFrame>
  );
}
