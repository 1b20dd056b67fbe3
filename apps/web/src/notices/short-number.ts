import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';

const mostShown = 99;

/** A number for a small frame, in the reader's digits. More than ninety-nine is many; the words beside it say how many. */
export function useShortNumber(): (count: number) => string {
  const { i18n } = useTranslation();
  return (count) => {
    const shown = new Intl.NumberFormat(regionalTag(i18n.language)).format(Math.min(count, mostShown));
    return count > mostShown ? `${shown}+` : shown;
  };
}
