import { Button } from '@mantine/core';
import { Banner, PageHeader, Panel } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentType, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { charterTemplate } from '../charter-templates/charter-template.ts';
import { CharterEditor } from '../charters/charter-editor.tsx';
import { PurposeFields, RuleFields, type RuleFieldsProps } from './found-group-fields.tsx';
import { commandOf, emptyWishes, limits, within, type FoundingWishes } from './found-group-form.ts';
import { foundGroupAct } from './governance-questions.ts';
import '../charters/charters.css';
import './groups.css';

export interface FoundGroupPageProps {
  /** P1: until a steward has verified one's sector, one founds nothing. */
  readonly verified: boolean;
  readonly onFounded: (groupId: string) => Promise<void>;
  readonly Markdown: ComponentType<{ readonly source: string }>;
  readonly RuleBadge: RuleFieldsProps['RuleBadge'];
}

/** The template follows the other fields until its text is touched; from then on it is the founder's own. */
function useCharter(wishes: FoundingWishes): string {
  const { t } = useTranslation('charter-templates');
  const { name, purpose, kind, plenaryRule } = wishes;
  const minimumDelegates = within(wishes.minimumDelegates, limits.minimumDelegates);
  const k = within(wishes.k, limits.k);
  return wishes.charter ?? charterTemplate(t, { name, purpose, kind, plenaryRule, minimumDelegates, k });
}

function FoundGroupForm({ onFounded, Markdown, RuleBadge }: Omit<FoundGroupPageProps, 'verified'>) {
  const { t } = useTranslation('groups');
  const [wishes, setWishes] = useState(() => emptyWishes(t('found.plenaryName')));
  const charter = useCharter(wishes);
  const found = useMutation(foundGroupAct(useQueryClient()));
  const change = (some: Partial<FoundingWishes>) => setWishes((before) => ({ ...before, ...some }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    found.mutate(commandOf(wishes, charter), { onSuccess: ({ id }) => void onFounded(id) });
  };
  return (
    <form className="found-group" onSubmit={submit}>
      <Panel title={t('found.about')}>
        <PurposeFields wishes={wishes} change={change} />
      </Panel>
      <Panel title={t('found.rules')}>
        <RuleFields wishes={wishes} change={change} RuleBadge={RuleBadge} />
      </Panel>
      <Panel title={t('found.charter')}>
        <CharterEditor
          label={t('found.charterText')}
          description={t('found.charterHint')}
          value={charter}
          onChange={(text) => change({ charter: text })}
          Markdown={Markdown}
        />
        {wishes.charter !== null && (
          <div className="acts">
            <Button variant="outline" onClick={() => change({ charter: null })}>
              {t('found.charterAgain')}
            </Button>
          </div>
        )}
      </Panel>
      {found.isError && <FailureNote error={found.error} />}
      <div className="acts">
        <Button type="submit" size="md" loading={found.isPending}>
          {t('found.found')}
        </Button>
      </div>
      <p className="quiet">{t('found.then')}</p>
    </form>
  );
}

export function FoundGroupPage({ verified, ...form }: FoundGroupPageProps) {
  const { t } = useTranslation('groups');
  return (
    <div className="page">
      <PageHeader title={t('found.title')} below={t('found.below')} />
      {verified ? (
        <FoundGroupForm {...form} />
      ) : (
        <Banner tone="attention" title={t('found.unverifiedTitle')}>
          {t('found.unverified')}
        </Banner>
      )}
    </div>
  );
}
