import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { decisionRoutes } from './decision-routes.tsx';
import { readDirectorySearch } from './directory-search.ts';
import { groupRoute } from './group-parent-route.ts';
import { roomRoutes } from './room-routes.tsx';
import { rootRoute } from './root-route.tsx';
import { LoadingPage, RouteFailure } from './route-states.tsx';

// Each page is fetched when it is first led to: whoever opens a room waits for no other page.
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

const foundGroupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/new',
  component: lazyRouteComponent(() => import('./founding-route.tsx'), 'FoundGroupRoute'),
});

const foundingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$groupId/founding',
  component: lazyRouteComponent(() => import('./founding-route.tsx'), 'FoundingRoute'),
});

const groupParts = [
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./group-route.tsx'), 'OverviewRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/members',
    component: lazyRouteComponent(() => import('./group-route.tsx'), 'MembersRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/delegation',
    component: lazyRouteComponent(() => import('./group-route.tsx'), 'DelegationRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/charter',
    component: lazyRouteComponent(() => import('./charter-route.tsx'), 'CharterRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/neutrals',
    component: lazyRouteComponent(() => import('./neutrals-route.tsx'), 'NeutralsRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/record',
    component: lazyRouteComponent(() => import('./record-route.tsx'), 'RecordRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/released',
    component: lazyRouteComponent(() => import('./released-route.tsx'), 'ReleasedRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/released/check',
    component: lazyRouteComponent(() => import('./released-route.tsx'), 'TextCheckRoute'),
  }),
] as const;

const signInsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-ins',
  component: lazyRouteComponent(() => import('./sign-ins-route.tsx'), 'SignInsRoute'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: readDirectorySearch,
  component: lazyRouteComponent(() => import('./people-route.tsx'), 'PeopleRoute'),
});

const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch: readDirectorySearch,
  component: lazyRouteComponent(() => import('./people-route.tsx'), 'OrganisationsRoute'),
});

const electionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/elections',
  component: lazyRouteComponent(() => import('./people-route.tsx'), 'ElectionsRoute'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-route.tsx'), 'AccountRoute'),
});

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/steward',
  component: lazyRouteComponent(() => import('./desk-route.tsx'), 'DeskRoute'),
});

const deskParts = [
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./desk-route.tsx'), 'DeskWaitingRoute'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./desk-route.tsx'), 'DeskPeopleRoute'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/invitations',
    component: lazyRouteComponent(() => import('./desk-route.tsx'), 'DeskInvitationsRoute'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('./desk-route.tsx'), 'DeskImportRoute'),
  }),
  createRoute({
    getParentRoute: () => deskRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./reports-route.tsx'), 'ReportsRoute'),
  }),
] as const;

const moreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/more',
  component: lazyRouteComponent(() => import('./more-page.tsx'), 'MorePage'),
});

/** Whoever goes back in the browser after he has come in finds no way in a second time. */
const toToday = () => {
  throw redirect({ to: '/', replace: true });
};

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  beforeLoad: toToday,
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: toToday,
});

const routeTree = rootRoute.addChildren([
  invitationRoute,
  setUpRoute,
  todayRoute,
  groupsRoute,
  foundGroupRoute,
  foundingRoute,
  groupRoute.addChildren([...groupParts, ...decisionRoutes]),
  ...roomRoutes,
  peopleRoute,
  organisationsRoute,
  electionsRoute,
  accountRoute,
  deskRoute.addChildren(deskParts),
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
