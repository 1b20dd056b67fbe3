import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { groupKinds, phases } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import type { MarkdownPart, RuleBadgePart } from './entry-parts.ts';
import { CharterField } from './set-up-charter.tsx';
import { Choices, type StepFormProps } from './set-up-parts.tsx';
import { kRange, minimumRange } from './set-up-problems.ts';
import type { TypedGroup } from './set-up-typed.ts';

export interface GroupStepProps extends StepFormProps {
  readonly value: TypedGroup;
  readonly onChange: (value: TypedGroup) => void;
  readonly Markdown: MarkdownPart;
  readonly RuleBadge: RuleBadgePart;
}

type PartProps = Omit<GroupStepProps, 'Markdown'> & { readonly change: (part: Partial<TypedGroup>) => void };

const rules = ['non-attribution', 'on-record'] as const;

function About({ value, change, wordsOf }: Omit<PartProps, 'RuleBadge'>) {
  const { t } = useTranslation(['entry', 'groups']);
  return (
    <>
      <TextInput
        label={t('setUp.groupName')}
        autoComplete="off"
        maxLength={120}
        dir="auto"
        value={value.name}
        error={wordsOf('group.name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Textarea
        label={t('setUp.purpose')}
        description={t('setUp.purposeHint')}
        maxLength={2000}
        rows={3}
        dir="auto"
        value={value.purpose}
        error={wordsOf('group.purpose')}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
      <div className="entry-pair">
        <NativeSelect
          label={t('setUp.kind')}
          data={groupKinds.map((kind) => ({ value: kind, label: t(`groups:kind.${kind}`) }))}
          value={value.kind}
          onChange={({ currentTarget }) => {
            const kind = groupKinds.find((one) => one === currentTarget.value);
            if (kind !== undefined) change({ kind });
          }}
        />
        <TextInput
          label={t('setUp.region')}
          autoComplete="off"
          maxLength={120}
          dir="auto"
          value={value.region}
          error={wordsOf('group.region')}
          onChange={({ currentTarget }) => change({ region: currentTarget.value })}
        />
      </div>
      <NativeSelect
        label={t('setUp.phase')}
        description={t(`groups:phase.${value.phase}.text`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={phases.map((phase) => ({ value: phase, label: t(`groups:phase.${phase}.name`) }))}
        value={value.phase}
        onChange={({ currentTarget }) => {
          const phase = phases.find((one) => one === currentTarget.value);
          if (phase !== undefined) change({ phase });
        }}
      />
    </>
  );
}

function Limits({ value, change, wordsOf }: Omit<PartProps, 'RuleBadge'>) {
  const { t } = useTranslation('entry');
  return (
    <div className="entry-pair">
      <TextInput
        label={t('setUp.minimum')}
        description={t('setUp.minimumHint', minimumRange)}
        type="number"
        inputMode="numeric"
        min={minimumRange.least}
        max={minimumRange.most}
        value={value.minimumDelegates}
        error={wordsOf('group.minimumDelegates')}
        onChange={({ currentTarget }) => change({ minimumDelegates: currentTarget.value })}
      />
      <TextInput
        label={t('setUp.k')}
        description={t('setUp.kHint', kRange)}
        type="number"
        inputMode="numeric"
        min={kRange.least}
        max={kRange.most}
        value={value.k}
        error={wordsOf('group.k')}
        onChange={({ currentTarget }) => change({ k: currentTarget.value })}
      />
    </div>
  );
}

function Plenary({ value, change, wordsOf, RuleBadge }: PartProps) {
  const { t } = useTranslation('entry');
  return (
    <>
      <TextInput
        label={t('setUp.plenaryName')}
        autoComplete="off"
        maxLength={120}
        dir="auto"
        value={value.plenaryName ?? t('setUp.plenary')}
        error={wordsOf('group.plenaryName')}
        onChange={({ currentTarget }) => change({ plenaryName: currentTarget.value })}
      />
      <Choices legend={t('setUp.plenaryRule')}>
        {rules.map((rule) => (
          <label key={rule} className="entry-choice">
            <input
              type="radio"
              name="plenary-rule"
              checked={value.plenaryRule === rule}
              onChange={() => change({ plenaryRule: rule })}
            />
            <span>
              <RuleBadge rule={rule} />
              <small>{t(`rule.${rule}`)}</small>
            </span>
          </label>
        ))}
      </Choices>
    </>
  );
}

export function GroupStep({ value, onChange, wordsOf, Markdown, RuleBadge }: GroupStepProps) {
  const change = (part: Partial<TypedGroup>) => onChange({ ...value, ...part });
  const parts = { value, onChange, change, wordsOf };
  return (
    <>
      <About {...parts} />
      <Plenary {...parts} RuleBadge={RuleBadge} />
      <Limits {...parts} />
      <CharterField value={value} onChange={change} error={wordsOf('group.charter')} Markdown={Markdown} />
    </>
  );
}
