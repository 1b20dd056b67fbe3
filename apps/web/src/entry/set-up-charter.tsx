import { Button, Textarea } from '@mantine/core';
import { charterLimit } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CharterText } from './charter-text.tsx';
import type { MarkdownPart } from './entry-parts.ts';
import type { TypedGroup } from './set-up-typed.ts';
import { useTemplate } from './use-template.ts';

export interface CharterFieldProps {
  readonly value: TypedGroup;
  readonly onChange: (part: Pick<TypedGroup, 'charter'>) => void;
  readonly error: string | null;
  readonly Markdown: MarkdownPart;
}

/** The template follows what is chosen above it until a word of it is changed. */
export function CharterField({ value, onChange, error, Markdown }: CharterFieldProps) {
  const { t } = useTranslation('entry');
  const template = useTemplate();
  const [writing, setWriting] = useState(false);
  const body = value.charter ?? template(value);
  const isWriting = writing || error !== null;
  return (
    <section className="entry-charter-field" aria-labelledby="charter-title">
      <h2 id="charter-title">{t('setUp.charter')}</h2>
      <p className="quiet entry-small">{t('setUp.charterText')}</p>
      {isWriting ? (
        <Textarea
          label={t('setUp.charterLabel')}
          description={t('setUp.markdown')}
          rows={16}
          maxLength={charterLimit}
          dir="auto"
          value={body}
          error={error}
          onChange={({ currentTarget }) => onChange({ charter: currentTarget.value })}
        />
      ) : (
        <CharterText body={body} label={t('setUp.charterRegion')} Markdown={Markdown} />
      )}
      <div className="entry-acts">
        <Button variant="outline" onClick={() => setWriting(!isWriting)}>
          {isWriting ? t('setUp.seeCharter') : t('setUp.changeCharter')}
        </Button>
        {value.charter !== null && (
          <Button variant="subtle" onClick={() => onChange({ charter: null })}>
            {t('setUp.freshCharter')}
          </Button>
        )}
      </div>
    </section>
  );
}
