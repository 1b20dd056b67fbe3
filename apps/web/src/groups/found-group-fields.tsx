import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { groupKinds, phases } from '@trialogue/groups';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, type FoundingWishes } from './found-group-form.ts';

export interface FieldsProps {
  readonly wishes: FoundingWishes;
  readonly change: (some: Partial<FoundingWishes>) => void;
}

export function PurposeFields({ wishes, change }: FieldsProps) {
  const { t } = useTranslation('groups');
  return (
    <div className="stacked">
      <TextInput
        label={t('found.name')}
        required
        withAsterisk={false}
        maxLength={limits.name}
        dir="auto"
        value={wishes.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Textarea
        label={t('found.purpose')}
        description={t('found.purposeHint', { length: wishes.purpose.length, limit: limits.purpose })}
        required
        withAsterisk={false}
        rows={4}
        maxLength={limits.purpose}
        dir="auto"
        value={wishes.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
      <TextInput
        label={t('found.region')}
        description={t('found.regionHint')}
        required
        withAsterisk={false}
        maxLength={limits.region}
        dir="auto"
        value={wishes.region}
        onChange={({ currentTarget }) => change({ region: currentTarget.value })}
      />
      <div className="field-row">
        <NativeSelect
          label={t('found.kind')}
          description={t(`kindWhy.${wishes.kind}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          data={groupKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={wishes.kind}
          onChange={({ currentTarget }) => {
            const kind = groupKinds.find((one) => one === currentTarget.value);
            if (kind !== undefined) change({ kind });
          }}
        />
        <NativeSelect
          label={t('found.phase')}
          description={t(`phase.${wishes.phase}.text`)}
          inputWrapperOrder={['label', 'input', 'description']}
          data={phases.map((phase) => ({ value: phase, label: t(`phase.${phase}.name`) }))}
          value={wishes.phase}
          onChange={({ currentTarget }) => {
            const phase = phases.find((one) => one === currentTarget.value);
            if (phase !== undefined) change({ phase });
          }}
        />
      </div>
    </div>
  );
}

const plenaryRules = ['non-attribution', 'on-record'] as const;

export interface RuleFieldsProps extends FieldsProps {
  readonly RuleBadge: ComponentType<{ readonly rule: 'non-attribution' | 'on-record' }>;
}

export function RuleFields({ wishes, change, RuleBadge }: RuleFieldsProps) {
  const { t } = useTranslation('groups');
  return (
    <div className="stacked">
      <div className="field-row">
        <TextInput
          type="number"
          inputMode="numeric"
          label={t('found.minimum')}
          description={t('found.minimumHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          required
          withAsterisk={false}
          min={limits.minimumDelegates.least}
          max={limits.minimumDelegates.most}
          value={wishes.minimumDelegates}
          onChange={({ currentTarget }) => change({ minimumDelegates: currentTarget.value })}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label={t('found.k')}
          description={t('found.kHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          required
          withAsterisk={false}
          min={limits.k.least}
          max={limits.k.most}
          value={wishes.k}
          onChange={({ currentTarget }) => change({ k: currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('found.plenary')}
        description={t('found.plenaryHint')}
        required
        withAsterisk={false}
        maxLength={limits.plenaryName}
        dir="auto"
        value={wishes.plenaryName}
        onChange={({ currentTarget }) => change({ plenaryName: currentTarget.value })}
      />
      <fieldset className="field-set">
        <legend>{t('found.rule')}</legend>
        {plenaryRules.map((rule) => (
          <label key={rule} className="choice">
            <input
              type="radio"
              name="plenary-rule"
              checked={wishes.plenaryRule === rule}
              onChange={() => change({ plenaryRule: rule })}
            />
            <span>
              <RuleBadge rule={rule} />
              <small>{t(`ruleWhy.${rule}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
