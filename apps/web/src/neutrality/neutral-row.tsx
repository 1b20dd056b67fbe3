import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Banner, Sheet } from '@trialogue/design';
import { concernLimit, type GroupDetail, type NeutralInOffice } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { ChallengeForm } from './challenge-sheet.tsx';
import { concernAct, secondAct } from './neutrality-questions.ts';
import { SayingForm } from './saying-form.tsx';

interface NeutralProps {
  readonly group: GroupDetail;
  readonly neutral: NeutralInOffice;
}
type Waiting = NeutralInOffice['toSecond'][number];

function useCause(): (cause: Waiting['cause']) => string {
  const { t } = useTranslation('neutrality');
  return ({ kind, title }) => (kind === 'conduct' ? t('cause.conduct') : t(`about.${kind}`, { title: title ?? '–' }));
}

/** The first voice is there. What the second one does is said before it is given. */
function ToSecond({ group, waiting }: { readonly group: GroupDetail; readonly waiting: Waiting }) {
  const { t } = useTranslation('neutrality');
  const { calendarDay } = useMoments();
  const causeOf = useCause();
  const [opened, setOpened] = useState(false);
  const second = useMutation(secondAct(useQueryClient(), group.id, waiting.id));
  return (
    <li className="challenge-to-second">
      <p>{t('second.waits', { cause: causeOf(waiting.cause), until: calendarDay(waiting.until) })}</p>
      <Button variant="outline" onClick={() => setOpened(true)}>
        {t('second.begin')}
      </Button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('second.title')} closeLabel={t('close')}>
        <ul className="consequences">
          <li>{t('second.stops')}</li>
          <li>{t('second.takesOver')}</li>
          <li>{t('second.call')}</li>
          <li>{t('second.unknown')}</li>
        </ul>
        {second.isError && <FailureNote error={second.error} />}
        <div className="acts">
          <Button className="danger-act" loading={second.isPending} onClick={() => second.mutate()}>
            {t('second.send')}
          </Button>
          <Button variant="outline" onClick={() => setOpened(false)}>
            {t('cancel')}
          </Button>
        </div>
      </Sheet>
    </li>
  );
}

function ConcernForm({ group, neutral, onDone, onClose }: NeutralProps & { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('neutrality');
  const concern = useMutation(concernAct(useQueryClient(), group.id, neutral.seatId));
  return (
    <SayingForm
      consequences={[t('concern.whom'), t('concern.unknown'), t('concern.term')]}
      label={t('concern.text')}
      how={t('concern.how')}
      limit={concernLimit}
      send={t('concern.send')}
      pending={concern.isPending}
      error={concern.error}
      onSend={(text) => concern.mutate(text, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}

function Acts({ group, neutral }: NeutralProps) {
  const { t } = useTranslation('neutrality');
  const [sheet, setSheet] = useState<'challenge' | 'concern' | null>(null);
  const [done, setDone] = useState<'challenge' | 'concern' | null>(null);
  const close = () => setSheet(null);
  const finish = (what: 'challenge' | 'concern') => () => {
    setDone(what);
    close();
  };
  const name = neutral.name;
  const mayChallenge = group.seat.role === 'delegate' && group.state === 'active' && !neutral.powersStopped;
  return (
    <>
      {done !== null && (
        <Banner title={t(`${done}.made`)} announced>
          {t(`${done}.madeThen`)}
        </Banner>
      )}
      <div className="acts">
        {mayChallenge && (
          <Button
            variant="outline"
            className="challenge-act"
            aria-label={t('challenge.beginOf', { name })}
            onClick={() => setSheet('challenge')}
          >
            {t('challenge.begin')}
          </Button>
        )}
        {neutral.seatId !== group.seat.id && (
          <Button
            variant="subtle"
            className="concern-act"
            aria-label={t('concern.beginOf', { name })}
            onClick={() => setSheet('concern')}
          >
            {t('concern.begin')}
          </Button>
        )}
      </div>
      <Sheet
        opened={sheet !== null}
        onClose={close}
        title={sheet === null ? '' : t(`${sheet}.title`, { name })}
        closeLabel={t('close')}
      >
        {sheet === 'challenge' && (
          <ChallengeForm groupId={group.id} neutral={neutral} onDone={finish('challenge')} onClose={close} />
        )}
        {sheet === 'concern' && (
          <ConcernForm group={group} neutral={neutral} onDone={finish('concern')} onClose={close} />
        )}
      </Sheet>
    </>
  );
}

/** One neutral: who he is, whether he has his powers, and what the reader can do about it. */
export function NeutralRow({ group, neutral }: NeutralProps) {
  const { t } = useTranslation('neutrality');
  const { calendarDay } = useMoments();
  const causeOf = useCause();
  const role = neutral.role === 'rapporteur' ? 'rapporteur' : 'facilitator';
  return (
    <li className="neutral">
      <p className="neutral-head">
        <bdi className="member-name">{neutral.name}</bdi>
        <span className="quiet">{t(`role.${role}`)}</span>
      </p>
      {neutral.powersStopped && (
        <Banner tone="attention" title={t('stopped.title')}>
          {t('stopped.text')}{' '}
          {neutral.callId !== null && (
            <Link to="/groups/$groupId/decisions/calls/$callId" params={{ groupId: group.id, callId: neutral.callId }}>
              {t('stopped.call')}
            </Link>
          )}
        </Banner>
      )}
      {neutral.own.map((one) => (
        <p key={one.id} className="quiet">
          {t('challenge.waits', { cause: causeOf(one.cause), until: calendarDay(one.until) })}
        </p>
      ))}
      {neutral.toSecond.length > 0 && (
        <ul className="plain-list">
          {neutral.toSecond.map((one) => (
            <ToSecond key={one.id} group={group} waiting={one} />
          ))}
        </ul>
      )}
      <Acts group={group} neutral={neutral} />
    </li>
  );
}
