import { useTranslation } from 'react-i18next';
import type en from './locales/en.json';

type Kind = keyof (typeof en)['log']['did'];

/** What was done, by its kind alone: whom it was about stands beside it where that may be known. */
export function useKindWords(): (kind: string) => string {
  const { t, i18n } = useTranslation('sessions');
  const isKind = (kind: string): kind is Kind => i18n.exists(`sessions:log.did.${kind}`);
  // Of a kind that a newer server brought there is nothing to say but that it was done.
  return (kind) => (isKind(kind) ? t(`log.did.${kind}`) : t('log.other'));
}
