import { Button } from '@mantine/core';
import { ErrorState, SkeletonPage } from '@trialogue/design';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import { failureOf } from '../answers/http.ts';

export function LoadingPage() {
  const { t } = useTranslation('app');
  return (
    <div className="page">
      <SkeletonPage label={t('loading')} />
    </div>
  );
}

export function MissingPage() {
  const { t } = useTranslation('app');
  return (
    <div className="page">
      <h1>{t('notFound.pageTitle')}</h1>
      <p>{t('notFound.page')}</p>
      <p>
        <Link to="/">{t('notFound.toToday')}</Link>
      </p>
    </div>
  );
}

/** The same words for a place that does not exist and for one without a seat: existence must not leak. */
export function NoSuchPlace() {
  const { t } = useTranslation('app');
  return (
    <div className="page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.toToday')}</Link>
      </p>
    </div>
  );
}

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const { reset: resetQuestions } = useQueryErrorResetBoundary();
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.status === 404) return <NoSuchPlace />;
  const retry = () => {
    resetQuestions();
    reset();
    void router.invalidate();
  };
  return (
    <div className="page">
      <ErrorState title={t('failure.title')} action={<Button onClick={retry}>{t('failure.retry')}</Button>}>
        <FailureWords failure={failure} />
      </ErrorState>
    </div>
  );
}
