import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { LoadingPage, MissingPage, RouteFailure } from './route-states.tsx';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./today-route.tsx'), 'TodayRoute'),
});

const groupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('./group-list-route.tsx'), 'GroupListRoute'),
});

export const groupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$groupId',
  component: lazyRouteComponent(() => import('./group-route.tsx'), 'GroupRoute'),
});

const roomsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms',
  component: lazyRouteComponent(() => import('./room-list-route.tsx'), 'RoomListRoute'),
});

const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms/$roomId',
  component: lazyRouteComponent(() => import('./room-route.tsx'), 'RoomRoute'),
});

const signInsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-ins',
  component: lazyRouteComponent(() => import('./sign-ins-route.tsx'), 'SignInsRoute'),
});

const moreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/more',
  component: lazyRouteComponent(() => import('./more-page.tsx'), 'MorePage'),
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
