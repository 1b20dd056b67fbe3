import { ErrorState } from '@trialogue/design';
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Broken() {
  const { t } = useTranslation('app');
  return (
    <main className="alone">
      <ErrorState
        title={t('failure.brokenTitle')}
        action={<Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>}
      >
        {t('failure.broken')}
      </ErrorState>
    </main>
  );
}

/** The last resort, so that a defect shows a sentence and never an empty page. */
export class CatchAll extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
