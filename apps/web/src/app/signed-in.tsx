import './signed-in-styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Me } from '@trialogue/groups';
import { Button } from '@mantine/core';
import { ErrorState } from '@trialogue/design';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveProvider } from '../live/live-provider.tsx';
import { OutboxProvider } from '../rooms/outbox-provider.tsx';
import { failureOf } from '../answers/http.ts';
import { PresenceContext } from './presence-context.ts';
import { meQuestion, readMe } from './questions.ts';
import { makeRouter } from './router.tsx';

export interface SignedInProps {
  readonly me: unknown;
  readonly onLeft: (code: string | null) => void;
  readonly onChanged: () => Promise<void>;
  readonly onEndExpected: (expected: boolean) => void;
}

function readOrNull(value: unknown): Me | null {
  try {
    return readMe(value);
  } catch {
    return null;
  }
}

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without an answer at all it is worth asking again; a refusal stays a refusal.
        retry: (tries, error) => failureOf(error).kind === 'unreachable' && tries < 2,
        staleTime: 15_000,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

function Unreadable() {
  const { t } = useTranslation('app');
  return (
    <main className="alone">
      <ErrorState
        title={t('failure.startTitle')}
        action={<Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>}
      >
        {t('failure.unreadable')}
      </ErrorState>
    </main>
  );
}

function App({ me, onLeft, onChanged, onEndExpected }: Omit<SignedInProps, 'me'> & { readonly me: Me }) {
  const [client] = useState(() => {
    const made = makeClient();
    made.setQueryData(meQuestion().queryKey, me);
    return made;
  });
  const [router] = useState(makeRouter);
  const acts = useMemo(
    () => ({ leave: onLeft, enterAgain: onChanged, expectEnd: onEndExpected }),
    [onLeft, onChanged, onEndExpected],
  );
  return (
    <PresenceContext value={acts}>
      <QueryClientProvider client={client}>
        <LiveProvider onSignInEnded={onLeft}>
          <OutboxProvider memberId={me.member.id}>
            <RouterProvider router={router} />
          </OutboxProvider>
        </LiveProvider>
      </QueryClientProvider>
    </PresenceContext>
  );
}

export function SignedIn({ me: raw, ...acts }: SignedInProps) {
  const me = useMemo(() => readOrNull(raw), [raw]);
  if (me === null) return <Unreadable />;
  // Another person is another app: nothing that one member's screen held may stay for the next.
  return <App key={me.member.id} me={me} {...acts} />;
}
