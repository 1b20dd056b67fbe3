import { IconCalendarEvent, IconDots, IconMessages, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { UnreadBadge } from './unread-counts.tsx';

/** The phone's navigation: four places under the thumb. */
export function BottomBar({ unread }: { readonly unread: number }) {
  const { t } = useTranslation('app');
  return (
    <nav className="bottom-bar" aria-label={t('header.main')}>
      <Link className="bottom-link" to="/" activeOptions={{ exact: true }}>
        <IconCalendarEvent size={22} aria-hidden="true" />
        {t('nav.today')}
      </Link>
      <Link className="bottom-link" to="/groups">
        <IconUsersGroup size={22} aria-hidden="true" />
        {t('nav.groups')}
      </Link>
      <Link className="bottom-link" to="/rooms">
        <IconMessages size={22} aria-hidden="true" />
        {t('nav.rooms')}
        <UnreadBadge unread={unread} />
      </Link>
      <Link className="bottom-link" to="/more">
        <IconDots size={22} aria-hidden="true" />
        {t('nav.more')}
      </Link>
    </nav>
  );
}
