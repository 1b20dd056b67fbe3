import { answers, type Answer, type CallMode } from '@trialogue/consent';
import { IconArrowBarToRight, IconCircleCheck, IconHandStop, IconMessageCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export const answerIcons = {
  consent: IconCircleCheck,
  'consent-with-reservation': IconMessageCircle,
  'stand-aside': IconArrowBarToRight,
  object: IconHandStop,
} as const;

export interface AnswerChoicesProps {
  readonly mode: CallMode;
  readonly value: Answer | null;
  readonly onChange: (answer: Answer) => void;
}

/** The four answers with what each means. None is larger, brighter or nearer than another. */
export function AnswerChoices({ mode, value, onChange }: AnswerChoicesProps) {
  const { t } = useTranslation('decisions');
  const name = useId();
  const meaningOf = (answer: Answer): string => {
    if (answer !== 'object' || mode.name === 'consent') return t(`answer.${answer}.means`);
    const { parts, of } = mode.threshold;
    return t('answer.object.meansAbove', { parts: of - parts, of });
  };
  return (
    <fieldset className="answer-choices">
      <legend>{t('answer.question')}</legend>
      {answers.map((answer) => {
        const Icon = answerIcons[answer];
        return (
          <label key={answer} className="answer-choice">
            <input
              type="radio"
              name={name}
              required
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <Icon size={24} aria-hidden="true" />
            <span className="answer-words">
              <strong>{t(`answer.${answer}.name`)}</strong>
              <small>{meaningOf(answer)}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
