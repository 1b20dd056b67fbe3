import { Button } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../answers/http.ts';
import { StepHead } from './entry-frame.tsx';
import type { MarkdownPart, RuleBadgePart } from './entry-parts.ts';
import type { FieldProblem } from './field-problems.ts';
import { GroupStep } from './set-up-group.tsx';
import { InstanceStep } from './set-up-instance.tsx';
import { problemsOf } from './set-up-problems.ts';
import { ReviewStep } from './set-up-review.tsx';
import { SectorsStep } from './set-up-sectors.tsx';
import { hasProblem, setUpSteps, stepOfField, type SetUpStep } from './set-up-steps.ts';
import { StewardStep } from './set-up-steward.tsx';
import { useLeadToError } from './use-lead-to-error.ts';
import { useProblemWords } from './use-problem-words.ts';
import type { SetUpState } from './use-set-up.ts';
import { useSteps } from './use-steps.ts';
import { useTemplate } from './use-template.ts';

export interface SetUpWizardProps {
  readonly setUp: SetUpState;
  readonly Markdown: MarkdownPart;
  readonly RuleBadge: RuleBadgePart;
}

/** The server's refusal of one field, by the field's name here. */
function refusedField(failure: Failure | null): readonly [string, FieldProblem] | null {
  if (failure?.kind !== 'refused') return null;
  const { field } = failure.refusal.params;
  if (typeof field !== 'string') return null;
  // Of its organisation the platform's steward gives the name alone.
  return [field.replace(/^platformSteward\.organisation\..*$/, 'platformSteward.organisation'), failure.refusal];
}

export function SetUpWizard({ setUp, Markdown, RuleBadge }: SetUpWizardProps) {
  const { t, i18n } = useTranslation('entry');
  const { typed, change, password, setPassword, busy, failure, submit } = setUp;
  const { step: place, go } = useSteps();
  const template = useTemplate();
  const wordsFor = useProblemWords();
  const { form, lead } = useLeadToError();
  const [asked, setAsked] = useState<readonly SetUpStep[]>([]);
  const step = setUpSteps[place] ?? 'instance';
  const problems = problemsOf(typed, password);
  const refused = refusedField(failure);
  const plenaryName = typed.group.plenaryName ?? t('setUp.plenary');

  const goTo = (wanted: SetUpStep) => go(setUpSteps.indexOf(wanted));
  const wordsOf = (field: string) => {
    if (refused?.[0] === field) return wordsFor(refused[1]);
    return asked.includes(step) ? wordsFor(problems.get(field)) : null;
  };

  // A refusal of one field leads to the page on which it stands.
  const refusedStep = refused === null ? null : stepOfField(refused[0]);
  useEffect(() => {
    if (refusedStep === null) return;
    go(setUpSteps.indexOf(refusedStep));
    lead();
  }, [failure, refusedStep, go, lead]);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setAsked((before) => [...before, step]);
    if (hasProblem(problems, step)) return lead();
    go(place + 1);
  };

  const submitAll = () => void submit({ language: i18n.language, plenaryName, charter: template(typed.group) });

  return (
    <div className="entry-step" data-step={step}>
      <StepHead
        place={place + 1}
        count={setUpSteps.length - 1}
        word={t(`setUp.word.${step}`)}
        title={t(`setUp.${step}Title`)}
      >
        <p className="quiet">{t(`setUp.${step}Text`)}</p>
      </StepHead>
      {step === 'review' ? (
        <ReviewStep
          typed={typed}
          plenaryName={plenaryName}
          problems={problems}
          failure={refusedStep === null ? failure : null}
          busy={busy}
          onChangeStep={goTo}
          onSubmit={submitAll}
          RuleBadge={RuleBadge}
        />
      ) : (
        <form ref={form} className="entry-form" noValidate onSubmit={goOn}>
          {step === 'instance' && (
            <InstanceStep value={typed.instance} onChange={(instance) => change({ instance })} wordsOf={wordsOf} />
          )}
          {step === 'steward' && (
            <StewardStep
              value={typed.platformSteward}
              onChange={(platformSteward) => change({ platformSteward })}
              password={password}
              onPassword={setPassword}
              wordsOf={wordsOf}
            />
          )}
          {step === 'sectors' && (
            <SectorsStep
              value={typed.sectorStewards}
              onChange={(sectorStewards) => change({ sectorStewards })}
              wordsOf={wordsOf}
            />
          )}
          {step === 'group' && (
            <GroupStep
              value={typed.group}
              onChange={(group) => change({ group })}
              wordsOf={wordsOf}
              Markdown={Markdown}
              RuleBadge={RuleBadge}
            />
          )}
          <div className="entry-acts">
            <Button type="submit" size="md">
              {t('goOn')}
            </Button>
            {place > 0 && (
              <Button variant="subtle" size="md" onClick={() => go(place - 1)}>
                {t('back')}
              </Button>
            )}
          </div>
        </form>
      )}
    </div>
  );
}
