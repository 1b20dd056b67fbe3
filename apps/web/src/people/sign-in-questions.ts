import { ownSignIns } from '@trialogue/people';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export function ownSignInsQuestion() {
  return queryOptions({
    queryKey: ['sign-ins'],
    queryFn: ({ signal }) => request('/api/auth/sign-ins', (value) => ownSignIns.parse(value).items, { signal }),
  });
}

async function endOne(signInId: string): Promise<void> {
  await request(`/api/auth/sign-ins/${encodeURIComponent(signInId)}`, () => undefined, { method: 'DELETE' });
}

/** Ends the named sign-ins one after the other; the list is asked again even if one of them fails. */
export function endSignInsAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: async (signInIds: readonly string[]) => {
      for (const signInId of signInIds) await endOne(signInId);
      return signInIds.length;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ownSignInsQuestion().queryKey }),
  });
}
