import { Button } from '@mantine/core';
import { LiveRegion, SkeletonPage } from '@trialogue/design';
import { optionsOf, type Sounding } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { answerIcons } from './answer-choices.tsx';
import { Countdown } from './countdown.tsx';
import { answerSoundingAct, closeSoundingAct } from './decision-acts.ts';
import { soundingQuestion } from './decision-questions.ts';
import type { ReaderRole } from './reader-role.ts';
import { clockGap } from './remaining.ts';
import { SectorProgressList } from './sector-progress.tsx';
import { SoundingResult, useOptionName } from './sounding-result.tsx';
import './asking.css';
import './decisions.css';

export interface SoundingCardProps {
  readonly groupId: string;
  readonly soundingId: string;
  readonly order: readonly Sector[];
  readonly role: ReaderRole;
}

/** One press answers, and nothing leads back from the answer to who pressed. */
function AnswerInOnePress({ sounding }: { readonly sounding: Sounding }) {
  const { t } = useTranslation('decisions');
  const nameOf = useOptionName();
  const answer = useMutation(answerSoundingAct(useQueryClient(), sounding.groupId, sounding.id));
  return (
    <div className="stacked">
      <p className="quiet">{t('sounding.once')}</p>
      <div className="sounding-options" data-scale={sounding.scale} role="group" aria-label={t('sounding.yourAnswer')}>
        {optionsOf(sounding.scale).map((option) => {
          const Icon =
            option in answerIcons ? Object.entries(answerIcons).find(([name]) => name === option)?.[1] : undefined;
          return (
            <button
              key={option}
              type="button"
              className="sounding-option"
              disabled={answer.isPending}
              onClick={() => answer.mutate(option)}
            >
              {Icon !== undefined && <Icon size={20} aria-hidden="true" />}
              {nameOf(option)}
            </button>
          );
        })}
      </div>
      {sounding.scale === 'scale' && (
        <p className="scale-ends quiet">
          <span>{t('sounding.scaleLow')}</span>
          <span>{t('sounding.scaleHigh')}</span>
        </p>
      )}
      {answer.isError && <FailureNote error={answer.error} />}
    </div>
  );
}

function Own({ sounding, role }: { readonly sounding: Sounding; readonly role: ReaderRole }) {
  const { t } = useTranslation('decisions');
  if (!sounding.own.elector) return <p className="quiet">{t(`answer.notAsked.${role}`)}</p>;
  if (!sounding.own.answered) return <AnswerInOnePress sounding={sounding} />;
  return (
    <p className="sounding-done">
      <strong>{t('sounding.answered')}</strong> {t('sounding.answeredWhy')}
    </p>
  );
}

function CloseNow({ sounding }: { readonly sounding: Sounding }) {
  const { t } = useTranslation('decisions');
  const close = useMutation(closeSoundingAct(useQueryClient(), sounding.groupId, sounding.id));
  return (
    <div className="stacked">
      {close.isError && <FailureNote error={close.error} />}
      <div>
        <Button variant="outline" loading={close.isPending} onClick={() => close.mutate()}>
          {t('sounding.close')}
        </Button>
      </div>
    </div>
  );
}

/** A sounding wherever it is needed: answered in one press while it is open, its result by sector afterwards. */
export function SoundingCard({ groupId, soundingId, order, role }: SoundingCardProps) {
  const { t } = useTranslation('decisions');
  const { data: sounding, dataUpdatedAt, error } = useQuery(soundingQuestion(groupId, soundingId));
  if (sounding === undefined) {
    return error === null ? <SkeletonPage label={t('loading')} lines={4} /> : <FailureNote error={error} />;
  }
  const isOpen = sounding.closedAt === null;
  return (
    <article className="sounding-card">
      <h3 dir="auto">{sounding.question}</h3>
      {isOpen && <Countdown until={sounding.closesAt} gap={clockGap(sounding.now, dataUpdatedAt)} />}
      {isOpen && <Own sounding={sounding} role={role} />}
      {isOpen && (
        <SectorProgressList order={order} progress={sounding.progress} k={sounding.k} open counted="answers" />
      )}
      {isOpen && <p className="quiet">{t('sounding.hidden')}</p>}
      {isOpen && sounding.mayClose && <CloseNow sounding={sounding} />}
      {sounding.result !== null && <SoundingResult sounding={sounding} result={sounding.result} order={order} />}
      <LiveRegion>{isOpen ? (sounding.own.answered ? t('sounding.answered') : '') : t('sounding.closed')}</LiveRegion>
    </article>
  );
}
