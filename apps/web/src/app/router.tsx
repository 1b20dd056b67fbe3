import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { GroupListRoute } from './group-list-route.tsx';
import { MorePage } from './more-page.tsx';
import { RoomListRoute } from './room-list-route.tsx';
import { LoadingPage, MissingPage, RouteFailure } from './route-states.tsx';
import { Shell } from './shell.tsx';
import { SignInsRoute } from './sign-ins-route.tsx';
import { TodayRoute } from './today-route.tsx';

// The small pages come with the shell; what carries Markdown and the message list is fetched when it is first opened.
const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: TodayRoute,
});

const groupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups',
  component: GroupListRoute,
});

export const groupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$groupId',
  component: lazyRouteComponent(() => import('./group-route.tsx'), 'GroupRoute'),
});

const roomsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms',
  component: RoomListRoute,
});

const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms/$roomId',
  component: lazyRouteComponent(() => import('./room-route.tsx'), 'RoomRoute'),
});

const signInsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-ins',
  component: SignInsRoute,
});

const moreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/more',
  component: MorePage,
});

const routeTree = rootRoute.addChildren([
  todayRoute,
  groupsRoute,
  groupRoute,
  roomsRoute,
  roomRoute,
  signInsRoute,
  moreRoute,
]);

export function makeRouter() {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: RouteFailure,
    defaultPendingMs: 150,
    defaultPendingMinMs: 200,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
