import { Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CharterPanel } from './charter-panel.tsx';
import { charterVersionsQuestion } from './charter-questions.ts';
import { ProposeCharter } from './propose-charter.tsx';
import { VersionsPanel } from './versions-panel.tsx';
import './charters.css';

export interface CharterPageProps {
  readonly group: GroupDetail;
  /** A guest reads the text that he consented to; who else did is not his to know (P5). */
  readonly isGuest: boolean;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

function Versions({ group, Markdown }: Omit<CharterPageProps, 'isGuest'>) {
  const { t } = useTranslation('charters');
  const { data: versions } = useSuspenseQuery(charterVersionsQuestion(group.id));
  const mayPropose = group.state === 'active' && group.seat.role === 'delegate';
  return (
    <>
      <VersionsPanel versions={versions.items} order={group.sectorOrder} />
      {mayPropose && (
        <Panel title={t('propose.title')}>
          <p className="quiet propose-why">{t('propose.explanation')}</p>
          <ProposeCharter groupId={group.id} state={group.state} body={group.charter.body} Markdown={Markdown} />
        </Panel>
      )}
    </>
  );
}

export function CharterPage({ group, isGuest, Markdown }: CharterPageProps) {
  return (
    <>
      <CharterPanel group={group} Markdown={Markdown} />
      {!isGuest && <Versions group={group} Markdown={Markdown} />}
    </>
  );
}
