import { useEffect } from 'react';

/** Another link in the same window changes nothing but what stands behind the #: the page begins anew with it. */
export function useNewLink(): void {
  useEffect(() => {
    const follow = () => {
      if (window.location.hash !== '') window.location.reload();
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}
