import { useTranslation } from 'react-i18next';

const mostShown = 99;

/** A number for a small frame. More than ninety-nine is many; the words beside it say how many. */
export function useShortNumber(): (count: number) => string {
  const { t } = useTranslation('app');
  return (count) => (count > mostShown ? t('notices.over', { count: mostShown }) : t('notices.number', { count }));
}
