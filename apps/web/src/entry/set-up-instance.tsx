import { TextInput } from '@mantine/core';
import { languageNames, languages } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { Choices, type StepFormProps } from './set-up-parts.tsx';
import type { Typed } from './set-up-typed.ts';

export interface InstanceStepProps extends StepFormProps {
  readonly value: Typed['instance'];
  readonly onChange: (value: Typed['instance']) => void;
}

export function InstanceStep({ value, onChange, wordsOf }: InstanceStepProps) {
  const { t } = useTranslation('entry');
  const toggle = (language: string, chosen: boolean) => {
    const others = value.languages.filter((one) => one !== language);
    onChange({ ...value, languages: chosen ? [...others, language] : others });
  };
  const languageError = wordsOf('instance.languages');
  return (
    <>
      <TextInput
        label={t('setUp.name')}
        description={t('setUp.nameHint')}
        name="organization"
        autoComplete="off"
        maxLength={120}
        dir="auto"
        value={value.name}
        error={wordsOf('instance.name')}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <Choices legend={t('setUp.languages')} hint={t('setUp.languagesHint')} error={languageError}>
        <div className="entry-languages">
          {languages.map((language) => (
            <label key={language} className="entry-choice">
              <input
                type="checkbox"
                aria-invalid={languageError !== null || undefined}
                checked={value.languages.includes(language)}
                onChange={({ currentTarget }) => toggle(language, currentTarget.checked)}
              />
              <span lang={language}>{languageNames[language]}</span>
            </label>
          ))}
        </div>
      </Choices>
    </>
  );
}
