import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { schemes } from './colour-scheme.ts';

export function SchemeSwitch({ labelled = false }: { readonly labelled?: boolean }) {
  const { t } = useTranslation('app');
  // The kit would otherwise stop transitions by a style element written through innerHTML, which Trusted Types refuse.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <NativeSelect
      {...(labelled ? { label: t('header.scheme') } : { 'aria-label': t('header.scheme') })}
      data={schemes.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))}
      value={colorScheme}
      onChange={({ currentTarget: { value } }) => {
        const chosen = schemes.find((scheme) => scheme === value);
        if (chosen !== undefined) setColorScheme(chosen);
      }}
    />
  );
}
