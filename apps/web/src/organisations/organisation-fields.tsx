import { NativeSelect, TextInput } from '@mantine/core';
import { organisationKinds, organisationNameLimit } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { kindsOf } from './kinds-of.ts';
import type { NewOrganisation } from './new-organisation.ts';

const sizes = ['', '1', '2', '3', '4'] as const;

export interface OrganisationFieldsProps {
  readonly value: NewOrganisation;
  readonly onChange: (value: NewOrganisation) => void;
  /** What is wrong with a field, in words, where the form does not leave that to the browser. */
  readonly errors?: { readonly name?: string; readonly ownership?: string };
}

/** Name, kind, size and ownership; the sector is settled by whoever asks. */
export function OrganisationFields({ value, onChange, errors = {} }: OrganisationFieldsProps) {
  const { t } = useTranslation('organisations');
  const change = (part: Partial<NewOrganisation>) => onChange({ ...value, ...part });
  const kinds = kindsOf[value.standing];
  return (
    <>
      <TextInput
        label={t('name')}
        required
        withAsterisk={false}
        maxLength={organisationNameLimit}
        dir="auto"
        autoComplete="off"
        value={value.name}
        error={errors.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      {kinds.length > 1 && (
        <NativeSelect
          label={t('kindLabel')}
          value={value.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={({ currentTarget }) => {
            const kind = organisationKinds.find((one) => one === currentTarget.value);
            if (kind !== undefined) change({ kind });
          }}
        />
      )}
      {value.standing === 'business' && (
        <NativeSelect
          label={t('sizeLabel')}
          description={t('sizeHint')}
          value={value.size}
          data={sizes.map((size) => ({ value: size, label: size === '' ? t('sizeNone') : t(`size.${size}`) }))}
          onChange={({ currentTarget }) => {
            const size = sizes.find((one) => one === currentTarget.value);
            if (size !== undefined) change({ size });
          }}
        />
      )}
      {value.kind === 'parastatal' && (
        <TextInput
          label={t('ownership')}
          description={t('ownershipHint')}
          required
          withAsterisk={false}
          maxLength={organisationNameLimit}
          dir="auto"
          value={value.ownership}
          error={errors.ownership}
          onChange={({ currentTarget }) => change({ ownership: currentTarget.value })}
        />
      )}
    </>
  );
}
