import { Panel } from '@trialogue/design';
import type { Neutrality, OwnConcern } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';

function Own({ concern }: { readonly concern: OwnConcern }) {
  const { t } = useTranslation('neutrality');
  const { calendarDay } = useMoments();
  const state = concern.answered ? 'answered' : concern.overdue ? 'overdue' : 'waits';
  return (
    <li className="own-concern">
      <p>
        <span className="concern-state" data-state={state}>
          {t(`ownConcern.${state}`)}
        </span>
        <span className="quiet">
          {t('ownConcern.filed', { name: concern.neutral ?? '–', day: calendarDay(concern.filedOn) })}
        </span>
      </p>
      <blockquote dir="auto">{concern.text ?? t('lost')}</blockquote>
      {concern.answer !== null && (
        <p dir="auto" className="concern-answer">
          {t('ownConcern.answer', { answer: concern.answer })}
        </p>
      )}
      {!concern.answered && <p className="quiet">{t('ownConcern.due', { day: calendarDay(concern.dueOn) })}</p>}
    </li>
  );
}

/** How concerns are dealt with in this group, in figures; and those of the reader, which he alone sees. */
export function ConcernPanel({ concerns, own }: { concerns: Neutrality['concerns']; own: readonly OwnConcern[] }) {
  const { t } = useTranslation('neutrality');
  const { filed, answered, overdue, days } = concerns;
  return (
    <Panel id="concerns" title={t('concerns.title')}>
      <p className="quiet">{t('concerns.explanation', { days })}</p>
      <ul className="concern-figures">
        <li>{t('concerns.filed', { number: filed })}</li>
        <li>{t('concerns.answered', { number: answered })}</li>
        <li data-overdue={overdue > 0 || undefined}>{t('concerns.overdue', { number: overdue })}</li>
      </ul>
      {own.length > 0 && (
        <>
          <h3>{t('ownConcern.title')}</h3>
          <ul className="plain-list">
            {own.map((concern) => (
              <Own key={concern.id} concern={concern} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
