import { MantineThemeProvider } from '@mantine/core';
import { OfflineBar } from '@trialogue/design';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReachability } from '../answers/reachability.ts';
import './entry.css';
import './invitation.css';
import './set-up.css';
import './narrow-entry.css';

/** Fields for thumbs, with letters of a size at which no phone zooms in. */
const large = { defaultProps: { size: 'md' } };
const largeFields = {
  components: { TextInput: large, Textarea: large, NativeSelect: large, PasswordInput: large },
};

export interface EntryFrameProps {
  /** For language and colours. */
  readonly switches: ReactNode;
  readonly children: ReactNode;
}

export function EntryFrame({ switches, children }: EntryFrameProps) {
  const { t } = useTranslation(['entry', 'app']);
  const reachability = useReachability();
  return (
    <div className="entry">
      <header>
        {reachability !== 'reachable' && <OfflineBar>{t(`app:reachability.${reachability}`)}</OfflineBar>}
        <div className="entry-bar">
          <span className="product">
            <img src="/mark.svg" alt="" width="28" height="28" />
            Trialogue
          </span>
          <div className="switches">{switches}</div>
        </div>
      </header>
      <MantineThemeProvider theme={largeFields}>
        <main className="entry-main">{children}</main>
      </MantineThemeProvider>
    </div>
  );
}

export interface StepHeadProps {
  readonly place: number;
  readonly count: number;
  /** One word for this step. */
  readonly word: string;
  readonly title: ReactNode;
  /** Between the place and the title. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

/** Where one is, in a word; each new step is read out from here, and begins at its top. What lies beyond the count is no step. */
export function StepHead({ place, count, word, title, above, children }: StepHeadProps) {
  const { t } = useTranslation('entry');
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div className="step-head">
      <p className="step-place">{place > count ? word : t('place', { place, count, word })}</p>
      <div className="step-bar" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={index} data-done={index < place || undefined} />
        ))}
      </div>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
