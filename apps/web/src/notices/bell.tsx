import { IconBell } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { useShortNumber } from './short-number.ts';

/** The sign of what is new: a bell, and where there is something, its number in a frame. Read out as words. */
export function Bell({ unseen }: { readonly unseen: number }) {
  const { t } = useTranslation('app');
  const number = useShortNumber();
  return (
    <>
      <IconBell size={22} aria-hidden="true" />
      {unseen > 0 && (
        <span className="bell-count" aria-hidden="true">
          {number(unseen)}
        </span>
      )}
      <HiddenText>{unseen === 0 ? t('nav.notices') : t('notices.bell', { count: unseen })}</HiddenText>
    </>
  );
}
