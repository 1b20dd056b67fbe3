import { useMutation } from '@tanstack/react-query';
import { failureOf, request } from '../answers/http.ts';
import { usePresenceActs } from './presence-context.ts';

/** Leaves the app once the server has ended the sign-in; without its answer the sign-in would live on unseen. */
export function useSignOut() {
  const { leave, expectEnd } = usePresenceActs();
  return useMutation({
    mutationFn: async () => {
      try {
        await request('/api/auth/sign-out', () => undefined, { method: 'POST', beforeSignIn: true });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'refused' || failure.status !== 401) throw error;
      }
    },
    onMutate: () => expectEnd(true),
    onError: () => expectEnd(false),
    onSuccess: () => leave(null),
  });
}
