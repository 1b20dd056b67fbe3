import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';
import { offeredTerms, termLength, untilMoment, type TermWish } from './term.ts';

export interface TermFieldProps {
  readonly wish: TermWish;
  readonly onWish: (wish: TermWish) => void;
}

/** How long there is to answer. */
export function TermField({ wish, onWish }: TermFieldProps) {
  const { t, i18n } = useTranslation('decisions');
  const tag = regionalTag(i18n.language);
  return (
    <div className="field-row">
      <NativeSelect
        label={t('open.term')}
        description={t('open.termWhy')}
        name="term"
        data={[
          ...offeredTerms.map((minutes) => ({ value: String(minutes), label: termLength(tag, minutes) })),
          { value: untilMoment, label: t('open.untilMoment') },
        ]}
        value={wish.choice}
        onChange={({ currentTarget }) => onWish({ ...wish, choice: currentTarget.value })}
      />
      {wish.choice === untilMoment && (
        <TextInput
          type="datetime-local"
          label={t('open.moment')}
          description={t('open.momentZone')}
          required
          withAsterisk={false}
          value={wish.moment}
          onChange={({ currentTarget }) => onWish({ ...wish, moment: currentTarget.value })}
        />
      )}
    </div>
  );
}
