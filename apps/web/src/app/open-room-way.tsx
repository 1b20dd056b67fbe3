import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupSummary } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { RefusalWords } from '../answers/refusal-note.tsx';
import { meQuestion } from './questions.ts';
import { mayOpenARoom } from './room-decisions.ts';

/** The way to a new room of a group; whoever may not open one reads why not. */
export function OpenRoomWay({ group }: { readonly group: GroupSummary }) {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const decision = mayOpenARoom(me.member, group);
  if (!decision.allowed) {
    return (
      <p className="open-room-not">
        <RefusalWords refusal={decision} />
      </p>
    );
  }
  return (
    <Link
      className="open-room-way"
      to="/groups/$groupId/rooms/new"
      params={{ groupId: group.id }}
      aria-label={t('rooms.openIn', { group: group.name })}
    >
      <IconPlus size={20} aria-hidden="true" />
      {t('rooms.open')}
    </Link>
  );
}
