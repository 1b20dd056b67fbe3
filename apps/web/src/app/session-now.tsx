import { Link } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { LiveNow } from '../sessions/live-now.tsx';

function SessionLink({ sessionId, children }: { readonly sessionId: string; readonly children: ReactNode }) {
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId }}>
      {children}
    </Link>
  );
}

/** Nothing holds the page up for it: it comes when it is there. */
export function SessionsNow(props: { readonly groupIds: readonly string[]; readonly roomId?: string }) {
  return (
    <Suspense fallback={null}>
      <LiveNow {...props} SessionLink={SessionLink} />
    </Suspense>
  );
}

/** In a room's head. */
export function SessionInRoom({ groupId, roomId }: { readonly groupId: string; readonly roomId: string }) {
  return <SessionsNow groupIds={[groupId]} roomId={roomId} />;
}
