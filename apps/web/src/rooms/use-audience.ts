import { useQuery } from '@tanstack/react-query';
import { audience as audienceContract, type Audience } from '@trialogue/rooms';
import { useSurroundings } from './surroundings.ts';

const askEvery = 15_000;
const waitAtMost = 1_500;

export interface KnownAudience {
  readonly audience: Audience | null;
  readonly error: unknown;
  /** Asks again, and gives what is known after a short while at the latest: a text must not wait for it for ever. */
  readonly refreshed: () => Promise<Audience | null>;
}

export function useAudience(roomId: string): KnownAudience {
  const { request } = useSurroundings();
  const path = `/api/rooms/${encodeURIComponent(roomId)}/audience`;
  const { data, error, refetch } = useQuery({
    queryKey: ['room', roomId, 'audience'],
    queryFn: () => request(path, (value) => audienceContract.parse(value)),
    refetchInterval: askEvery,
  });
  const audience = data ?? null;
  const refreshed = async (): Promise<Audience | null> => {
    const inTime = new Promise<null>((resolve) => setTimeout(() => resolve(null), waitAtMost));
    const answer = await Promise.race([refetch(), inTime]);
    return answer?.data ?? audience;
  };
  return { audience, error, refreshed };
}
