import { OfflineBar, SkipLink } from '@trialogue/design';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BottomBar } from './bottom-bar.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { meQuestion } from './questions.ts';
import { useReachability } from '../answers/reachability.ts';
import { LoadingPage } from './route-states.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SideRail } from './side-rail.tsx';
import { TopBar } from './top-bar.tsx';
import { sumOfUnread, unreadRoomsQuestion } from './unread-rooms.ts';
import { useOwnNews } from './use-own-news.ts';
import { useSeenByReading } from './use-seen-by-reading.ts';
import { useRefusalWordsAhead } from './use-refusal-words-ahead.ts';
import { useShellShortcuts } from './use-shell-shortcuts.ts';

/** A new page begins at its heading for those who do not see the screen change. The first page keeps the browser's own start. */
function useFocusOnNewPage() {
  const place = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (last.current !== undefined && path !== undefined && last.current !== path) {
      place.current?.focus({ preventScroll: true });
    }
    last.current = path ?? last.current;
  }, [path]);
  return place;
}

export function Shell() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const reachability = useReachability();
  const shortcuts = useShellShortcuts();
  const { unread } = sumOfUnread(useQuery(unreadRoomsQuestion()).data ?? []);
  useRefusalWordsAhead(true);
  useOwnNews();
  useSeenByReading();
  const place = useFocusOnNewPage();
  const inRoom = useRouterState({ select: (state) => isRoom(state.location.pathname) });
  return (
    <div className="shell" data-in-room={inRoom || undefined}>
      <SkipLink target="content">{t('header.skip')}</SkipLink>
      <header className="shell-top">
        {me.demo && <DemoBanner />}
        {reachability !== 'reachable' && <OfflineBar>{t(`reachability.${reachability}`)}</OfflineBar>}
        <TopBar me={me} />
      </header>
      <SideRail me={me} unread={unread} onShowShortcuts={shortcuts.show} />
      <main className="shell-content" id="content" tabIndex={-1} ref={place}>
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar unread={unread} />
      <ShortcutSheet {...shortcuts} />
    </div>
  );
}

/** The page of a room itself, which needs the whole screen; its details and transcripts are pages like others. */
function isRoom(path: string): boolean {
  return /^\/rooms\/[^/]+\/?$/.test(path);
}
