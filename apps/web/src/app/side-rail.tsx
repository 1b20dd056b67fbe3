import {
  IconAddressBook,
  IconBell,
  IconCalendarEvent,
  IconClipboardList,
  IconDeviceLaptop,
  IconKeyboard,
  IconLogout,
  IconMessages,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { UnreadBadge } from './unread-counts.tsx';
import { SignOutQuestion, useSignOut } from './use-sign-out.ts';

function GroupNavigation({ groups }: { readonly groups: Me['groups'] }) {
  const { t } = useTranslation('app');
  if (groups.length === 0) return <p className="rail-note">{t('nav.noGroups')}</p>;
  return (
    <ul className="rail-groups">
      {groups.map((group) => (
        <li key={group.id}>
          <Link className="rail-link" to="/groups/$groupId" params={{ groupId: group.id }}>
            <bdi>{group.name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function AccountNavigation({ me, onShowShortcuts }: Omit<SideRailProps, 'unread'>) {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <aside className="rail-account" aria-label={t('header.account')}>
      <div className="rail-person">
        <bdi className="rail-name">{me.member.name}</bdi>
        <bdi className="quiet">{me.member.organisation}</bdi>
        <StandingMark standing={me.member.sector} />
      </div>
      <Link className="rail-link" to="/account">
        <IconUserCircle size={20} aria-hidden="true" />
        {t('nav.account')}
      </Link>
      <Link className="rail-link" to="/sign-ins">
        <IconDeviceLaptop size={20} aria-hidden="true" />
        {t('header.signIns')}
      </Link>
      <button type="button" className="rail-link" onClick={onShowShortcuts}>
        <IconKeyboard size={20} aria-hidden="true" />
        {t('header.shortcuts')}
      </button>
      <button type="button" className="rail-link" disabled={signOut.isPending} onClick={signOut.begin}>
        <IconLogout size={20} aria-hidden="true" className="mirrored" />
        {t('header.signOut')}
      </button>
      {signOut.error !== null && <FailureNote error={signOut.error} />}
      {signOut.question.lost !== null && <SignOutQuestion {...signOut.question} />}
    </aside>
  );
}

export interface SideRailProps {
  readonly me: Me;
  readonly unread: number;
  readonly onShowShortcuts: () => void;
}

export function SideRail({ me, unread, onShowShortcuts }: SideRailProps) {
  const { t } = useTranslation('app');
  return (
    <div className="rail">
      <nav aria-label={t('header.main')}>
        <Link className="rail-link" to="/" activeOptions={{ exact: true }}>
          <IconCalendarEvent size={20} aria-hidden="true" />
          {t('nav.today')}
        </Link>
        <Link className="rail-link" to="/rooms" activeOptions={{ exact: true }}>
          <IconMessages size={20} aria-hidden="true" />
          {t('nav.rooms')}
          <UnreadBadge unread={unread} />
        </Link>
        <Link className="rail-link" to="/notices">
          <IconBell size={20} aria-hidden="true" />
          {t('nav.notices')}
        </Link>
        <Link className="rail-link" to="/groups" activeOptions={{ exact: true }}>
          <IconUsersGroup size={20} aria-hidden="true" />
          {t('nav.groups')}
        </Link>
        <GroupNavigation groups={me.groups} />
        <Link className="rail-link" to="/people">
          <IconAddressBook size={20} aria-hidden="true" />
          {t('nav.people')}
        </Link>
        {me.member.offices.length > 0 && (
          <Link className="rail-link" to="/steward">
            <IconClipboardList size={20} aria-hidden="true" />
            {t('nav.desk')}
          </Link>
        )}
      </nav>
      <AccountNavigation me={me} onShowShortcuts={onShowShortcuts} />
    </div>
  );
}
