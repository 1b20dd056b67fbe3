import { Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompositionBanner, ParityBanner } from './balance-banners.tsx';
import { OwnSeatPanel } from './own-seat-panel.tsx';
import { SeatBanner } from './seat-banner.tsx';

export interface OverviewPageProps {
  readonly group: GroupDetail;
  /** The group's rooms belong to another part of the product; the app puts them here. */
  readonly rooms: ReactNode;
  /** Called when one has given one's seat up. */
  readonly onLeft: () => Promise<void>;
}

function AboutPanel({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  return (
    <Panel title={t('about.title')}>
      <p className="purpose" dir="auto">
        {group.purpose}
      </p>
      <dl className="facts">
        <div>
          <dt>{t('about.phase')}</dt>
          <dd>
            <strong>{t(`phase.${group.phase}.name`)}</strong>
            <p className="quiet">{t(`phase.${group.phase}.text`)}</p>
          </dd>
        </div>
        <div>
          <dt>{t('about.region')}</dt>
          <dd>
            <bdi>{group.region}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('about.state')}</dt>
          <dd>{t(`state.${group.state}`)}</dd>
        </div>
        <div>
          <dt>{t('about.k')}</dt>
          <dd>{t('about.kText', { count: group.k })}</dd>
        </div>
      </dl>
    </Panel>
  );
}

export function OverviewPage({ group, rooms, onLeft }: OverviewPageProps) {
  return (
    <>
      <SeatBanner group={group} />
      {group.state === 'active' && <ParityBanner parity={group.parity} order={group.sectorOrder} />}
      <CompositionBanner breaches={group.composition} />
      <div className="group-columns">
        <div className="group-main">
          {rooms}
          <AboutPanel group={group} />
        </div>
        <div className="group-aside">
          <OwnSeatPanel group={group} onLeft={onLeft} />
        </div>
      </div>
    </>
  );
}
