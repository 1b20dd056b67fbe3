import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Motion } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { backAct, withdrawAct } from './delegation-questions.ts';

interface MotionRowProps {
  readonly groupId: string;
  readonly motion: Motion;
  readonly sentence: string;
  /** Only an active delegate has a voice. */
  readonly mayBack: boolean;
}

function MotionActs({ groupId, motion, sentence, mayBack }: MotionRowProps) {
  const { t } = useTranslation('delegations');
  const client = useQueryClient();
  const back = useMutation(backAct(client, groupId, motion.id));
  const withdraw = useMutation(withdrawAct(client, groupId, motion.id));
  const busy = back.isPending || withdraw.isPending;
  return (
    <>
      <div className="acts">
        {mayBack && (
          <Button
            variant={motion.backedByMe ? 'outline' : 'filled'}
            loading={back.isPending}
            disabled={busy}
            aria-label={motion.backedByMe ? t('motions.unbackOf', { sentence }) : t('motions.backOf', { sentence })}
            onClick={() => back.mutate(!motion.backedByMe)}
          >
            {motion.backedByMe ? t('motions.unback') : t('motions.back')}
          </Button>
        )}
        {motion.ownProposal && (
          <Button
            variant="outline"
            loading={withdraw.isPending}
            disabled={busy}
            aria-label={t('motions.withdrawOf', { sentence })}
            onClick={() => withdraw.mutate()}
          >
            {t('motions.withdraw')}
          </Button>
        )}
      </div>
      {back.isError && <FailureNote error={back.error} />}
      {withdraw.isError && <FailureNote error={withdraw.error} />}
    </>
  );
}

/** A motion with the voices that it has. It carries itself out with the voice that makes the majority. */
export function MotionRow(props: MotionRowProps) {
  const { t } = useTranslation('delegations');
  const { day } = useMoments();
  const { motion, sentence } = props;
  return (
    <li className="motion">
      <h3 dir="auto">{sentence}</h3>
      <p className="motion-voices">
        <progress max={motion.needed} value={motion.backing} aria-hidden="true" />{' '}
        {t('motions.voices', { count: motion.backing, needed: motion.needed })}
      </p>
      <p className="quiet">
        {motion.ownProposal ? t('motions.byYou') : t('motions.by', { name: motion.proposedBy })}{' '}
        {t('motions.lapses', { day: day(motion.lapsesAt) })}
      </p>
      <MotionActs {...props} />
    </li>
  );
}
