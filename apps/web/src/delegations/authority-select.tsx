import { NativeSelect } from '@mantine/core';
import { decisionAuthorities, type DecisionAuthority } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';

interface AuthoritySelectProps {
  readonly value: DecisionAuthority;
  readonly onChange: (value: DecisionAuthority) => void;
}

/** P2: what the holder may decide for those who sent him, so that the others know with whom they talk. */
export function AuthoritySelect({ value, onChange }: AuthoritySelectProps) {
  const { t } = useTranslation('delegations');
  return (
    <NativeSelect
      label={t('authority.label')}
      description={t('authority.why')}
      data={decisionAuthorities.map((one) => ({ value: one, label: t(`authority.${one}`) }))}
      value={value}
      onChange={({ currentTarget }) => {
        const found = decisionAuthorities.find((one) => one === currentTarget.value);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}
