import { Button } from '@mantine/core';
import { Panel } from '@trialogue/design';
import type { Absences } from '@trialogue/consent';
import type { GroupDetail } from '@trialogue/groups';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { absenceAct, absencesQuestion } from './decision-acts.ts';
import { inOrder } from './decision-state.ts';

type Absence = Absences['items'][number];

interface AbsenceRowProps {
  readonly group: GroupDetail;
  readonly absence: Absence;
}

function AbsenceRow({ group, absence }: AbsenceRowProps) {
  const { t } = useTranslation('decisions');
  const say = useMutation(absenceAct(useQueryClient(), group.id));
  const { subject, absent, own } = absence;
  const isDelegate = group.seat.role === 'delegate' && group.seat.state === 'active';
  return (
    <li className="absence stacked">
      <p>
        <StandingMark standing={absent} /> <bdi>{t('absences.from', { subject })}</bdi>
      </p>
      <ul className="sector-list">
        {inOrder(group.sectorOrder, absence.delegations).map(({ sector, agreeing, needed, agrees }) => (
          <li key={sector} className="sector-head">
            <StandingMark standing={sector} />
            <span>{agrees ? t('absences.agrees') : t('absences.agreeing', { needed, agreeing })}</span>
          </li>
        ))}
      </ul>
      {say.isError && <FailureNote error={say.error} />}
      {isDelegate && (
        <div>
          <Button
            variant="outline"
            loading={say.isPending}
            onClick={() => say.mutate({ subject, absent, agrees: !own })}
          >
            {t(own ? 'absences.takeBack' : 'absences.agree')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** A sector that stepped back as a whole stays out only if every delegation agreed to it before; otherwise nothing is decided. */
export function AbsencesPanel({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('decisions');
  const { data } = useQuery(absencesQuestion(group.id));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel id="absences" title={t('absences.title')}>
      <p className="quiet">{t('absences.why')}</p>
      <ul className="decision-list">
        {data.items.map((absence) => (
          <AbsenceRow key={`${absence.absent} ${absence.subject}`} group={group} absence={absence} />
        ))}
      </ul>
    </Panel>
  );
}
