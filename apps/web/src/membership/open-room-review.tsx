import { Button } from '@mantine/core';
import { Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useSpan } from '../times/use-span.ts';
import { openRoomAct } from './membership-questions.ts';
import type { RuleBadgePart } from './open-room-fields.tsx';
import { commandOf, isNeutral, readersOf, type OpeningWishes } from './opening.ts';
import { useReadersSentence } from './readers-line.tsx';

export interface OpenRoomReviewProps {
  readonly group: GroupDetail;
  readonly wishes: OpeningWishes;
  readonly onChange: () => void;
  readonly onOpened: (roomId: string) => Promise<void>;
  readonly RuleBadge: RuleBadgePart;
}

/** The whole room in a few words, before it stands and others see it. */
export function OpenRoomReview({ group, wishes, onChange, onOpened, RuleBadge }: OpenRoomReviewProps) {
  const { t } = useTranslation('membership');
  const readersSentence = useReadersSentence();
  const span = useSpan();
  const open = useMutation(openRoomAct(useQueryClient(), group.id));
  const command = commandOf(wishes);
  const readers = readersOf(group, wishes);
  return (
    <Panel title={t('review.title')}>
      <div className="stacked review-room">
        <p className="review-sentence">
          {t(`review.sentence.${wishes.kind}`, { name: command.name })} {readersSentence(readers)}{' '}
          {t('review.kept', { span: span(command.retentionDays) })}
        </p>
        <p>
          <RuleBadge rule={command.rule === 'on-record' ? 'on-record' : 'non-attribution'} />
          <br />
          {t(`ruleWhy.${command.rule === 'on-record' ? 'on-record' : 'non-attribution'}`)}
        </p>
        <ul className="review-readers">
          {readers.map(({ seatId, name, organisation }) => (
            <li key={seatId}>
              <bdi>{name}</bdi>
              <bdi className="room-member-facts">{organisation}</bdi>
            </li>
          ))}
        </ul>
        {wishes.kind === 'caucus' && readers.some(isNeutral) && <p className="quiet">{t('open.neutral')}</p>}
        {open.isError && <FailureNote error={open.error} />}
        <div className="acts">
          <Button
            size="md"
            loading={open.isPending}
            onClick={() => open.mutate(command, { onSuccess: ({ id }) => void onOpened(id) })}
          >
            {t('review.open')}
          </Button>
          <Button size="md" variant="outline" disabled={open.isPending} onClick={onChange}>
            {t('review.change')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
