import { Button, TextInput } from '@mantine/core';
import type { Sector, Standing } from '@trialogue/people';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SectorSelect } from '../standing/sector-select.tsx';
import { focusedFirst } from './console-focus.ts';
import { orderBy } from './live-rotation.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

/** Somebody at the table who has no account: for the floor he is one of his sector like any other. */
export function ConsoleGuestForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { copy, act, isActing } = useLive();
  const order = orderBy(copy.sessionId);
  const [name, setName] = useState('');
  const [sector, setSector] = useState<Standing>(order[0] ?? 'business');
  const chosen = order.find((one): one is Sector => one === sector);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== undefined && (await act({ kind: 'add-guest', name: name.trim(), sector: chosen }))) onClose();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('console.guestName')}
        required
        withAsterisk={false}
        dir="auto"
        autoComplete="off"
        ref={focusedFirst}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <SectorSelect label={t('console.guestSector')} standings={order} value={sector} onChange={setSector} />
      <p className="quiet">{t('console.guestPrivate')}</p>
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing} disabled={name.trim() === ''}>
          {t('console.guestAdd')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}
