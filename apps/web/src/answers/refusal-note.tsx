import { Banner } from '@trialogue/design';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type en from './locales/en.json';
import type { ShownRefusal } from './http.ts';

type Code = keyof (typeof en)['code'];
type Rule = keyof (typeof en)['rule'];
type RemedyName = keyof (typeof en)['remedy'];

export interface RefusalSentences {
  readonly happened: string;
  readonly rule: string | null;
  readonly remedies: readonly string[];
}

/**
 * The words for a refusal. A code from a newer server than this page, or one whose words could not be fetched, has one general
 * sentence, never a bare code. Whoever calls this waits for the words: under a Suspense of his own, or the page goes meanwhile.
 */
export function useRefusalSentences(): (refusal: ShownRefusal) => RefusalSentences {
  const { t, i18n } = useTranslation(['answers', 'app']);
  const isCode = (code: string): code is Code => i18n.exists(`answers:code.${code}`);
  const isRule = (rule: string | null): rule is Rule => rule !== null && i18n.exists(`answers:rule.${rule}`);
  const isRemedy = (name: string): name is RemedyName => i18n.exists(`answers:remedy.${name}`);
  return ({ code, rule, params, remedy }) => ({
    happened: isCode(code) ? t(`answers:code.${code}`, { ...params }) : t('app:failure.notAccepted'),
    rule: isRule(rule) ? t(`answers:rule.${rule}`) : null,
    remedies: remedy.filter(isRemedy).map((name) => t(`answers:remedy.${name}`)),
  });
}

export interface RefusalWordsProps {
  readonly refusal: ShownRefusal;
}

function Words({ refusal }: RefusalWordsProps) {
  const { t } = useTranslation('answers');
  const { happened, rule, remedies } = useRefusalSentences()(refusal);
  return (
    <span className="refusal-words">
      <span>{happened}</span>
      {rule !== null && <span> {t('byRule', { rule })}</span>}
      {remedies.length > 0 && <span> {t('youCan', { remedies: remedies.join(t('or')) })}</span>}
    </span>
  );
}

/** What happened, under which rule, and what can be done: as running text, once its words are here. */
export function RefusalWords(props: RefusalWordsProps) {
  return (
    <Suspense fallback={null}>
      <Words {...props} />
    </Suspense>
  );
}

export interface RefusalNoteProps extends RefusalWordsProps {
  readonly action?: ReactNode;
}

function Note({ refusal, action }: RefusalNoteProps) {
  const { t } = useTranslation('answers');
  const { happened, rule, remedies } = useRefusalSentences()(refusal);
  return (
    <Banner tone="attention" title={happened} announced {...(action === undefined ? {} : { action })}>
      {rule !== null && <p>{t('byRule', { rule })}</p>}
      {remedies.length > 0 && <p>{t('youCan', { remedies: remedies.join(t('or')) })}</p>}
    </Banner>
  );
}

/** The same as a note of its own, read out when it appears. */
export function RefusalNote(props: RefusalNoteProps) {
  return (
    <Suspense fallback={null}>
      <Note {...props} />
    </Suspense>
  );
}
