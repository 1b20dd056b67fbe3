import { Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { roleOf } from './reader-role.ts';
import { SoundingCard } from './sounding-card.tsx';

export function SoundingPage({ group, soundingId }: { readonly group: GroupDetail; readonly soundingId: string }) {
  const { t } = useTranslation('decisions');
  return (
    <div className="decision">
      <Link className="decision-back" to="/groups/$groupId/decisions" params={{ groupId: group.id }}>
        <IconChevronLeft className="mirrored" size={18} aria-hidden="true" />
        {t('back')}
      </Link>
      <Panel title={t('kind.sounding')} aside={t('sounding.notBinding')}>
        <SoundingCard
          key={soundingId}
          groupId={group.id}
          soundingId={soundingId}
          order={group.sectorOrder}
          role={roleOf(group)}
        />
      </Panel>
    </div>
  );
}
