import { Button } from '@mantine/core';
import { Banner, SkeletonPage } from '@trialogue/design';
import { Suspense, useCallback, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

function Waiting() {
  const { t } = useTranslation('app');
  return <SkeletonPage label={t('loading')} lines={3} />;
}

function Unreached({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Banner
      tone="attention"
      title={t('failure.title')}
      action={<Button onClick={onRetry}>{t('failure.retry')}</Button>}
      announced
    >
      {t('failure.unreachable')}
    </Banner>
  );
}

/**
 * A part that few open, such as what a sheet holds: its code and words come when it is first shown. Where they cannot be had
 * it says so in its own place and can be asked for again; a lazy component would take the whole page down with it.
 */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Nothing for what has no place of its own in the page, such as a sheet. */
  InItsPlace: ComponentType = Waiting,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LaterPart(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const ask = useCallback(() => {
      setFailed(false);
      load().then(
        (part) => {
          loaded = part;
          setPart(() => part);
        },
        () => setFailed(true),
      );
    }, []);
    useEffect(() => {
      if (loaded === null) ask();
    }, [ask]);
    if (failed) return <Unreached onRetry={ask} />;
    if (Part === null) return <InItsPlace />;
    return (
      <Suspense fallback={<InItsPlace />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** In place of what lies above the page: until it comes nothing is seen of it. */
export function NoPlace() {
  return null;
}
