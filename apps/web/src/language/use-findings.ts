import type { Phase } from '@trialogue/groups';
import { baseList, type Finding, LanguageCheck } from '@trialogue/language';
import { useEffect, useMemo, useState } from 'react';

/** Long enough that nobody is interrupted in the middle of a word. */
const pause = 500;

/** What the check says of the text, half a second after the writing has paused. Nothing leaves the page. */
export function useFindings(text: string, phase: Phase, organisations: readonly string[]): readonly Finding[] {
  const known = organisations.join('\n');
  const check = useMemo(
    () => new LanguageCheck({ phase, terms: baseList, organisations: known === '' ? [] : known.split('\n') }),
    [phase, known],
  );
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setFindings(check.of(text)), pause);
    return () => clearTimeout(timer);
  }, [check, text]);
  return findings;
}
