import { Button } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { decisionKinds, type Decision, type DecisionKind } from './decision-state.ts';
import { DecisionRow } from './decision-row.tsx';

interface Older {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => unknown;
}

export interface DecidedPanelProps {
  readonly decided: readonly Decision[];
  readonly arrivedAt: number;
  /** Each kind is a list of its own, and goes on by itself. */
  readonly older: Readonly<Record<DecisionKind, Older>>;
}

function closedLast(one: Decision, other: Decision): number {
  return Date.parse(other.one.closedAt ?? other.one.closesAt) - Date.parse(one.one.closedAt ?? one.one.closesAt);
}

function More({ answer, kind }: { readonly answer: Older; readonly kind: DecisionKind }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      {answer.isFetchNextPageError && <FailureNote error={answer.error} />}
      {answer.hasNextPage && (
        <Button variant="outline" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t(`list.older.${kind}`)}
        </Button>
      )}
    </>
  );
}

/** What came to an end, the latest first. */
export function DecidedPanel({ decided, arrivedAt, older }: DecidedPanelProps) {
  const { t } = useTranslation(['decisions', 'app']);
  const name = useId();
  const [filter, setFilter] = useState<DecisionKind | 'all'>('all');
  const kinds = decisionKinds.filter((kind) => filter === 'all' || kind === filter);
  const shown = decided.filter(({ what }) => kinds.includes(what)).toSorted(closedLast);
  return (
    <Panel id="decided" title={t('list.decided')}>
      <div className="stacked">
        <fieldset className="decision-filter">
          <legend className="hidden-visually">{t('list.filter')}</legend>
          {(['all', ...decisionKinds] as const).map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={filter === one} onChange={() => setFilter(one)} />
              <span>{one === 'all' ? t('list.all') : t(`kinds.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {shown.length === 0 ? (
          <p className="quiet">{t('list.noneDecided')}</p>
        ) : (
          <ul className="decision-list">
            {shown.map((decision) => (
              <DecisionRow key={decision.one.id} decision={decision} arrivedAt={arrivedAt} />
            ))}
          </ul>
        )}
        <div className="acts">
          {kinds.map((kind) => (
            <More key={kind} kind={kind} answer={older[kind]} />
          ))}
        </div>
        <LiveRegion>{t('app:list.shown', { count: shown.length })}</LiveRegion>
      </div>
    </Panel>
  );
}
