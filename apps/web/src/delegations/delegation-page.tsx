import { Banner, Panel } from '@trialogue/design';
import { useSuspenseQueries } from '@tanstack/react-query';
import type { GroupDetail, Motions } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { ConfirmMove } from './confirm-move.tsx';
import { foundingQuestion, motionsQuestion } from './delegation-questions.ts';
import type { RoomChoice } from './guest-fields.tsx';
import { MotionRow } from './motion-row.tsx';
import { NeutralsPanel } from './neutrals-panel.tsx';
import { OwnSeatsPanel } from './own-seats-panel.tsx';
import { useMotionSentence } from './sentences.ts';
import './delegations.css';

export interface DelegationPageProps {
  readonly group: GroupDetail;
  readonly rooms: readonly RoomChoice[];
}

/** Below two active delegates a majority means nothing, so the sector's steward acts (P2). */
const fewestForMajority = 2;

function majorityOf(delegates: number): number {
  return Math.floor(delegates / 2) + 1;
}

function HowItDecides({ motions }: { readonly motions: Motions }) {
  const { t } = useTranslation('delegations');
  const { delegates, sector } = motions;
  return (
    <Panel title={t('how.title')} aside={<StandingMark standing={sector} />}>
      {delegates < fewestForMajority ? (
        <Banner tone="attention" title={t('how.stewardTitle')}>
          {t('how.steward')}
        </Banner>
      ) : (
        <p>
          {t('how.delegates', { count: delegates })} {t('how.majority', { count: majorityOf(delegates) })}
        </p>
      )}
    </Panel>
  );
}

interface MotionsPanelProps {
  readonly group: GroupDetail;
  readonly motions: Motions;
  readonly mayBack: boolean;
}

function MotionsPanel({ group, motions, mayBack }: MotionsPanelProps) {
  const { t } = useTranslation('delegations');
  const sentenceOf = useMotionSentence(group);
  return (
    <Panel
      id="motions"
      title={t('motions.title')}
      aside={motions.items.length > 0 ? t('motions.count', { count: motions.items.length }) : undefined}
    >
      {motions.items.length === 0 ? (
        <p className="quiet">{t('motions.none')}</p>
      ) : (
        <ul className="plain-list motions">
          {motions.items.map((motion) => (
            <MotionRow
              key={motion.id}
              groupId={group.id}
              motion={motion}
              sentence={sentenceOf(motion)}
              mayBack={mayBack}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function EndPanel({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('delegations');
  return (
    <Panel title={t('end.title')}>
      <p className="quiet">{t('end.why')}</p>
      <div className="panel-acts">
        <ConfirmMove
          groupId={group.id}
          command={{ kind: 'end-group' }}
          label={t('end.begin')}
          title={t('end.sheet')}
          confirmLabel={t('end.end')}
          danger
          typed={{ label: t('end.typed'), expected: group.name }}
        >
          <ul className="consequences">
            <li>{t('end.sectors')}</li>
            <li>{t('end.rooms')}</li>
            <li>{t('end.kept')}</li>
          </ul>
        </ConfirmMove>
      </div>
    </Panel>
  );
}

/** What a delegation decides for itself: its seats, its word on neutrals, and whether the group goes on. */
export function DelegationPage({ group, rooms }: DelegationPageProps) {
  const { t } = useTranslation('delegations');
  const [{ data: motions }, { data: founding }] = useSuspenseQueries({
    queries: [motionsQuestion(group.id), foundingQuestion(group.id)],
  });
  const isActive = group.seat.state === 'active' && group.state !== 'ended';
  const moved = new Set(motions.items.flatMap(({ seatId }) => (seatId === null ? [] : [seatId])));
  const { sector } = motions;
  const own = founding.sectors.find((row) => row.sector === sector)?.seats ?? [];
  const without = new Map(own.filter(({ hasAccount }) => !hasAccount).map((seat) => [seat.seatId, seat.personId]));
  return (
    <>
      <HowItDecides motions={motions} />
      {!isActive && group.state !== 'ended' && <Banner title={t('how.notActive')} />}
      <MotionsPanel group={group} motions={motions} mayBack={isActive} />
      <OwnSeatsPanel
        group={group}
        sector={sector}
        rooms={rooms}
        without={without}
        mayAct={isActive && motions.delegates >= fewestForMajority}
      />
      <NeutralsPanel group={group} sector={sector} mayConfirm={isActive} moved={moved} />
      {isActive && group.state === 'active' && <EndPanel group={group} />}
    </>
  );
}
