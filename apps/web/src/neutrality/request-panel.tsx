import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Panel, Sheet } from '@trialogue/design';
import type { CallRequests, GroupDetail } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { backRequestAct, callRequestsQuestion, openRequestAct, requestCallAct } from './neutrality-questions.ts';
import { SayingForm } from './saying-form.tsx';

interface RequestPanelProps {
  readonly group: GroupDetail;
  readonly onCall: (callId: string) => void;
}

const textLimit = 20_000;
const titleLimit = 200;
const terms = [24, 72, 168] as const;
type Matter = 'text' | 'procedure';

function RequestForm({ group, onClose }: { readonly group: GroupDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('neutrality');
  const [title, setTitle] = useState('');
  const [matter, setMatter] = useState<Matter>('text');
  const [hours, setHours] = useState<number>(terms[1]);
  const [clientId] = useState(() => crypto.randomUUID());
  const ask = useMutation(requestCallAct(useQueryClient(), group.id));
  return (
    <SayingForm
      consequences={[t('request.asked'), t('request.day'), t('request.bySector')]}
      label={t('request.text')}
      how={t('request.how')}
      limit={textLimit}
      send={t('request.send')}
      pending={ask.isPending}
      error={ask.error}
      before={
        <>
          <TextInput
            label={t('request.name')}
            required
            withAsterisk={false}
            maxLength={titleLimit}
            dir="auto"
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <NativeSelect
            label={t('request.matter')}
            data={[
              { value: 'text', label: t('request.ofText') },
              { value: 'procedure', label: t('request.ofProcedure') },
            ]}
            value={matter}
            onChange={({ currentTarget }) => setMatter(currentTarget.value === 'procedure' ? 'procedure' : 'text')}
          />
          <NativeSelect
            label={t('request.term')}
            data={terms.map((term) => ({ value: String(term), label: t('request.hours', { number: term }) }))}
            value={String(hours)}
            onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
          />
        </>
      }
      onSend={(text) =>
        ask.mutate({ clientId, matter, title: title.trim() || text.slice(0, 80), text, hours }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}

interface RequestRowProps extends RequestPanelProps {
  readonly asked: CallRequests['items'][number];
}

function RequestRow({ group, asked, onCall }: RequestRowProps) {
  const { t } = useTranslation('neutrality');
  const { moment } = useMoments();
  const client = useQueryClient();
  const back = useMutation(backRequestAct(client, group.id, asked.id));
  const open = useMutation(openRequestAct(client, group.id, asked.id));
  const { role } = group.seat;
  const mayOpen = role === 'facilitator' || role === 'delegate';
  const error = back.error ?? open.error;
  return (
    <li className="call-request">
      <p className="member-name" dir="auto">
        {asked.title}
      </p>
      <p dir="auto" className="call-request-text">
        {asked.text}
      </p>
      <p className="quiet">
        {t('request.backed')} {asked.backedBy.length === 0 && '–'}
        {asked.backedBy.map((sector) => (
          <StandingMark key={sector} standing={sector} />
        ))}
      </p>
      {asked.callId === null && <p className="quiet">{t('request.opens', { at: moment(asked.opensAt) })}</p>}
      {error !== null && <FailureNote error={error} />}
      <div className="acts">
        {asked.callId === null && role === 'delegate' && !asked.backedByMe && (
          <Button variant="outline" loading={back.isPending} onClick={() => back.mutate()}>
            {t('request.back')}
          </Button>
        )}
        {asked.callId === null && mayOpen && (
          <Button
            variant="outline"
            loading={open.isPending}
            onClick={() => open.mutate(undefined, { onSuccess: ({ id }) => onCall(id) })}
          >
            {t('request.open')}
          </Button>
        )}
        {asked.callId !== null && (
          <Link to="/groups/$groupId/decisions/calls/$callId" params={{ groupId: group.id, callId: asked.callId }}>
            {t('request.opened')}
          </Link>
        )}
      </div>
    </li>
  );
}

/** N3: what delegates ask to be asked. */
export function RequestPanel({ group, onCall }: RequestPanelProps) {
  const { t } = useTranslation('neutrality');
  const { data } = useSuspenseQuery(callRequestsQuestion(group.id));
  const [opened, setOpened] = useState(false);
  return (
    <Panel id="requests" title={t('request.title')}>
      <p className="quiet">{t('request.explanation')}</p>
      {data.items.length > 0 && (
        <ul className="plain-list">
          {data.items.map((asked) => (
            <RequestRow key={asked.id} group={group} asked={asked} onCall={onCall} />
          ))}
        </ul>
      )}
      {group.seat.role === 'delegate' && group.state === 'active' && (
        <div>
          <Button variant="outline" className="request-act" onClick={() => setOpened(true)}>
            {t('request.begin')}
          </Button>
        </div>
      )}
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('request.title')} closeLabel={t('close')}>
        {opened && <RequestForm group={group} onClose={() => setOpened(false)} />}
      </Sheet>
    </Panel>
  );
}
