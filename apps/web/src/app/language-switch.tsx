import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, languageNames, languages } from './languages.ts';
import { changeLanguage } from './words.ts';

const options = languages.map((language) => ({ value: language, label: languageNames[language] }));

export function LanguageSwitch({ labelled = false }: { readonly labelled?: boolean }) {
  const { t, i18n } = useTranslation('app');
  return (
    <NativeSelect
      {...(labelled ? { label: t('header.language') } : { 'aria-label': t('header.language') })}
      data={options}
      value={i18n.language}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) void changeLanguage(value);
      }}
    />
  );
}
