import { EmptyState, Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AbsencesPanel } from './absences-panel.tsx';
import { DecidedPanel } from './decided-panel.tsx';
import { callsQuestion, silencesQuestion, soundingsQuestion } from './decision-questions.ts';
import { DecisionRow } from './decision-row.tsx';
import { bySoonestEnd, isOpen, waitsForReader, type Decision } from './decision-state.ts';
import { LackingNote } from './lacking-note.tsx';
import { StartSounding } from './start-sounding.tsx';
import './asking.css';
import './decisions.css';

export interface DecisionsPageProps {
  readonly group: GroupDetail;
  readonly onSounding: (soundingId: string) => void;
}

interface Lists {
  readonly all: readonly Decision[];
  readonly arrivedAt: number;
}

interface OpenListProps extends Lists {
  readonly id: string;
  readonly title: string;
}

function OpenList({ id, title, all, arrivedAt }: OpenListProps) {
  return (
    <Panel id={id} title={title}>
      <ul className="decision-list">
        {all.map((decision) => (
          <DecisionRow key={decision.one.id} decision={decision} arrivedAt={arrivedAt} />
        ))}
      </ul>
    </Panel>
  );
}

/** What waits for the reader before what waits for others; what ends first leads. */
function Open({ all, arrivedAt }: Lists) {
  const { t } = useTranslation('decisions');
  const open = bySoonestEnd(all.filter(isOpen));
  const waiting = open.filter(waitsForReader);
  const others = open.filter((decision) => !waitsForReader(decision));
  if (open.length === 0)
    return (
      <EmptyState title={t('list.noneOpenTitle')} level={2}>
        {t('list.noneOpen')}
      </EmptyState>
    );
  return (
    <>
      {waiting.length > 0 && <OpenList id="waiting" title={t('list.waiting')} all={waiting} arrivedAt={arrivedAt} />}
      {others.length > 0 && <OpenList id="under-way" title={t('list.underWay')} all={others} arrivedAt={arrivedAt} />}
    </>
  );
}

export function DecisionsPage({ group, onSounding }: DecisionsPageProps) {
  const { t } = useTranslation('decisions');
  const calls = useSuspenseInfiniteQuery(callsQuestion(group.id));
  const silences = useSuspenseInfiniteQuery(silencesQuestion(group.id));
  const soundings = useSuspenseInfiniteQuery(soundingsQuestion(group.id));
  const all: readonly Decision[] = [
    ...calls.data.pages.flatMap(({ items }) => items.map((one): Decision => ({ what: 'call', one }))),
    ...silences.data.pages.flatMap(({ items }) => items.map((one): Decision => ({ what: 'silence', one }))),
    ...soundings.data.pages.flatMap(({ items }) => items.map((one): Decision => ({ what: 'sounding', one }))),
  ];
  const [newest] = calls.data.pages;
  const lacking = newest?.lacking ?? [];
  const mayOpen = newest?.mayOpen ?? false;
  const mayHold = soundings.data.pages[0]?.mayHold ?? false;
  const arrivedAt = Math.max(calls.dataUpdatedAt, silences.dataUpdatedAt, soundings.dataUpdatedAt);
  return (
    <div className="decision">
      <div className="decisions-lead">
        <p>{t('lead')}</p>
        {(mayOpen || mayHold) && (
          <div className="acts">
            {mayHold && <StartSounding groupId={group.id} onStarted={onSounding} />}
            {mayOpen && (
              <Link className="decision-act" to="/groups/$groupId/decisions/open" params={{ groupId: group.id }}>
                {t('open.begin')}
              </Link>
            )}
          </div>
        )}
      </div>
      <LackingNote order={group.sectorOrder} lacking={lacking} />
      <Open all={all} arrivedAt={arrivedAt} />
      <AbsencesPanel group={group} />
      <DecidedPanel
        decided={all.filter((decision) => !isOpen(decision))}
        arrivedAt={arrivedAt}
        older={{ call: calls, silence: silences, sounding: soundings }}
      />
    </div>
  );
}
