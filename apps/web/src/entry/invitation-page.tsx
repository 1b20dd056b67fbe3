import { SkeletonPage } from '@trialogue/design';
import type { InvitationLook } from '@trialogue/groups';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../answers/http.ts';
import { isolated } from '../times/isolated.ts';
import { EntryFrame, StepHead } from './entry-frame.tsx';
import type { MarkdownPart, RuleBadgePart } from './entry-parts.ts';
import { AccountStep } from './invitation-account.tsx';
import { CharterStep } from './invitation-charter.tsx';
import { InterestsStep } from './invitation-interests.tsx';
import { InvitedStep } from './invitation-invited.tsx';
import { OverPage, SomeonePage, WithoutLinkPage } from './invitation-ends.tsx';
import { furthest, stepsOf, type Step } from './invitation-steps.ts';
import { isOver, useAccept } from './use-accept.ts';
import { useInvitation, type InvitationState } from './use-invitation.ts';
import { useSteps } from './use-steps.ts';

export interface InvitationPageProps {
  readonly switches: ReactNode;
  /** The name of whoever is signed in already on this device. */
  readonly signedInAs: string | null;
  readonly onSignedOut: () => void;
  /** Leaves this page for the app, or for the sign-in screen. */
  readonly onLeave: () => void;
  /** Once in, to that address. */
  readonly onEntered: (path: string) => Promise<void>;
  readonly Markdown: MarkdownPart;
  readonly RuleBadge: RuleBadgePart;
}

interface StepsProps extends Pick<InvitationPageProps, 'onEntered' | 'onLeave' | 'Markdown' | 'RuleBadge'> {
  readonly look: InvitationLook;
  readonly invitation: InvitationState;
}

function TitleOf({ step, look }: { readonly step: Step; readonly look: InvitationLook }) {
  const { t } = useTranslation('entry');
  if (step === 'charter') return t('invitation.charterTitle');
  if (step === 'interests') return t('invitation.interestsTitle');
  if (step === 'account') return t('invitation.passwordTitle');
  return look.seat === null ? t('invitation.accountTitle') : <bdi>{look.seat.group}</bdi>;
}

function Inviter({ instance }: { readonly instance: string | null }) {
  const { t } = useTranslation('entry');
  return (
    <p className="entry-by">
      {instance === null ? t('invitation.byUnnamed') : t('invitation.by', { instance: isolated(instance) })}
    </p>
  );
}

function StepsPage({ look, invitation, onEntered, onLeave, Markdown, RuleBadge }: StepsProps) {
  const { t, i18n } = useTranslation(['entry', 'app']);
  const { answers, change } = invitation;
  const { step: wanted, go } = useSteps();
  const { busy, failure, accept } = useAccept(async (path) => {
    invitation.finish();
    await onEntered(path);
  }, invitation.look);
  const { seat } = look;
  const steps = stepsOf(look);
  const place = Math.min(wanted, furthest(look, answers));
  const step = steps[place] ?? 'invited';
  const goOn = () => go(place + 1);

  if (failure !== null && isOver(failure)) return <OverPage failure={failure} onLeave={onLeave} />;

  const enter = (email: string, password: string) => {
    const none = t('invitation.none');
    const declaration = {
      employer: (answers.employer ?? look.organisation).trim(),
      funders: answers.nothing ? none : answers.funders.trim(),
      stakes: answers.nothing ? none : answers.stakes.trim(),
    };
    void accept({
      token: answers.token,
      email,
      password,
      language: i18n.language,
      charterVersion: seat === null ? null : answers.consentedTo,
      declaration: seat === null ? null : declaration,
    });
  };

  return (
    <div className="entry-step" data-step={step}>
      <StepHead
        place={place + 1}
        count={steps.length}
        word={t(`invitation.word.${step}`)}
        above={step === 'invited' && <Inviter instance={look.instance} />}
        title={<TitleOf step={step} look={look} />}
      />
      {step === 'invited' && <InvitedStep look={look} onContinue={goOn} RuleBadge={RuleBadge} />}
      {step === 'charter' && seat !== null && (
        // Nobody consents to a text that has not come yet: the button comes with it.
        <Suspense fallback={<SkeletonPage label={t('app:loading')} />}>
          <CharterStep
            charter={seat.charter}
            consentedTo={answers.consentedTo}
            onConsent={(version) => {
              change({ consentedTo: version });
              goOn();
            }}
            Markdown={Markdown}
          />
        </Suspense>
      )}
      {step === 'interests' && (
        <InterestsStep organisation={look.organisation} answers={answers} onChange={change} onDeclare={goOn} />
      )}
      {step === 'account' && (
        <AccountStep
          look={look}
          email={answers.email}
          onEmail={(email) => change({ email })}
          failure={failure}
          busy={busy}
          onEnter={enter}
        />
      )}
    </div>
  );
}

function Opened({ invitation, ...props }: Omit<StepsProps, 'look'>) {
  const { t } = useTranslation('app');
  const { opening, look } = invitation;
  if (opening.kind === 'looking') return <SkeletonPage label={t('loading')} />;
  if (opening.kind === 'open') return <StepsPage look={opening.look} invitation={invitation} {...props} />;
  if (opening.kind !== 'failed') return <WithoutLinkPage kind={opening.kind} onLeave={props.onLeave} />;
  const failure: Failure = opening.failure;
  return <OverPage failure={failure} onLeave={props.onLeave} onRetry={() => void look()} />;
}

/** The way in by a link: what it leads to, the charter, the interests, the account. */
export function InvitationPage({ switches, signedInAs, onSignedOut, ...props }: InvitationPageProps) {
  const invitation = useInvitation();
  return (
    <EntryFrame switches={switches}>
      {signedInAs === null ? (
        <Opened invitation={invitation} {...props} />
      ) : (
        <SomeonePage name={signedInAs} onSignedOut={onSignedOut} onStay={props.onLeave} />
      )}
    </EntryFrame>
  );
}
