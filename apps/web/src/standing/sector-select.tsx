import { NativeSelect } from '@mantine/core';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';

export interface SectorSelectProps {
  readonly label: string;
  readonly standings: readonly Standing[];
  readonly value: Standing;
  readonly onChange: (standing: Standing) => void;
}

export function SectorSelect({ label, standings, value, onChange }: SectorSelectProps) {
  const { t } = useTranslation('app');
  return (
    <NativeSelect
      label={label}
      value={value}
      data={standings.map((standing) => ({ value: standing, label: t(`standing.${standing}`) }))}
      onChange={({ currentTarget }) => {
        const chosen = standings.find((standing) => standing === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
