import { Button } from '@mantine/core';
import { ConfirmSheet, EmptyState, Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { UnsentText } from '../charters/unsent-text.tsx';
import { openCallAct, openSilenceAct } from './decision-acts.ts';
import { callsQuestion } from './decision-questions.ts';
import { LackingNote } from './lacking-note.tsx';
import { ModeField, SubjectField, TextFields, WhatField, type NamedRoom } from './open-call-fields.tsx';
import { noWishes, openingOf, type Opening } from './opening.ts';
import { TermField } from './term-field.tsx';
import './asking.css';
import './decisions.css';

export interface OpenCallPageProps {
  readonly group: GroupDetail;
  readonly rooms: readonly NamedRoom[];
  readonly onOpened: (way: Opening['way'], id: string) => Promise<void>;
}

function OpenCallForm({ group, rooms, onOpened }: OpenCallPageProps) {
  const { t } = useTranslation('decisions');
  const client = useQueryClient();
  const [wishes, setWishes] = useState(() => noWishes(crypto.randomUUID()));
  const [isAsked, setIsAsked] = useState(false);
  const call = useMutation(openCallAct(client, group.id));
  const circulate = useMutation(openSilenceAct(client, group.id));
  const fields = { group, rooms, wishes, onWish: setWishes };
  const opening = openingOf(wishes);
  const isCirculated = wishes.what === 'circulated';
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (opening !== null) setIsAsked(true);
  };
  const open = () => {
    if (opening === null) return;
    const { way } = opening;
    const onSuccess = ({ id }: { readonly id: string }) => void onOpened(way, id);
    if (opening.way === 'call') call.mutate(opening.command, { onSuccess });
    else circulate.mutate(opening.command, { onSuccess });
  };
  // While it is on its way, too: the page leaves as soon as the answer is there, before it is drawn anew.
  const isDone = [call, circulate].some(({ isPending, isSuccess }) => isPending || isSuccess);
  return (
    <>
      <UnsentText unsent={wishes.text.trim() !== '' && !isDone} />
      <form className="stacked open-call" onSubmit={ask}>
        <WhatField {...fields} />
        <TextFields {...fields} />
        <ModeField {...fields} />
        <TermField wish={wishes.term} onWish={(term) => setWishes({ ...wishes, term })} />
        <SubjectField {...fields} />
        <div>
          <Button type="submit" size="md" disabled={opening === null}>
            {t(isCirculated ? 'open.circulate' : 'open.review')}
          </Button>
        </div>
      </form>
      <ConfirmSheet
        opened={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={open}
        busy={call.isPending || circulate.isPending}
        title={t(isCirculated ? 'open.confirmCirculate' : 'open.confirm')}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t(isCirculated ? 'open.circulateAct' : 'open.act')}
      >
        <p>{t('open.consequences')}</p>
        {wishes.what !== 'charter-version' && (
          <blockquote className="quoted exact-text" dir="auto">
            {wishes.text.trim()}
          </blockquote>
        )}
        {call.isError && <FailureNote error={call.error} />}
        {circulate.isError && <FailureNote error={circulate.error} />}
      </ConfirmSheet>
    </>
  );
}

/** For a facilitator: what the group is to be asked, in the exact words. */
export function OpenCallPage(props: OpenCallPageProps) {
  const { t } = useTranslation('decisions');
  const { group } = props;
  const answer = useSuspenseInfiniteQuery(callsQuestion(group.id));
  const newest = answer.data.pages[0];
  if (newest === undefined || !newest.mayOpen) {
    return <EmptyState title={t('open.notYoursTitle')}>{t('open.notYours')}</EmptyState>;
  }
  return (
    <>
      <LackingNote order={group.sectorOrder} lacking={newest.lacking} />
      <Panel title={t('open.pageTitle')}>
        <OpenCallForm {...props} />
      </Panel>
    </>
  );
}
