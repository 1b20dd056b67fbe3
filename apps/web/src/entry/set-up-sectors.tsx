import { TextInput } from '@mantine/core';
import { sectorOrder } from '@trialogue/groups';
import { personNameLimit, sectors, type Sector } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationFields } from '../organisations/organisation-fields.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { EmailField, type StepFormProps, type WordsOf } from './set-up-parts.tsx';
import type { Typed, TypedSectorSteward } from './set-up-typed.ts';

const dayLength = 86_400_000;

export interface SectorsStepProps extends StepFormProps {
  readonly value: Typed['sectorStewards'];
  readonly onChange: (value: Typed['sectorStewards']) => void;
}

interface SectorFieldsProps {
  readonly sector: Sector;
  readonly value: TypedSectorSteward;
  readonly onChange: (value: TypedSectorSteward) => void;
  readonly wordsOf: WordsOf;
}

function errorsIn(wordsOf: WordsOf): { readonly name?: string; readonly ownership?: string } {
  const name = wordsOf('organisation.name');
  const ownership = wordsOf('organisation.parastatalOwnership');
  return { ...(name === null ? {} : { name }), ...(ownership === null ? {} : { ownership }) };
}

function SectorFields({ sector, value, onChange, wordsOf }: SectorFieldsProps) {
  const { t } = useTranslation('entry');
  return (
    <section className="entry-sector panel" data-standing={sector} aria-labelledby={`sector-${sector}`}>
      <h2 id={`sector-${sector}`}>
        <StandingMark standing={sector} />
      </h2>
      <TextInput
        label={t('setUp.personName')}
        autoComplete="off"
        maxLength={personNameLimit}
        dir="auto"
        value={value.name}
        error={wordsOf('name')}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <EmailField
        label={t('setUp.email')}
        description={t('setUp.stewardEmailHint')}
        autoComplete="off"
        value={value.email}
        error={wordsOf('email')}
        onChange={({ currentTarget }) => onChange({ ...value, email: currentTarget.value })}
      />
      <OrganisationFields
        value={value.organisation}
        onChange={(organisation) => onChange({ ...value, organisation })}
        errors={errorsIn(wordsOf)}
      />
    </section>
  );
}

/** Three equal parts in the rotating order of the day (N7); what is typed keeps the order of the command. */
export function SectorsStep({ value, onChange, wordsOf }: SectorsStepProps) {
  const [order] = useState(() => sectorOrder(Math.floor(Date.now() / dayLength)));
  return (
    <div className="entry-sectors">
      {order.map((sector) => {
        const place = sectors.indexOf(sector);
        const steward = value[place];
        if (steward === undefined) return null;
        return (
          <SectorFields
            key={sector}
            sector={sector}
            value={steward}
            onChange={(changed) => onChange(value.map((one, index) => (index === place ? changed : one)))}
            wordsOf={(field) => wordsOf(`sectorStewards.${place}.${field}`)}
          />
        );
      })}
    </div>
  );
}
