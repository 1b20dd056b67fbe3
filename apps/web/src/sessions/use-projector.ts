import { projectorView, type ProjectorView } from '@trialogue/sessions';
import { useEffect, useState } from 'react';
import { failureOf, request } from '../answers/http.ts';

export type ShownProjector =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused' }
  /** `at`: when it came, by this device's running time. Not fresh: the last question was not answered. */
  | { readonly kind: 'shown'; readonly view: ProjectorView; readonly at: number; readonly isFresh: boolean };

const askEvery = 2_000;

/** The secret stands behind the #, which no browser sends anywhere by itself. */
export function tokenIn(hash: string): string {
  return hash.replace(/^#/, '');
}

function ask(token: string): Promise<ProjectorView> {
  return request('/api/projector', (value) => projectorView.parse(value), {
    method: 'POST',
    body: { token },
    beforeSignIn: true,
  });
}

/** Asks again and again for what there is to show. A link that was withdrawn shows nothing any more, not even what it showed. */
export function useProjector(token: string): ShownProjector {
  const [shown, setShown] = useState<ShownProjector>({ kind: 'loading' });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      try {
        const view = await ask(token);
        if (isOver) return;
        setShown({ kind: 'shown', view, at: performance.now(), isFresh: true });
      } catch (error) {
        if (isOver) return;
        const failure = failureOf(error);
        if (failure.kind === 'refused' && failure.status !== 429 && failure.status < 500) {
          setShown({ kind: 'refused' });
          return;
        }
        setShown((before) => (before.kind === 'shown' ? { ...before, isFresh: false } : before));
      }
      timer = setTimeout(() => void look(), askEvery);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [token]);
  return shown;
}
