import { NativeSelect } from '@mantine/core';
import { EmptyState, Panel } from '@trialogue/design';
import { languageNames, languages, type Language } from '@trialogue/people';
import { transcriptFormats, type Transcript } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { languageOr, transcriptFile } from './transcript-questions.ts';

interface FileProps {
  readonly roomId: string;
  readonly made: Transcript;
  readonly language: Language;
}

function TranscriptRow({ roomId, made, language }: FileProps) {
  const { t } = useTranslation('transcripts');
  const { calendarDay } = useMoments();
  const name = t('file.number', { number: made.number });
  return (
    <li className="transcript">
      <div className="transcript-words">
        <span className="transcript-name">{name}</span>
        <span className="transcript-facts">
          <span>{t('file.made', { day: calendarDay(made.madeOn) })}</span>
          <span>{t('file.contributions', { count: made.contributions })}</span>
          <span>{t('file.span', { from: calendarDay(made.from), to: calendarDay(made.to) })}</span>
          {made.takenOut > 0 && <span>{t('file.takenOut', { count: made.takenOut })}</span>}
        </span>
        <details className="transcript-seal">
          <summary>{t('file.seal')}</summary>
          <code dir="ltr">{made.sha256}</code>
        </details>
      </div>
      <ul className="transcript-formats" aria-label={t('file.formatsOf', { name })}>
        {transcriptFormats.map((format) => (
          <li key={format}>
            <a className="download" href={transcriptFile(roomId, made.id, format, language)} download>
              {t(`format.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What was made so far, each in every format and language: the same bytes for whoever fetches it. */
export function TranscriptFiles({ roomId, made }: { readonly roomId: string; readonly made: readonly Transcript[] }) {
  const { t, i18n } = useTranslation('transcripts');
  const [language, setLanguage] = useState<Language>(() => languageOr(i18n.language, 'en'));
  return (
    <Panel title={t('files.title')}>
      {made.length === 0 ? (
        <EmptyState title={t('files.noneTitle')}>{t('files.none')}</EmptyState>
      ) : (
        <div className="stacked">
          <p className="quiet">{t('files.keeps')}</p>
          <NativeSelect
            className="transcript-language"
            label={t('files.language')}
            description={t('files.languageWhy')}
            data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            value={language}
            onChange={({ currentTarget }) => setLanguage(languageOr(currentTarget.value, language))}
          />
          <ul className="transcripts">
            {made.map((one) => (
              <TranscriptRow key={one.id} roomId={roomId} made={one} language={language} />
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
