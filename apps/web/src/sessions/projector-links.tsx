import { Button, TextInput } from '@mantine/core';
import { projectorLink } from '@trialogue/sessions';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { request } from '../answers/http.ts';
import { useMoments } from '../times/use-moments.ts';
import { useLive } from './use-live-session.ts';

function addressOf(sessionId: string): string {
  return `/api/sessions/${encodeURIComponent(sessionId)}/projector`;
}

/** The link for the wall: made, shown once, and withdrawn. */
export function ProjectorLinks() {
  const { t } = useTranslation('sessions');
  const { copy } = useLive();
  const { moment } = useMoments();
  const path = addressOf(copy.sessionId);
  const make = useMutation({
    mutationFn: () => request(path, (value) => projectorLink.parse(value), { method: 'POST', body: {} }),
  });
  const revoke = useMutation({
    mutationFn: () => request(path, () => undefined, { method: 'DELETE' }),
    onSuccess: () => make.reset(),
  });
  return (
    <div className="stacked">
      <p>{t('projector.shareWhy')}</p>
      {make.data !== undefined && (
        <Made
          address={new URL(make.data.path, window.location.origin).href}
          until={moment(new Date(make.data.until).toISOString())}
        />
      )}
      {revoke.isSuccess && make.data === undefined && <p role="status">{t('projector.revoked')}</p>}
      {(make.isError || revoke.isError) && <FailureNote error={make.error ?? revoke.error} />}
      <div className="confirm-acts">
        <Button onClick={() => make.mutate()} loading={make.isPending}>
          {t('projector.make')}
        </Button>
        <Button variant="outline" onClick={() => revoke.mutate()} loading={revoke.isPending}>
          {t('projector.revoke')}
        </Button>
      </div>
    </div>
  );
}

function Made({ address, until }: { readonly address: string; readonly until: string }) {
  const { t } = useTranslation('sessions');
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    // Where the browser keeps its clipboard to itself, the field beside can be copied by hand.
    await navigator.clipboard?.writeText(address).then(
      () => setIsCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="projector-made">
      <TextInput
        label={t('projector.made')}
        description={t('projector.until', { time: until })}
        readOnly
        dir="ltr"
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="acts">
        <Button variant="default" onClick={() => void copy()}>
          {isCopied ? t('projector.copied') : t('projector.copy')}
        </Button>
        <a className="live-act" href={address} target="_blank" rel="noreferrer noopener">
          {t('projector.look')}
        </a>
      </div>
    </div>
  );
}
