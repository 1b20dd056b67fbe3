import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { closeReportAct } from './report-questions.ts';

const wordsLimit = 500;

export function CloseReport({ reportId, onClose }: { readonly reportId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('reports');
  const [words, setWords] = useState('');
  const close = useMutation(closeReportAct(useQueryClient(), reportId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.mutate(words.trim(), { onSuccess: onClose });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p>{t('closing.what')}</p>
      <Textarea
        label={t('closing.words')}
        description={t('closing.wordsHow')}
        required
        withAsterisk={false}
        rows={3}
        maxLength={wordsLimit}
        dir="auto"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {close.isError && <FailureNote error={close.error} />}
      <div className="acts">
        <Button type="submit" loading={close.isPending} disabled={words.trim() === ''}>
          {t('closing.act')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
