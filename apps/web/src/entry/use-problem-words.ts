import { useTranslation } from 'react-i18next';
import { useRefusalSentences } from '../answers/refusal-note.tsx';
import type { FieldProblem } from './field-problems.ts';

/** The words under a field, or null where nothing is wrong with it. */
export function useProblemWords(): (problem: FieldProblem | null | undefined) => string | null {
  const { t } = useTranslation('entry');
  const sentences = useRefusalSentences();
  return (problem) => {
    if (problem === null || problem === undefined) return null;
    return typeof problem === 'string' ? t(`problem.${problem}`) : sentences(problem).happened;
  };
}
