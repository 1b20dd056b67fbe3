import { NativeSelect, TextInput } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { retentionChoices } from '@trialogue/rooms';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpan } from '../times/use-span.ts';
import { choosable, ofKind, readersOf, type OpenedRule, type OpeningWishes } from './opening.ts';
import { ReadersLine } from './readers-line.tsx';
import { SeatChoice } from './seat-choice.tsx';

export const nameLimit = 120;
const kinds = ['working', 'caucus'] as const;
const rules = ['non-attribution', 'on-record'] as const;

export type RuleBadgePart = ComponentType<{ readonly rule: OpenedRule }>;

export interface OpenRoomFieldsProps {
  readonly group: GroupDetail;
  readonly wishes: OpeningWishes;
  readonly onWish: (wishes: OpeningWishes) => void;
  readonly RuleBadge: RuleBadgePart;
  /** What is wrong with the name, said at its field. */
  readonly nameFault?: ReactNode;
}

export function KindField({ wishes, onWish }: OpenRoomFieldsProps) {
  const { t } = useTranslation(['membership', 'app']);
  return (
    <fieldset className="field-set">
      <legend>{t('membership:open.kind')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="choice">
          <input
            type="radio"
            name="room-kind"
            checked={wishes.kind === kind}
            onChange={() => onWish(ofKind(wishes, kind))}
          />
          <span>
            {t(`app:rooms.kind.${kind}`)}
            <small>{t(`membership:kindWhy.${kind}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function NameField({ wishes, onWish, nameFault }: OpenRoomFieldsProps) {
  const { t } = useTranslation('membership');
  return (
    <TextInput
      label={t('open.name')}
      description={t('open.nameWhy')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      aria-required
      error={nameFault}
      maxLength={nameLimit}
      dir="auto"
      autoComplete="off"
      value={wishes.name}
      onChange={({ currentTarget }) => onWish({ ...wishes, name: currentTarget.value })}
    />
  );
}

/** A caucus has one rule, which is said and not asked. */
export function RuleField({ wishes, onWish, RuleBadge }: OpenRoomFieldsProps) {
  const { t } = useTranslation('membership');
  if (wishes.kind === 'caucus') {
    return (
      <div className="field-set">
        <span className="field-name">{t('open.rule')}</span>
        <RuleBadge rule="non-attribution" />
        <p className="quiet">{t('open.caucusRule')}</p>
      </div>
    );
  }
  return (
    <fieldset className="field-set">
      <legend>{t('open.rule')}</legend>
      {rules.map((rule) => (
        <label key={rule} className="choice">
          <input
            type="radio"
            name="room-rule"
            checked={wishes.rule === rule}
            onChange={() => onWish({ ...wishes, rule })}
          />
          <span>
            <RuleBadge rule={rule} />
            <small>{t(`ruleWhy.${rule}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function KeptField({ wishes, onWish }: OpenRoomFieldsProps) {
  const { t } = useTranslation('membership');
  const span = useSpan();
  return (
    <NativeSelect
      label={t('open.kept')}
      description={t('open.keptWhy')}
      inputWrapperOrder={['label', 'input', 'description']}
      data={retentionChoices.map((days) => ({ value: String(days), label: span(days) }))}
      value={String(wishes.retentionDays)}
      onChange={({ currentTarget }) => {
        const days = retentionChoices.find((one) => String(one) === currentTarget.value);
        if (days !== undefined) onWish({ ...wishes, retentionDays: days });
      }}
    />
  );
}

export function MembersField({ group, wishes, onWish }: OpenRoomFieldsProps) {
  const { t } = useTranslation('membership');
  const offered = choosable(group, wishes.kind);
  const choose = (seats: readonly string[]) => onWish({ ...wishes, seats });
  return (
    <>
      {wishes.kind === 'caucus' && <p>{t('open.caucusMembers')}</p>}
      {offered.length > 0 && (
        <SeatChoice
          legend={t(wishes.kind === 'caucus' ? 'open.neutrals' : 'open.seats')}
          members={offered}
          chosen={wishes.seats}
          onChoose={choose}
        />
      )}
      {wishes.kind === 'caucus' && wishes.seats.length > 0 && (
        <Banner tone="attention" title={t('open.neutralTitle')}>
          {t('open.neutral')}
        </Banner>
      )}
      <ReadersLine readers={readersOf(group, wishes)} />
    </>
  );
}
