import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearchAddress } from '../search/search-address.ts';
import { readRoomAddress } from './room-address.ts';
import { rootRoute } from './root-route.tsx';

const roomsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms',
  component: lazyRouteComponent(() => import('./room-list-route.tsx'), 'RoomListRoute'),
});

const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms/$roomId',
  validateSearch: readRoomAddress,
  component: lazyRouteComponent(() => import('./room-route.tsx'), 'RoomRoute'),
});

const transcriptsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms/$roomId/transcripts',
  component: lazyRouteComponent(() => import('./transcripts-route.tsx'), 'TranscriptsRoute'),
});

const roomDetailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rooms/$roomId/details',
  component: lazyRouteComponent(() => import('./room-details-route.tsx'), 'RoomDetailsRoute'),
});

const openRoomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$groupId/rooms/new',
  component: lazyRouteComponent(() => import('./open-room-route.tsx'), 'OpenRoomRoute'),
});

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: readSearchAddress,
  component: lazyRouteComponent(() => import('./search-route.tsx'), 'SearchRoute'),
});

const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices-route.tsx'), 'NoticesRoute'),
});

const liveSessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./live-session-route.tsx'), 'LiveSessionRoute'),
});

/** Rooms, what is about one of them, and what leads into them. */
export const roomRoutes = [
  roomsRoute,
  roomRoute,
  transcriptsRoute,
  roomDetailsRoute,
  openRoomRoute,
  searchRoute,
  noticesRoute,
  liveSessionRoute,
] as const;
