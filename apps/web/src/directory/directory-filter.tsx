import { TextInput } from '@mantine/core';
import { sectorOrder } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import type { DirectoryFilter } from './directory-questions.ts';

const dayInMilliseconds = 86_400_000;

/** N7: another sector comes first each day; neutral staff come last. */
function standingsToday(): readonly Standing[] {
  return [...sectorOrder(Math.floor(Date.now() / dayInMilliseconds)), 'neutral'];
}

export interface DirectoryFilterFieldsProps {
  readonly label: string;
  readonly filter: DirectoryFilter;
  readonly onFilter: (filter: DirectoryFilter) => void;
}

export function DirectoryFilterFields({ label, filter, onFilter }: DirectoryFilterFieldsProps) {
  const { t } = useTranslation('directory');
  const choices: readonly (Standing | null)[] = [null, ...standingsToday()];
  return (
    <search className="directory-filter">
      <TextInput
        label={label}
        type="search"
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={filter.q}
        onChange={({ currentTarget }) => onFilter({ ...filter, q: currentTarget.value })}
      />
      <div className="directory-sectors" role="group" aria-label={t('filter.sector')}>
        {choices.map((standing) => (
          <button
            key={standing ?? 'all'}
            type="button"
            className="directory-sector"
            aria-pressed={filter.standing === standing}
            onClick={() => onFilter({ ...filter, standing })}
          >
            {standing === null ? t('filter.all') : <StandingMark standing={standing} />}
          </button>
        ))}
      </div>
    </search>
  );
}
