import { PageHeader, Panel } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Founding, OwnSeat } from '@trialogue/groups';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedBy } from './confirmed-by.tsx';
import { foundingQuestion } from './delegation-questions.ts';
import { FoundingSector } from './founding-sector.tsx';
import { GiveSeat } from './give-seat.tsx';
import { nextStep } from './next-step.ts';
import { NextStepBanner } from './next-step-banner.tsx';
import { SheetButton } from './sheet-button.tsx';
import './delegations.css';

export interface FoundingPageProps {
  readonly groupId: string;
  /** The reader's own seat in the group, if he has one. */
  readonly seat: OwnSeat | null;
  readonly Markdown: ComponentType<{ readonly source: string }>;
  /** How a founder amends the charter: charters are another part of the product. */
  readonly amend: (founding: Founding) => ReactNode;
}

function NeutralsOfFounding({ founding, mayPropose }: { readonly founding: Founding; readonly mayPropose: boolean }) {
  const { t } = useTranslation('delegations');
  const order = founding.sectors.map(({ sector }) => sector);
  return (
    <Panel id="neutrals" title={t('neutrals.title')}>
      <p className="quiet">{t('neutrals.why')}</p>
      {founding.neutrals.length === 0 && <p>{t('neutrals.none')}</p>}
      <ul className="plain-list delegation-seats">
        {founding.neutrals.map((neutral) => (
          <li key={neutral.seatId} className="delegation-seat">
            <div>
              <p>
                <bdi className="member-name">{neutral.name}</bdi>
              </p>
              <p className="quiet">{t(`role.${neutral.role}`)}</p>
              <ConfirmedBy order={order} confirmedBy={neutral.confirmedBy} />
            </div>
          </li>
        ))}
      </ul>
      {mayPropose && (
        <div className="panel-acts">
          <SheetButton label={t('neutrals.propose')} title={t('neutrals.proposeTitle')}>
            <GiveSeat
              groupId={founding.id}
              roles={['facilitator', 'rapporteur']}
              rooms={[]}
              submitLabel={t('neutrals.propose')}
            />
          </SheetButton>
        </div>
      )}
    </Panel>
  );
}

/** For those who have no other page of the group: what it is for, and to what one consents. */
function Text({ founding, Markdown, amend }: Omit<FoundingPageProps, 'groupId' | 'seat'> & { founding: Founding }) {
  const { t } = useTranslation('delegations');
  return (
    <>
      <Panel title={t('founding.purpose')}>
        <p className="purpose" dir="auto">
          {founding.purpose}
        </p>
      </Panel>
      <Panel title={t('founding.charter')} aside={t('founding.version', { version: founding.charter.version })}>
        <div className="charter-body" dir="auto">
          <Markdown source={founding.charter.body} />
        </div>
        {founding.founder && founding.state === 'proposed' && <div className="panel-acts">{amend(founding)}</div>}
      </Panel>
    </>
  );
}

/** How far a group is, for its founder, for the stewards who give the first seats, and for whoever has one. */
export function FoundingPage({ groupId, seat, Markdown, amend }: FoundingPageProps) {
  const { t } = useTranslation('delegations');
  const { data: founding } = useSuspenseQuery(foundingQuestion(groupId));
  const isOver = founding.state === 'ended';
  const isConvener = founding.founder || founding.sectors.some(({ mayAct }) => mayAct) || seat?.role === 'delegate';
  return (
    <div className="page">
      <PageHeader
        above={t(`groupKind.${founding.kind}`)}
        title={<bdi>{founding.name}</bdi>}
        below={t(`founding.state.${founding.state}`)}
        actions={
          seat === null ? undefined : (
            <Link to="/groups/$groupId" params={{ groupId }}>
              {t('founding.toGroup')}
            </Link>
          )
        }
      />
      <NextStepBanner groupId={groupId} step={nextStep(founding, seat)} />
      <Panel title={t('founding.sectors')} aside={t('founding.minimum', { count: founding.minimumDelegates })}>
        <p className="quiet founding-how">{t('founding.how')}</p>
        <div className="founding-sectors">
          {founding.sectors.map((row) => (
            <FoundingSector key={row.sector} founding={founding} row={row} />
          ))}
        </div>
      </Panel>
      <NeutralsOfFounding founding={founding} mayPropose={isConvener && !isOver} />
      {(seat === null || founding.state === 'proposed') && (
        <Text founding={founding} Markdown={Markdown} amend={amend} />
      )}
    </div>
  );
}
