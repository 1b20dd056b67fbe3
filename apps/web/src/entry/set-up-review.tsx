import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { sectorOrder } from '@trialogue/groups';
import { isLanguage, languageNames, sectors } from '@trialogue/people';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import type { Failure } from '../answers/http.ts';
import { OrganisationFacts } from '../organisations/organisation-facts.tsx';
import { toCommand } from '../organisations/new-organisation.ts';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import type { RuleBadgePart } from './entry-parts.ts';
import type { Problems } from './set-up-problems.ts';
import { hasProblem, type SetUpStep } from './set-up-steps.ts';
import type { Typed } from './set-up-typed.ts';
import '../organisations/organisations.css';

const dayLength = 86_400_000;

export interface ReviewStepProps {
  readonly typed: Typed;
  readonly plenaryName: string;
  readonly problems: Problems;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onChangeStep: (step: SetUpStep) => void;
  readonly onSubmit: () => void;
  readonly RuleBadge: RuleBadgePart;
}

interface PartProps extends Pick<ReviewStepProps, 'problems' | 'onChangeStep'> {
  readonly step: SetUpStep;
  readonly children: ReactNode;
}

function Part({ step, problems, onChangeStep, children }: PartProps) {
  const { t } = useTranslation('entry');
  const part = t(`setUp.word.${step}`);
  return (
    <section className="review-part" aria-label={part}>
      <div className="review-words">
        <h2>{part}</h2>
        {children}
        {hasProblem(problems, step) && <p className="entry-error">{t('setUp.incomplete')}</p>}
        {step === 'steward' && problems.get('platformSteward.password') === 'needed' && (
          <p className="entry-error">{t('setUp.passwordAgain')}</p>
        )}
      </div>
      <Button variant="outline" aria-label={t('setUp.changePart', { part })} onClick={() => onChangeStep(step)}>
        {t('setUp.change')}
      </Button>
    </section>
  );
}

function Stewards({ stewards }: { readonly stewards: Typed['sectorStewards'] }) {
  const [order] = useState(() => sectorOrder(Math.floor(Date.now() / dayLength)));
  return (
    <ul className="review-stewards">
      {order.map((sector) => {
        const steward = stewards[sectors.indexOf(sector)];
        if (steward === undefined) return null;
        return (
          <li key={sector}>
            <StandingMark standing={sector} wordless /> <bdi>{steward.name}</bdi>,{' '}
            <bdi>{steward.organisation.name}</bdi>
            <span className="review-more">
              <bdi dir="ltr">{steward.email}</bdi>
            </span>
            <span className="review-more">
              <OrganisationFacts organisation={toCommand(steward.organisation)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Everything once more, each with the way back to it, before the one act that cannot be done again. */
export function ReviewStep(props: ReviewStepProps) {
  const { typed, plenaryName, problems, failure, busy, onSubmit, RuleBadge } = props;
  const { t } = useTranslation(['entry', 'groups']);
  const { list } = useMoments();
  const part = { problems, onChangeStep: props.onChangeStep };
  const { instance, platformSteward, group } = typed;
  return (
    <>
      <Part step="instance" {...part}>
        <p>
          <bdi>{instance.name}</bdi>
        </p>
        <p className="review-more">{list(instance.languages.filter(isLanguage).map((one) => languageNames[one]))}</p>
      </Part>
      <Part step="steward" {...part}>
        <p>
          <bdi>{platformSteward.name}</bdi>
        </p>
        <p className="review-more">
          <bdi dir="ltr">{platformSteward.email}</bdi>
        </p>
        <p className="review-more">
          <bdi>{platformSteward.organisation}</bdi>
        </p>
      </Part>
      <Part step="sectors" {...part}>
        <Stewards stewards={typed.sectorStewards} />
      </Part>
      <Part step="group" {...part}>
        <p>
          <bdi>{group.name}</bdi>
        </p>
        <p className="review-more">
          {t(`groups:kind.${group.kind}`)} · {t(`groups:phase.${group.phase}.name`)} · <bdi>{group.region}</bdi>
        </p>
        <p className="review-more">
          <bdi>{plenaryName}</bdi> · <RuleBadge rule={group.plenaryRule} />
        </p>
      </Part>
      {failure !== null && (
        <Banner tone="attention" title={t('setUp.failedTitle')} announced>
          <FailureWords failure={failure} />
        </Banner>
      )}
      <Button size="md" loading={busy} disabled={problems.size > 0} onClick={onSubmit}>
        {t('setUp.submit')}
      </Button>
    </>
  );
}
