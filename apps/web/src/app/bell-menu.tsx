import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import { Bell } from '../notices/bell.tsx';
import { newestNoticesQuestion } from '../notices/notice-questions.ts';

const NoticesUnderBell = laterPart(async () => (await import('./notices-route.tsx')).NoticesUnderBell);

/** On a wide screen the newest notices open under the bell; on a narrow one it leads to their page. */
export function BellMenu() {
  const { t } = useTranslation('app');
  const unseen = useQuery(newestNoticesQuestion()).data?.unseen ?? 0;
  const box = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const close = () => {
    if (box.current !== null) box.current.open = false;
  };
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !opened) return;
    close();
    box.current?.querySelector('summary')?.focus();
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
  };
  return (
    <>
      <Link className="bar-way bell-narrow" to="/notices" title={t('nav.notices')}>
        <Bell unseen={unseen} />
      </Link>
      <details
        ref={box}
        className="bell-box"
        onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
        onKeyDown={closeOnEscape}
        onBlur={closeWhenLeft}
      >
        <summary className="bar-way" title={t('nav.notices')}>
          <Bell unseen={unseen} />
        </summary>
        <section className="bell-list" aria-label={t('nav.notices')}>
          {opened && <NoticesUnderBell onClose={close} />}
        </section>
      </details>
    </>
  );
}
