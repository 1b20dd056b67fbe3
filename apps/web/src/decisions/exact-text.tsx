import { Panel } from '@trialogue/design';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface ExactTextProps {
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  /** For a text that is written in Markdown, such as a charter. */
  readonly Markdown?: ComponentType<{ readonly source: string }> | undefined;
  readonly children?: ReactNode;
}

/** The text that is asked about, to the letter, and the mark by which anybody can tell that it is this one. */
export function ExactText({ title, text, sha256, Markdown, children }: ExactTextProps) {
  const { t } = useTranslation('decisions');
  return (
    <Panel
      title={title}
      aside={
        <span>
          {t('text.seal')}{' '}
          <code dir="ltr" title={sha256}>
            {sha256.slice(0, 12)}
          </code>
        </span>
      }
    >
      <div className="stacked">
        <div className="exact-text" dir="auto">
          {Markdown === undefined ? text : <Markdown source={text} />}
        </div>
        {children}
        <details className="exact-seal">
          <summary>{t('text.whatSeal')}</summary>
          <p className="quiet">{t('text.sealWhy')}</p>
          <code dir="ltr">{sha256}</code>
        </details>
      </div>
    </Panel>
  );
}
