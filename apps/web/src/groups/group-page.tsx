import type { GroupDetail } from '@trialogue/groups';
import { Banner, PageHeader, Panel } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CharterPanel } from './charter-panel.tsx';
import { CompositionBanner, ParityBanner } from './balance-banners.tsx';
import { DeclarationPanel } from './declaration-panel.tsx';
import { declarationsQuestion, groupQuestion } from './group-questions.ts';
import { MembersPanel } from './members-panel.tsx';
import './groups.css';

export interface GroupPageProps {
  readonly groupId: string;
  /** The group's rooms belong to another part of the product; the app puts them here. */
  readonly rooms: ReactNode;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

function SeatBanner({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const { state } = group.seat;
  if (state === 'active') return null;
  const action =
    state === 'needs-consent' ? (
      <a href="#charter">{t('seatState.needs-consent.action')}</a>
    ) : state === 'needs-declaration' ? (
      <a href="#declaration">{t('seatState.needs-declaration.action')}</a>
    ) : undefined;
  return (
    <Banner tone="attention" title={t(`seatState.${state}.title`)} action={action}>
      {t(`seatState.${state}.text`)}
    </Banner>
  );
}

function AboutPanel({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  return (
    <Panel title={t('about.title')}>
      <p dir="auto">{group.purpose}</p>
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
          <dd dir="auto">{group.region}</dd>
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

/** The address may name a part of the page, which was not there yet when the browser looked for it. */
function useNamedPart(): void {
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
}

export function GroupPage({ groupId, rooms, Markdown }: GroupPageProps) {
  const { t } = useTranslation('groups');
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  const { data: declared } = useSuspenseQuery(declarationsQuestion(groupId));
  useNamedPart();
  const own = declared.items.find((item) => item.seatId === group.seat.id);
  return (
    <div className="page">
      <PageHeader
        above={t(`kind.${group.kind}`)}
        title={<bdi>{group.name}</bdi>}
        below={t('ownSeat', { role: t(`role.${group.seat.role}`) })}
      />
      <SeatBanner group={group} />
      <ParityBanner parity={group.parity} order={group.sectorOrder} />
      <CompositionBanner breaches={group.composition} />
      <div className="group-columns">
        <div className="group-aside">
          {rooms}
          <AboutPanel group={group} />
        </div>
        <div className="group-main">
          <MembersPanel group={group} declared={declared.items} />
          <CharterPanel group={group} Markdown={Markdown} />
          <DeclarationPanel key={own?.version ?? 0} groupId={groupId} own={own ?? null} />
        </div>
      </div>
    </div>
  );
}
