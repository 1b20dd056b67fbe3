import { Button } from '@mantine/core';
import { ErrorState, SkeletonPage } from '@trialogue/design';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import { onSignInEnd, type Failure } from '../answers/http.ts';
import { doorAt } from '../entry/doors.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { askWhoIsHere, type Presence } from './presence.ts';
import { useRefusalWordsAhead } from './use-refusal-words-ahead.ts';
import { fetchRefusalWords, fetchWords } from './words.ts';

const SignInScreen = lazy(async () => {
  const [{ SignInScreen: screen }] = await Promise.all([import('../people/sign-in-screen.tsx'), fetchWords('people')]);
  return { default: screen };
});

const SignedIn = lazy(async () => {
  // Schemas probe for eval when they are made, unless told before; so this comes before the first module that makes one.
  await import('./strict-schemas.ts');
  return { default: (await import('./signed-in.tsx')).SignedIn };
});

// The forms of both ways in say beside each field what was refused, so they bring those words along.
const InvitationEntrance = lazy(async () => {
  await Promise.all([import('./strict-schemas.ts'), fetchRefusalWords()]);
  return { default: (await import('./invitation-entrance.tsx')).InvitationEntrance };
});

const SetUpEntrance = lazy(async () => {
  await Promise.all([import('./strict-schemas.ts'), fetchRefusalWords()]);
  return { default: (await import('./set-up-entrance.tsx')).SetUpEntrance };
});

const PresentEntrance = lazy(async () => {
  await Promise.all([import('./strict-schemas.ts'), fetchWords('sessions')]);
  return { default: (await import('../sessions/projector-page.tsx')).ProjectorPage };
});

const switches = (
  <>
    <LanguageSwitch />
    <SchemeSwitch />
  </>
);

type Standing = { readonly kind: 'asking' } | Presence;

function Waiting() {
  const { t } = useTranslation('app');
  return (
    <main className="alone">
      <SkeletonPage label={t('loading')} />
    </main>
  );
}

function Unanswered({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <main className="alone">
      <ErrorState title={t('failure.startTitle')} action={<Button onClick={onRetry}>{t('failure.retry')}</Button>}>
        <FailureWords failure={failure} />
      </ErrorState>
    </main>
  );
}

/** Decides between the sign-in screen and the app, and leads back when a sign-in ends. */
export function Doorway({ firstAnswer }: { readonly firstAnswer: Promise<Presence> }) {
  const [standing, setStanding] = useState<Standing>({ kind: 'asking' });
  const [endCode, setEndCode] = useState<string | null>(null);

  useEffect(() => {
    void firstAnswer.then(setStanding);
  }, [firstAnswer]);

  useRefusalWordsAhead(standing.kind === 'signed-out');

  const endIsExpected = useRef(false);
  const expectEnd = useCallback((expected: boolean) => {
    endIsExpected.current = expected;
  }, []);

  const leave = useCallback((code: string | null) => {
    setEndCode(endIsExpected.current ? null : code);
    setStanding({ kind: 'signed-out' });
  }, []);

  // Only while signed in: an answer that comes after one has left by choice must not say that the sign-in was ended.
  const isSignedIn = standing.kind === 'signed-in';
  useEffect(() => (isSignedIn ? onSignInEnd(leave) : undefined), [isSignedIn, leave]);

  const askAgain = useCallback(async () => {
    endIsExpected.current = false;
    setEndCode(null);
    setStanding(await askWhoIsHere());
  }, []);

  const [door, setDoor] = useState(() => doorAt(window.location.pathname));
  const leaveDoor = useCallback((path: string) => {
    window.history.replaceState(null, '', path);
    setDoor(null);
  }, []);
  const enter = useCallback(
    async (path: string) => {
      const presence = await askWhoIsHere();
      // Together, or the way in would be drawn once more for somebody who is signed in.
      leaveDoor(path);
      setStanding(presence);
    },
    [leaveDoor],
  );

  if (standing.kind === 'asking') return <Waiting />;
  if (standing.kind === 'failed') return <Unanswered failure={standing.failure} onRetry={() => void askAgain()} />;
  if (door === 'present') {
    return (
      <Suspense fallback={<Waiting />}>
        <PresentEntrance />
      </Suspense>
    );
  }
  if (door !== null) {
    const ways = { switches, onLeave: () => leaveDoor('/'), onEntered: enter };
    return (
      <Suspense fallback={<Waiting />}>
        {door === 'setup' ? (
          <SetUpEntrance {...ways} />
        ) : (
          <InvitationEntrance
            {...ways}
            me={standing.kind === 'signed-in' ? standing.me : null}
            onSignedOut={() => leave(null)}
          />
        )}
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      {standing.kind === 'signed-out' ? (
        <SignInScreen endCode={endCode} onSignedIn={askAgain} switches={switches} />
      ) : (
        <SignedIn me={standing.me} onLeft={leave} onChanged={askAgain} onEndExpected={expectEnd} />
      )}
    </Suspense>
  );
}
