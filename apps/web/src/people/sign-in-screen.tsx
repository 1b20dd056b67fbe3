import { Button } from '@mantine/core';
import { Banner, OfflineBar, SkeletonPage } from '@trialogue/design';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import type { Failure } from '../answers/http.ts';
import { useReachability } from '../answers/reachability.ts';
import { askIsOpen } from './instance.ts';
import { PersonaList } from './persona-list.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';
import './sign-in.css';

export interface SignInScreenProps {
  /** Why the last sign-in ended, where one did. */
  readonly endCode: string | null;
  readonly onSignedIn: () => Promise<void>;
  /** For language and colours. */
  readonly switches: ReactNode;
}

function FailureBanner({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation('people');
  if (failure.kind === 'refused' && failure.status === 401) {
    return (
      <Banner tone="danger" title={t('signIn.wrongTitle')} announced>
        {t('signIn.wrong')}
      </Banner>
    );
  }
  return (
    <Banner tone="attention" title={t('signIn.failedTitle')} announced>
      <FailureWords failure={failure} />
    </Banner>
  );
}

/** The list of people is long: whoever tried is led to the answer, wherever it stands. */
function SignInFailure({ failure }: { readonly failure: Failure }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [failure]);
  return (
    <div ref={place} tabIndex={-1}>
      <FailureBanner failure={failure} />
    </div>
  );
}

/** Only an instance without a demo can wait for its set-up, so only such a one is asked. */
function useIsOpen(hasNoDemo: boolean): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (hasNoDemo) void askIsOpen().then(setIsOpen);
  }, [hasNoDemo]);
  return isOpen;
}

export function SignInScreen({ endCode, onSignedIn, switches }: SignInScreenProps) {
  const { t } = useTranslation(['people', 'app']);
  const reachability = useReachability();
  const { personas, personasFailed, failure, attempted, busy, enter, submit, loadPersonas } = useSignIn(onSignedIn);
  const failureNote = failure === null ? null : <SignInFailure failure={failure} />;
  const hasDemo = personas !== null && personas !== 'asking';
  const isOpen = useIsOpen(personas === null);
  // The order of the page is that of the keyboard, so it is not the style sheet that changes it.
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const list = hasDemo && <PersonaList key="list" personas={personas} busy={busy} onEnter={enter} />;
  const form = (
    <section key="form" className="panel sign-in-address" aria-labelledby="address-title">
      <div className="panel-head">
        <h2 id="address-title">{t('people:signIn.withAddress')}</h2>
      </div>
      <SignInForm busy={busy} note={attempted === 'form' ? failureNote : null} onSubmit={submit} />
    </section>
  );
  return (
    <div className="sign-in">
      <header>
        {reachability !== 'reachable' && <OfflineBar>{t(`app:reachability.${reachability}`)}</OfflineBar>}
        <div className="sign-in-bar">
          <span className="product">
            <img src="/mark.svg" alt="" width="28" height="28" />
            Trialogue
          </span>
          <div className="switches">{switches}</div>
        </div>
      </header>
      <main className="sign-in-main" data-demo={hasDemo || undefined}>
        <div className="sign-in-words">
          <h1>{t('people:signIn.title')}</h1>
          <p>{t('people:signIn.explanation')}</p>
        </div>
        <div className="sign-in-notes">
          {endCode !== null && failure === null && <Banner title={t('people:signIn.ended')} announced />}
          {isOpen && <Banner title={t('people:signIn.openTitle')}>{t('people:signIn.open')}</Banner>}
          {attempted === 'persona' && failureNote}
          {personasFailed && (
            <Banner
              tone="attention"
              title={t('people:demo.failed')}
              action={<Button onClick={loadPersonas}>{t('app:failure.retry')}</Button>}
            />
          )}
        </div>
        {personas === 'asking' && !personasFailed && <SkeletonPage label={t('app:loading')} />}
        {isNarrow ? [form, list] : [list, form]}
      </main>
    </div>
  );
}
