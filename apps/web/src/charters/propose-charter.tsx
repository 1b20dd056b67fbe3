import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { GroupState } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentType, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { CharterEditor } from './charter-editor.tsx';
import { proposeCharterAct } from './charter-questions.ts';
import { UnsentText } from './unsent-text.tsx';
import './charters.css';

export interface ProposeCharterProps {
  readonly groupId: string;
  readonly state: GroupState;
  readonly body: string;
  readonly Markdown: ComponentType<{ readonly source: string }>;
}

type FormProps = ProposeCharterProps & { readonly onDone: (version: number | null) => void };

function ProposalForm({ groupId, state, body, Markdown, onDone }: FormProps) {
  const { t } = useTranslation('charters');
  const [text, setText] = useState(body);
  const propose = useMutation(proposeCharterAct(useQueryClient(), groupId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(text, { onSuccess: ({ version }) => onDone(version) });
  };
  const isChanged = text.trim() !== body.trim();
  return (
    <>
      <UnsentText unsent={isChanged && !propose.isSuccess} />
      <form className="stacked" onSubmit={submit}>
        <CharterEditor
          label={t('propose.text')}
          description={state === 'proposed' ? t('propose.amendWhy') : t('propose.why')}
          value={text}
          onChange={setText}
          Markdown={Markdown}
        />
        {propose.isError && <FailureNote error={propose.error} />}
        <div className="acts">
          <Button type="submit" loading={propose.isPending} disabled={!isChanged || text.trim() === ''}>
            {state === 'proposed' ? t('propose.amend') : t('propose.propose')}
          </Button>
          <Button variant="outline" onClick={() => onDone(null)}>
            {t('propose.cancel')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** P4 and P6: the founder amends what he proposed; later delegates propose, and every sector adopts by a call. */
export function ProposeCharter(props: ProposeCharterProps) {
  const { t } = useTranslation('charters');
  const [writes, setWrites] = useState(false);
  const [made, setMade] = useState<number | null>(null);
  const finish = (version: number | null) => {
    setMade(version);
    setWrites(false);
  };
  if (writes) return <ProposalForm {...props} onDone={finish} />;
  return (
    <div className="stacked">
      {made !== null && (
        <Banner title={t('propose.done', { version: made })} announced>
          {props.state === 'proposed' ? t('propose.doneAmended') : t('propose.doneProposed')}
        </Banner>
      )}
      <div>
        <Button variant="outline" onClick={() => setWrites(true)}>
          {props.state === 'proposed' ? t('propose.beginAmending') : t('propose.begin')}
        </Button>
      </div>
    </div>
  );
}
