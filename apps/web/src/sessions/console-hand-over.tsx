import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from './live-who.tsx';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

/** The chair goes to another facilitator who is there; nothing else changes. */
export function ConsoleHandOver({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { state, copy, act, isActing } = useLive();
  const { nameOf } = useNames();
  const others = state.present.filter(({ role, ref }) => role === 'facilitator' && ref !== copy.own.ref);
  const [to, setTo] = useState(others[0]?.ref ?? null);
  if (others.length === 0) return <p>{t('console.handOverNone')}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (to !== null && (await act({ kind: 'hand-over', to }))) onClose();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <p>{t('console.handOverWhy')}</p>
      <fieldset className="field-set">
        <legend>{t('console.handOverTo')}</legend>
        {others.map(({ ref }) => (
          <label key={ref} className="choice">
            <input type="radio" name="hand-over-to" checked={to === ref} onChange={() => setTo(ref)} />
            <bdi>{nameOf(ref)}</bdi>
          </label>
        ))}
      </fieldset>
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing} disabled={to === null}>
          {t('console.handOverSend')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}
