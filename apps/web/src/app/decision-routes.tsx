import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { groupRoute } from './group-parent-route.ts';

/** What a group is asked, inside the frame of the group. */
export const decisionRoutes = [
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/decisions',
    component: lazyRouteComponent(() => import('./decisions-route.tsx'), 'DecisionsRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/decisions/open',
    component: lazyRouteComponent(() => import('./decisions-route.tsx'), 'OpenCallRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/decisions/calls/$callId',
    component: lazyRouteComponent(() => import('./decisions-route.tsx'), 'CallRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/decisions/texts/$silenceId',
    component: lazyRouteComponent(() => import('./decisions-route.tsx'), 'SilenceRoute'),
  }),
  createRoute({
    getParentRoute: () => groupRoute,
    path: '/decisions/soundings/$soundingId',
    component: lazyRouteComponent(() => import('./decisions-route.tsx'), 'SoundingRoute'),
  }),
] as const;
