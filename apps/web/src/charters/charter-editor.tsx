import { Textarea } from '@mantine/core';
import { charterLimit } from '@trialogue/groups';
import { characterCount } from '@trialogue/kernel';
import { useDeferredValue, useId, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

export interface CharterEditorProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

/** The text of a charter in Markdown, and beside it what its readers will see. */
export function CharterEditor({ label, description, value, onChange, Markdown }: CharterEditorProps) {
  const { t } = useTranslation('charters');
  const shown = useDeferredValue(value);
  const previewId = useId();
  const length = characterCount(value);
  return (
    <div className="charter-editor">
      <Textarea
        label={label}
        description={description}
        required
        withAsterisk={false}
        rows={18}
        dir="auto"
        value={value}
        error={length > charterLimit ? t('editor.tooLong', { limit: charterLimit }) : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <section className="charter-preview" aria-labelledby={previewId} tabIndex={0}>
        <h3 id={previewId}>{t('editor.preview')}</h3>
        <div className="charter-body" dir="auto">
          <Markdown source={shown} />
        </div>
      </section>
      <p className="quiet charter-count">{t('editor.length', { length, limit: charterLimit })}</p>
    </div>
  );
}
