import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSurroundings } from './surroundings.ts';
import type { Mentionable } from './use-mentionable.ts';

export interface MentionListProps {
  readonly id: string;
  readonly found: readonly Mentionable[];
  readonly active: number;
  readonly onChoose: (one: Mentionable) => void;
}

/** Whom an @ can mean. The focus stays in the text field, whose keys move the choice. */
export function MentionList({ id, found, active, onChoose }: MentionListProps) {
  const { t } = useTranslation('rooms');
  const { StandingMark } = useSurroundings();
  return (
    <div className="mention-list" role="listbox" id={id} aria-label={t('mention.label')}>
      {found.map((one, place) => (
        <div
          key={place}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          <bdi>{one.name}</bdi>
          {one.mention.to === 'seat' && one.standing !== null && <StandingMark standing={one.standing} />}
          {one.mention.to !== 'seat' && (
            <span className="quiet">
              <IconUsersGroup size={16} aria-hidden="true" /> {t(`mention.all.${one.mention.to}`)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
