import { Button } from '@mantine/core';
import { ConfirmSheet } from '@trialogue/design';
import type { DirectoryPerson, Office } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { isolated } from '../times/isolated.ts';
import { accountAct } from './stewardship-acts.ts';

const consequences = {
  deactivation: ['signIns', 'link', 'seats', 'back'],
  erasure: ['details', 'posts', 'ledger', 'never'],
} as const;

interface EndingProps {
  readonly person: DirectoryPerson;
}

function Reactivation({ person }: EndingProps) {
  const { t } = useTranslation('stewardship');
  const act = useMutation(accountAct(useQueryClient(), 'reactivation'));
  return (
    <section className="account-part">
      <h3>{t('reactivation.title')}</h3>
      <p className="quiet">{t('reactivation.explanation')}</p>
      {act.isError && <FailureNote error={act.error} />}
      <Button variant="outline" loading={act.isPending} onClick={() => act.mutate(person.id)}>
        {t('reactivation.act')}
      </Button>
    </section>
  );
}

function Deactivation({ person }: EndingProps) {
  const { t } = useTranslation('stewardship');
  const act = useMutation(accountAct(useQueryClient(), 'deactivation'));
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  return (
    <section className="account-part">
      <h3>{t('deactivation.title')}</h3>
      <Button variant="outline" onClick={() => setIsAsked(true)}>
        {t('deactivation.open')}
      </Button>
      <ConfirmSheet
        opened={isAsked}
        danger
        onClose={close}
        onConfirm={() => act.mutate(person.id, { onSuccess: close })}
        busy={act.isPending}
        title={t('deactivation.confirm', { name: isolated(person.name) })}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('deactivation.act')}
      >
        <ul className="consequences">
          {consequences.deactivation.map((one) => (
            <li key={one}>{t(`deactivation.then.${one}`)}</li>
          ))}
        </ul>
        {act.isError && <FailureNote error={act.error} />}
      </ConfirmSheet>
    </section>
  );
}

function Erasure({ person }: EndingProps) {
  const { t } = useTranslation('stewardship');
  const act = useMutation(accountAct(useQueryClient(), 'erasure'));
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  return (
    <section className="account-part">
      <h3>{t('erasure.title')}</h3>
      <Button variant="outline" onClick={() => setIsAsked(true)}>
        {t('erasure.open')}
      </Button>
      <ConfirmSheet
        opened={isAsked}
        danger
        typed={{ label: t('erasure.typed', { name: isolated(person.name) }), expected: person.name }}
        onClose={close}
        onConfirm={() => act.mutate(person.id, { onSuccess: close })}
        busy={act.isPending}
        title={t('erasure.confirm', { name: isolated(person.name) })}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('erasure.act')}
      >
        <ul className="consequences">
          {consequences.erasure.map((one) => (
            <li key={one}>{t(`erasure.then.${one}`)}</li>
          ))}
        </ul>
        {act.isError && <FailureNote error={act.error} />}
      </ConfirmSheet>
    </section>
  );
}

/** Closing an account can be taken back, erasing cannot: so the second is offered after the first only, to the platform's steward. */
export function AccountEndings({ person, office }: EndingProps & { readonly office: Office }) {
  if (person.state !== 'deactivated') return <Deactivation person={person} />;
  return (
    <>
      <Reactivation person={person} />
      {office === 'platform' && <Erasure person={person} />}
    </>
  );
}
