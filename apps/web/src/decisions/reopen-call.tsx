import { Button, NativeSelect, Textarea } from '@mantine/core';
import { Panel } from '@trialogue/design';
import { callTextLimit, type Call } from '@trialogue/consent';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { ComparedText } from '../charters/compared-text.tsx';
import { UnsentText } from '../charters/unsent-text.tsx';
import { reopenCallAct } from './decision-acts.ts';
import { charterTextsQuestion } from './decision-questions.ts';
import { TermField } from './term-field.tsx';
import { termOf, usualWish } from './term.ts';

export interface ReopenCallProps {
  readonly call: Call;
  readonly onReopened: (callId: string) => Promise<void>;
}

type FormProps = ReopenCallProps & { readonly onCancel: () => void };

function ReopenForm({ call, onReopened, onCancel }: FormProps) {
  const { t } = useTranslation('decisions');
  const [clientId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(call.text);
  const [wish, setWish] = useState(usualWish);
  const reopen = useMutation(reopenCallAct(useQueryClient(), call.groupId, call.id));
  const term = termOf(wish);
  const isChanged = text.trim() !== call.text.trim() && text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || term === null) return;
    reopen.mutate({ clientId, text: text.trim(), version: null, term }, { onSuccess: ({ id }) => void onReopened(id) });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <UnsentText unsent={isChanged && !reopen.isPending && !reopen.isSuccess} />
      <Textarea
        label={t('reopen.changedText')}
        description={t('reopen.changedWhy')}
        rows={8}
        maxLength={callTextLimit}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <section className="reasons" aria-label={t('reopen.difference')}>
        <h3>{t('reopen.difference')}</h3>
        <ComparedText before={call.text} after={text} />
      </section>
      <TermField wish={wish} onWish={setWish} />
      {reopen.isError && <FailureNote error={reopen.error} />}
      <div className="acts">
        <Button type="submit" loading={reopen.isPending} disabled={!isChanged || term === null}>
          {t('reopen.act')}
        </Button>
        <Button variant="outline" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A charter's text is changed on its own page, as a version; here it is chosen. */
function ReopenWithVersion({ call, onReopened, onCancel }: FormProps) {
  const { t } = useTranslation('decisions');
  const [clientId] = useState(() => crypto.randomUUID());
  const [wish, setWish] = useState(usualWish);
  const { data } = useQuery(charterTextsQuestion(call.groupId));
  const later = data?.items.filter(
    ({ version, adoptedAt }) => adoptedAt === null && version > (call.charterVersion ?? 0),
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const reopen = useMutation(reopenCallAct(useQueryClient(), call.groupId, call.id));
  const version = chosen ?? later?.[0]?.version ?? null;
  const body = later?.find((one) => one.version === version)?.body;
  const term = termOf(wish);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (version === null || term === null) return;
    reopen.mutate({ clientId, text: null, version, term }, { onSuccess: ({ id }) => void onReopened(id) });
  };
  if (body === undefined) return <p className="quiet">{t('reopen.noVersion')}</p>;
  return (
    <form className="stacked" onSubmit={submit}>
      <NativeSelect
        label={t('open.version')}
        data={(later ?? []).map((one) => ({
          value: String(one.version),
          label: t('open.versionOf', { version: one.version }),
        }))}
        value={String(version)}
        onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
      />
      <ComparedText before={call.text} after={body} />
      <TermField wish={wish} onWish={setWish} />
      {reopen.isError && <FailureNote error={reopen.error} />}
      <div className="acts">
        <Button type="submit" loading={reopen.isPending} disabled={term === null}>
          {t('reopen.act')}
        </Button>
        <Button variant="outline" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A blocked call is asked once more on a changed text only; what changed is seen before it is asked. */
export function ReopenCall(props: ReopenCallProps) {
  const { t } = useTranslation('decisions');
  const [writes, setWrites] = useState(false);
  const cancel = () => setWrites(false);
  return (
    <Panel title={t('reopen.title')}>
      <div className="stacked">
        <p className="quiet">{t('reopen.why')}</p>
        {!writes && (
          <div>
            <Button onClick={() => setWrites(true)}>{t('reopen.begin')}</Button>
          </div>
        )}
        {writes && props.call.charterVersion === null && <ReopenForm {...props} onCancel={cancel} />}
        {writes && props.call.charterVersion !== null && <ReopenWithVersion {...props} onCancel={cancel} />}
      </div>
    </Panel>
  );
}
