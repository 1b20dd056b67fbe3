import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { BellMenu } from './bell-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';

/** Looks like a field and leads to the page of one: what is sought stands in that page's address. */
function SearchWay() {
  const { t } = useTranslation('app');
  return (
    <Link className="bar-way search-way" to="/search" aria-keyshortcuts="Control+K /">
      <IconSearch size={20} aria-hidden="true" />
      <span className="search-way-word">{t('nav.search')}</span>
      <kbd className="search-way-key" dir="ltr" aria-hidden="true">
        Ctrl K
      </kbd>
    </Link>
  );
}

export function TopBar({ me }: { readonly me: Me }) {
  return (
    <div className="top-bar">
      <Link to="/" className="product">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span className="product-name">Trialogue</span>
      </Link>
      <div className="top-bar-person">
        <StandingMark standing={me.member.sector} wordless />
        <bdi>{me.member.name}</bdi>
      </div>
      <div className="top-bar-ways">
        <SearchWay />
        <BellMenu />
      </div>
      <div className="switches top-bar-switches">
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </div>
  );
}
