import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { FailureWords } from '../answers/failure-words.tsx';
import { request, type Failure } from '../answers/http.ts';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { isolated } from '../times/isolated.ts';
import { isOver } from './use-accept.ts';

interface EndProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly acts: ReactNode;
}

/** One sentence on why it does not go on here, and the next thing to do. */
export function EndPage({ title, children, acts }: EndProps) {
  return (
    <div className="entry-end">
      <h1>{title}</h1>
      {children}
      <div className="entry-end-acts">{acts}</div>
    </div>
  );
}

export interface OverPageProps {
  readonly failure: Failure;
  readonly onLeave: () => void;
  readonly onRetry?: () => void;
}

/** The link is over; or for now there is no answer, and then it can be asked again. */
export function OverPage({ failure, onLeave, onRetry }: OverPageProps) {
  const { t } = useTranslation(['entry', 'app']);
  const toSignIn = (
    <Button variant={onRetry === undefined || isOver(failure) ? 'filled' : 'outline'} onClick={onLeave}>
      {t('invitation.toSignIn')}
    </Button>
  );
  if (isOver(failure)) {
    return (
      <EndPage title={t('invitation.overTitle')} acts={toSignIn}>
        {failure.kind === 'refused' && <RefusalNote refusal={failure.refusal} />}
      </EndPage>
    );
  }
  return (
    <EndPage
      title={t('app:failure.title')}
      acts={
        <>
          {onRetry !== undefined && <Button onClick={onRetry}>{t('app:failure.retry')}</Button>}
          {toSignIn}
        </>
      }
    >
      <p role="alert">
        <FailureWords failure={failure} />
      </p>
    </EndPage>
  );
}

/** Somebody came without a link, or with a part of one. */
export function WithoutLinkPage({ kind, onLeave }: { readonly kind: 'none' | 'cut'; readonly onLeave: () => void }) {
  const { t } = useTranslation('entry');
  return (
    <EndPage title={t(`invitation.${kind}Title`)} acts={<Button onClick={onLeave}>{t('invitation.toSignIn')}</Button>}>
      <p>{t(`invitation.${kind}Text`)}</p>
    </EndPage>
  );
}

export interface SomeonePageProps {
  readonly name: string;
  readonly onSignedOut: () => void;
  readonly onStay: () => void;
}

/** A link is for one person, and a device may be shared. */
export function SomeonePage({ name, onSignedOut, onStay }: SomeonePageProps) {
  const { t } = useTranslation('entry');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const signOut = async () => {
    setBusy(true);
    setError(null);
    try {
      await request('/api/auth/sign-out', () => undefined, { method: 'POST', beforeSignIn: true });
      onSignedOut();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <EndPage
      title={t('invitation.someoneTitle', { name: isolated(name) })}
      acts={
        <>
          <Button loading={busy} onClick={() => void signOut()}>
            {t('invitation.signOut')}
          </Button>
          <Button variant="outline" onClick={onStay}>
            {t('invitation.stay', { name: isolated(name) })}
          </Button>
        </>
      }
    >
      <p>{t('invitation.someone', { name: isolated(name) })}</p>
      {error !== null && <FailureNote error={error} />}
    </EndPage>
  );
}
