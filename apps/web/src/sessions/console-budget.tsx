import { Button, TextInput } from '@mantine/core';
import type { Sector } from '@trialogue/people';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { orderBy } from './live-rotation.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

/** How long each sector may speak in this session; the same for all or not, and seen by all. */
export function ConsoleBudget({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['sessions', 'app']);
  const { state, copy, act, isActing } = useLive();
  const order = orderBy(copy.sessionId);
  const minutesOf = (sector: Sector) => {
    const seconds = state.budgets[sector];
    return seconds === null ? '' : String(Math.round(seconds / 60));
  };
  const [minutes, setMinutes] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(order.map((sector) => [sector, minutesOf(sector)])),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    for (const sector of order) {
      const typed = minutes[sector] ?? '';
      if (typed === minutesOf(sector)) continue;
      const seconds = typed === '' ? null : Number.parseInt(typed, 10) * 60;
      if (!(await act({ kind: 'set-budget', sector, seconds }))) return;
    }
    onClose();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <p className="quiet">{t('sessions:console.budgetWhy')}</p>
      {order.map((sector) => (
        <TextInput
          key={sector}
          type="number"
          min={1}
          max={480}
          label={t('sessions:console.budgetMinutes', { sector: t(`app:standing.${sector}`) })}
          description={t('sessions:console.budgetNone')}
          value={minutes[sector] ?? ''}
          onChange={({ currentTarget: { value } }) => setMinutes({ ...minutes, [sector]: value })}
        />
      ))}
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing}>
          {t('sessions:agenda.save')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('sessions:console.cancel')}
        </Button>
      </div>
    </form>
  );
}
