import { Banner } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type en from '../app/locales/en.json';
import type { ShownRefusal } from './http.ts';

type Code = keyof (typeof en)['refusal']['code'];
type Rule = keyof (typeof en)['refusal']['rule'];
type RemedyName = keyof (typeof en)['refusal']['remedy'];

export interface RefusalSentences {
  readonly happened: string;
  readonly rule: string | null;
  readonly remedies: readonly string[];
}

/** The words for a refusal. A code from a newer server than this page has one general sentence, never a bare code. */
export function useRefusalSentences(): (refusal: ShownRefusal) => RefusalSentences {
  const { t, i18n } = useTranslation('app');
  const isCode = (code: string): code is Code => i18n.exists(`app:refusal.code.${code}`);
  const isRule = (rule: string | null): rule is Rule => rule !== null && i18n.exists(`app:refusal.rule.${rule}`);
  const isRemedy = (name: string): name is RemedyName => i18n.exists(`app:refusal.remedy.${name}`);
  return ({ code, rule, params, remedy }) => ({
    happened: isCode(code) ? t(`refusal.code.${code}`, { ...params }) : t('refusal.code.unknown'),
    rule: isRule(rule) ? t(`refusal.rule.${rule}`) : null,
    remedies: remedy.filter(isRemedy).map((name) => t(`refusal.remedy.${name}`)),
  });
}

/** What happened, under which rule, and what can be done: as running text. */
export function RefusalWords({ refusal }: { readonly refusal: ShownRefusal }) {
  const { t } = useTranslation('app');
  const { happened, rule, remedies } = useRefusalSentences()(refusal);
  return (
    <span className="refusal-words">
      <span>{happened}</span>
      {rule !== null && <span> {t('refusal.byRule', { rule })}</span>}
      {remedies.length > 0 && <span> {t('refusal.youCan', { remedies: remedies.join(t('refusal.or')) })}</span>}
    </span>
  );
}

/** The same as a note of its own, read out when it appears. */
export function RefusalNote({ refusal, action }: { readonly refusal: ShownRefusal; readonly action?: ReactNode }) {
  const { t } = useTranslation('app');
  const { happened, rule, remedies } = useRefusalSentences()(refusal);
  return (
    <Banner tone="attention" title={happened} announced {...(action === undefined ? {} : { action })}>
      {rule !== null && <p>{t('refusal.byRule', { rule })}</p>}
      {remedies.length > 0 && <p>{t('refusal.youCan', { remedies: remedies.join(t('refusal.or')) })}</p>}
    </Banner>
  );
}
