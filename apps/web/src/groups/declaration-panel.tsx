import { Button, Textarea, TextInput } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import type { Declarations } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { declareAct } from './group-questions.ts';
import { useMoments } from '../times/use-moments.ts';

type Declaration = Declarations['items'][number];

export interface DeclarationPanelProps {
  readonly groupId: string;
  readonly own: Declaration | null;
}

/** N2: the interests of one's own seat. Every saving is a new version, and all members see it. */
export function DeclarationPanel({ groupId, own }: DeclarationPanelProps) {
  const { t } = useTranslation('groups');
  const { day } = useMoments();
  const declare = useMutation(declareAct(useQueryClient(), groupId));
  const [employer, setEmployer] = useState(own?.employer ?? '');
  const [funders, setFunders] = useState(own?.funders ?? '');
  const [stakes, setStakes] = useState(own?.stakes ?? '');
  const unchanged = own !== null && employer === own.employer && funders === own.funders && stakes === own.stakes;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    declare.mutate({ employer: employer.trim(), funders: funders.trim(), stakes: stakes.trim() });
  };

  return (
    <Panel
      id="declaration"
      title={t('declaration.title')}
      {...(own === null ? {} : { aside: t('declaration.version', { version: own.version, day: day(own.declaredAt) }) })}
    >
      <p className="quiet">{t('declaration.explanation')}</p>
      <form className="declaration-form" onSubmit={submit}>
        <TextInput
          label={t('declaration.employer')}
          required
          withAsterisk={false}
          maxLength={500}
          dir="auto"
          value={employer}
          onChange={({ currentTarget }) => setEmployer(currentTarget.value)}
        />
        <Textarea
          label={t('declaration.funders')}
          description={t('declaration.fundersHint')}
          required
          withAsterisk={false}
          maxLength={2000}
          rows={2}
          dir="auto"
          value={funders}
          onChange={({ currentTarget }) => setFunders(currentTarget.value)}
        />
        <Textarea
          label={t('declaration.stakes')}
          description={t('declaration.stakesHint')}
          required
          withAsterisk={false}
          maxLength={2000}
          rows={3}
          dir="auto"
          value={stakes}
          onChange={({ currentTarget }) => setStakes(currentTarget.value)}
        />
        <div>
          <Button
            type="submit"
            variant={own === null ? 'filled' : 'outline'}
            loading={declare.isPending}
            disabled={unchanged}
          >
            {own === null ? t('declaration.declare') : t('declaration.change')}
          </Button>
        </div>
        {declare.isError && <FailureNote error={declare.error} />}
      </form>
      <LiveRegion>{own !== null && unchanged ? t('declaration.saved', { version: own.version }) : ''}</LiveRegion>
    </Panel>
  );
}
