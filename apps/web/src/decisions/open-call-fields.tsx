import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { callTextLimit, callTitleLimit } from '@trialogue/consent';
import type { GroupDetail } from '@trialogue/groups';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { charterTextsQuestion, steppedBackQuestion } from './decision-questions.ts';
import { openable, type OpeningWishes } from './opening.ts';

export interface NamedRoom {
  readonly id: string;
  readonly name: string;
}

export interface OpenCallFieldsProps {
  readonly group: GroupDetail;
  readonly rooms: readonly NamedRoom[];
  readonly wishes: OpeningWishes;
  readonly onWish: (wishes: OpeningWishes) => void;
}

export function WhatField({ wishes, onWish }: Pick<OpenCallFieldsProps, 'wishes' | 'onWish'>) {
  const { t } = useTranslation('decisions');
  const name = useId();
  return (
    <fieldset className="field-set">
      <legend>{t('open.what')}</legend>
      {openable.map((what) => (
        <label key={what} className="choice">
          <input
            type="radio"
            name={name}
            value={what}
            checked={wishes.what === what}
            onChange={() => onWish({ ...wishes, what })}
          />
          <span>
            {t(`open.kinds.${what}.name`)}
            <small>{t(`open.kinds.${what}.text`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function VersionField({ group, wishes, onWish }: OpenCallFieldsProps) {
  const { t } = useTranslation('decisions');
  const { data } = useQuery(charterTextsQuestion(group.id));
  const proposed = (data?.items ?? []).filter(({ adoptedAt }) => adoptedAt === null);
  if (data !== undefined && proposed.length === 0) return <p className="quiet">{t('open.noVersion')}</p>;
  return (
    <NativeSelect
      label={t('open.version')}
      description={t('open.versionWhy')}
      required
      withAsterisk={false}
      data={[
        { value: '', label: t('open.choose') },
        ...proposed.map(({ version }) => ({ value: String(version), label: t('open.versionOf', { version }) })),
      ]}
      value={wishes.version === null ? '' : String(wishes.version)}
      onChange={({ currentTarget: { value } }) => onWish({ ...wishes, version: value === '' ? null : Number(value) })}
    />
  );
}

/** The words themselves, or what stands for them. */
export function TextFields(props: OpenCallFieldsProps) {
  const { rooms, wishes, onWish } = props;
  const { t } = useTranslation('decisions');
  const isOfRoom = wishes.what === 'lower-rule' || wishes.what === 'open-history';
  return (
    <>
      <TextInput
        label={t('open.title')}
        description={t('open.titleWhy')}
        required
        withAsterisk={false}
        maxLength={callTitleLimit}
        dir="auto"
        value={wishes.title}
        onChange={({ currentTarget }) => onWish({ ...wishes, title: currentTarget.value })}
      />
      {isOfRoom && (
        <NativeSelect
          label={t('open.room')}
          required
          withAsterisk={false}
          data={[
            { value: '', label: t('open.choose') },
            ...rooms.map(({ id, name }) => ({ value: id, label: isolated(name) })),
          ]}
          value={wishes.roomId}
          onChange={({ currentTarget }) => onWish({ ...wishes, roomId: currentTarget.value })}
        />
      )}
      {wishes.what === 'charter-version' ? (
        <VersionField {...props} />
      ) : (
        <Textarea
          label={t('open.text')}
          description={t('open.textWhy')}
          required
          withAsterisk={false}
          rows={8}
          maxLength={callTextLimit}
          dir="auto"
          value={wishes.text}
          onChange={({ currentTarget }) => onWish({ ...wishes, text: currentTarget.value })}
        />
      )}
    </>
  );
}

/** Inside a sector: whether one objection is enough, or more than a third of those who take a side. */
export function ModeField({ wishes, onWish }: Pick<OpenCallFieldsProps, 'wishes' | 'onWish'>) {
  const { t } = useTranslation('decisions');
  const name = useId();
  if (wishes.what !== 'text' && wishes.what !== 'procedure') return null;
  return (
    <fieldset className="field-set">
      <legend>{t('open.mode')}</legend>
      {(['consent', 'threshold'] as const).map((mode) => (
        <label key={mode} className="choice">
          <input type="radio" name={name} checked={wishes.mode === mode} onChange={() => onWish({ ...wishes, mode })} />
          <span>{mode === 'consent' ? t('terms.consent') : t('terms.threshold', { parts: 1, of: 3 })}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** N2: whoever stepped back from a subject is not asked about it. */
export function SubjectField({ group, wishes, onWish }: OpenCallFieldsProps) {
  const { t } = useTranslation('decisions');
  const { data } = useQuery(steppedBackQuestion(group.id));
  const subjects = [...new Set(data?.items.map(({ subject }) => subject))];
  if (subjects.length === 0) return null;
  return (
    <NativeSelect
      label={t('open.subject')}
      description={t('open.subjectWhy')}
      data={[
        { value: '', label: t('open.noSubject') },
        ...subjects.map((subject) => ({ value: subject, label: isolated(subject) })),
      ]}
      value={wishes.subject}
      onChange={({ currentTarget }) => onWish({ ...wishes, subject: currentTarget.value })}
    />
  );
}
