import type { ListingCommand, OwnPasswordCommand } from '@trialogue/people';
import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export function listingAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (command: ListingCommand): Promise<void> =>
      request('/api/me/listing', () => undefined, { method: 'POST', body: command }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
}

export type Ending = 'deactivation' | 'erasure';

export function endAccountAct(ending: Ending) {
  return mutationOptions({
    mutationFn: (command: OwnPasswordCommand): Promise<void> =>
      request(`/api/me/${ending}`, () => undefined, { method: 'POST', body: command }),
  });
}
