import { CloseButton } from '@mantine/core';
import type { Phase } from '@trialogue/groups';
import { baseList, type BaseTermId, type Finding, sources, type TermFinding } from '@trialogue/language';
import { IconArrowsSplit2, IconReplace, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindings } from './use-findings.ts';
import './language.css';

export interface LanguageNotesProps {
  readonly text: string;
  readonly phase: Phase;
  /** Names of the organisations whose people will read it. */
  readonly organisations: readonly string[];
}

const icons = {
  avoid: IconReplace,
  'several-senses': IconArrowsSplit2,
  contested: IconArrowsSplit2,
  deprecated: IconReplace,
  blame: IconSpeakerphone,
} as const;

const entries = new Map(baseList.map((term) => [term.id as string, term]));
const nameOf = (finding: Finding) => (finding.advice === 'blame' ? 'blame' : finding.term);

/** NEUTRALITY 5: what the author alone is told of his wording while he writes. It keeps nobody from sending. */
export function LanguageNotes({ text, phase, organisations }: LanguageNotesProps) {
  const { t } = useTranslation('language');
  const found = useFindings(text, phase, organisations);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = found.filter((finding) => finding.to <= text.length && !dismissed.has(nameOf(finding)));
  const dismiss = (name: string) => setDismissed((before) => new Set([...before, name]));
  if (shown.length === 0) return null;
  return (
    <section className="language-notes" aria-labelledby="language-notes-title">
      <p id="language-notes-title" role="status">
        {t('title', { count: shown.length })}
      </p>
      <ul>
        {shown.map((finding) => (
          <li key={nameOf(finding)}>
            <Note finding={finding} written={text.slice(finding.from, finding.to)} />
            <CloseButton size="lg" aria-label={t('dismiss')} onClick={() => dismiss(nameOf(finding))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note({ finding, written }: { readonly finding: Finding; readonly written: string }) {
  const { t } = useTranslation('language');
  const Icon = icons[finding.advice];
  return (
    <div>
      <p>
        <Icon size={16} aria-hidden="true" /> <q dir="auto">{written}</q> <span>{t(`advice.${finding.advice}`)}</span>
      </p>
      {finding.advice === 'blame' ? <p>{t('note.blame')}</p> : <TermNote finding={finding} />}
    </div>
  );
}

function TermNote({ finding }: { readonly finding: TermFinding }) {
  const { t, i18n } = useTranslation('language');
  const entry = entries.get(finding.term);
  const source = entry && sources[entry.source];
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <>
      {entry && <p>{t(`note.${entry.id satisfies BaseTermId}`)}</p>}
      {finding.instead.length > 0 && (
        <p>
          {t('instead')} <bdi lang={finding.language}>{list.format(finding.instead.map((words) => `‘${words}’`))}</bdi>
        </p>
      )}
      {source && (
        <p className="language-source">
          {t('source')} <bdi lang="en">{`${source.title} (${source.publisher}, ${source.year})`}</bdi>
        </p>
      )}
    </>
  );
}
