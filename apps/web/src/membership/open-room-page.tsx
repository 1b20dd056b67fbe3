import { Button } from '@mantine/core';
import { Banner, PageHeader, Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import { mayBeNamed } from '@trialogue/rooms';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote, RefusalWords } from '../answers/refusal-note.tsx';
import {
  KeptField,
  KindField,
  MembersField,
  NameField,
  nameLimit,
  RuleField,
  type RuleBadgePart,
} from './open-room-fields.tsx';
import { OpenRoomReview } from './open-room-review.tsx';
import { lacksSecondSector, noWishes, readersOf, type OpeningWishes } from './opening.ts';
import './membership.css';

export interface OpenRoomPageProps {
  readonly group: GroupDetail;
  /** Whether the reader may open a room here, by the policy. */
  readonly decision: Decision;
  readonly onOpened: (roomId: string) => Promise<void>;
  readonly RuleBadge: RuleBadgePart;
}

/** What keeps the room from being looked over; the server judges it again. */
function problemOf(group: GroupDetail, wishes: OpeningWishes): Decision | 'second-sector' {
  if (lacksSecondSector(wishes, readersOf(group, wishes))) return 'second-sector';
  return mayBeNamed(wishes.name, nameLimit);
}

function OpenRoomForm({ group, onOpened, RuleBadge }: Omit<OpenRoomPageProps, 'decision'>) {
  const { t } = useTranslation('membership');
  const [wishes, setWishes] = useState(() => noWishes(crypto.randomUUID()));
  const [step, setStep] = useState<'fields' | 'review'>('fields');
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const nameFault =
    problem !== null && problem !== 'second-sector' && !problem.allowed ? (
      <RefusalWords refusal={{ ...problem, params: problem.params ?? {} }} />
    ) : undefined;
  const fields = { group, wishes, RuleBadge, onWish: setWishes };
  useEffect(() => {
    if (step === 'review') place.current?.focus();
  }, [step]);
  const review = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(group, wishes);
    const isFine = found !== 'second-sector' && found.allowed;
    setProblem(isFine ? null : found);
    if (isFine) setStep('review');
  };
  if (step === 'review') {
    return (
      <div ref={place} tabIndex={-1} className="review-place">
        <OpenRoomReview
          group={group}
          wishes={wishes}
          RuleBadge={RuleBadge}
          onChange={() => setStep('fields')}
          onOpened={onOpened}
        />
      </div>
    );
  }
  return (
    <form className="open-room" onSubmit={review}>
      <Panel title={t('open.what')}>
        <div className="stacked">
          <KindField {...fields} />
          <NameField {...fields} nameFault={nameFault} />
        </div>
      </Panel>
      <Panel title={t('open.who')}>
        <div className="stacked">
          <MembersField {...fields} />
        </div>
      </Panel>
      <Panel title={t('open.rules')}>
        <div className="stacked">
          <RuleField {...fields} />
          <KeptField {...fields} />
        </div>
      </Panel>
      {problem === 'second-sector' && (
        <Banner tone="attention" title={t('open.secondSectorTitle')} announced>
          {t('open.secondSector')}
        </Banner>
      )}
      <div className="acts">
        <Button type="submit" size="md">
          {t('open.review')}
        </Button>
      </div>
    </form>
  );
}

export function OpenRoomPage({ decision, ...form }: OpenRoomPageProps) {
  const { t } = useTranslation('membership');
  return (
    <div className="page">
      <PageHeader above={<bdi>{form.group.name}</bdi>} title={t('open.title')} below={t('open.below')} />
      {decision.allowed ? <OpenRoomForm {...form} /> : <RefusalNote refusal={decision} />}
    </div>
  );
}
