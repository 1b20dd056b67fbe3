import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { focusedFirst } from './console-focus.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

/** What was decided, for the log and the draft of the minutes. */
export function ConsoleMark({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { act, isActing } = useLive();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ kind: 'mark-decision', text: text.trim() })) onClose();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('console.markText')}
        required
        withAsterisk={false}
        dir="auto"
        rows={3}
        ref={focusedFirst}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className="quiet">{t('console.markWhy')}</p>
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing} disabled={text.trim() === ''}>
          {t('console.mark')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}
