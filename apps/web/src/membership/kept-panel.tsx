import { Panel } from '@trialogue/design';
import { weekOf, type RoomRule } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { useSpan } from '../times/use-span.ts';

export interface KeptPanelProps {
  readonly rule: RoomRule;
  readonly retentionDays: number;
}

/** How long what is said stays, and under non-attribution, how long anybody can tell who said it. */
export function KeptPanel({ rule, retentionDays }: KeptPanelProps) {
  const { t } = useTranslation('membership');
  const { calendarDay } = useMoments();
  const span = useSpan();
  const [week] = useState(() => weekOf(Date.now()));
  const dayOf = (moment: number) => calendarDay(new Date(moment).toISOString().slice(0, 10));
  return (
    <Panel title={t('kept.title')}>
      <dl className="room-facts">
        <div>
          <dt>{t('kept.messages')}</dt>
          <dd>{t('kept.messagesText', { span: span(retentionDays) })}</dd>
        </div>
        {rule === 'non-attribution' && (
          <div>
            <dt>{t('kept.names')}</dt>
            <dd>{t('kept.namesText', { week: dayOf(week.startsAt), day: dayOf(week.mapEndsAt) })}</dd>
          </div>
        )}
        <div>
          <dt>{t('kept.newcomers')}</dt>
          <dd>{t('kept.newcomersText')}</dd>
        </div>
      </dl>
    </Panel>
  );
}
