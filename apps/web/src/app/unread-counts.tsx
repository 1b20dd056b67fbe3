import { IconAt } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import { useShortNumber } from '../notices/short-number.ts';
import { useTranslation } from 'react-i18next';
import type { UnreadSum } from './unread-rooms.ts';

/** How many messages are new, and how many address the reader: a number with its word, so that no colour has to say it. */
export function UnreadCounts({ unread, mentions }: UnreadSum) {
  const { t } = useTranslation('app');
  return (
    <>
      {unread > 0 && <span className="unread">{t('rooms.unread', { count: unread })}</span>}
      {mentions > 0 && (
        <span className="unread unread-mentions">
          <IconAt size={14} aria-hidden="true" />
          {t('rooms.mentions', { count: mentions })}
        </span>
      )}
    </>
  );
}

/** The same beside a place of the navigation, where there is room for the number alone. */
export function UnreadBadge({ unread }: { readonly unread: number }) {
  const { t } = useTranslation('app');
  const number = useShortNumber();
  if (unread === 0) return null;
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        {number(unread)}
      </span>
      <HiddenText>{t('rooms.unread', { count: unread })}</HiddenText>
    </>
  );
}
