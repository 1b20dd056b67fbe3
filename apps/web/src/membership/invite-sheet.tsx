import { Button } from '@mantine/core';
import { Banner, Sheet } from '@trialogue/design';
import type { GroupMember } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoomKind } from '@trialogue/rooms';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { inviteAct } from './membership-questions.ts';
import { isNeutral } from './opening.ts';
import { useReadersSentence } from './readers-line.tsx';
import { SeatChoice } from './seat-choice.tsx';

export interface InviteProps {
  readonly roomId: string;
  readonly kind: RoomKind;
  /** Who is in the room. */
  readonly present: readonly GroupMember[];
  readonly offered: readonly GroupMember[];
}

function InviteForm({ roomId, kind, present, offered, onDone }: InviteProps & { readonly onDone: () => void }) {
  const { t } = useTranslation('membership');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const invite = useMutation(inviteAct(useQueryClient(), roomId));
  const readersSentence = useReadersSentence();
  const invited = offered.filter(({ seatId }) => chosen.includes(seatId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) invite.mutate(chosen, { onSuccess: onDone });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p>{t('invite.from')}</p>
      <SeatChoice legend={t('invite.who')} members={offered} chosen={chosen} onChoose={setChosen} />
      {kind === 'caucus' && invited.some(isNeutral) && (
        <Banner tone="attention" title={t('open.neutralTitle')}>
          {t('open.neutral')}
        </Banner>
      )}
      <p className="readers-line" aria-live="polite">
        {readersSentence([...present, ...invited])}
      </p>
      {invite.isError && <FailureNote error={invite.error} />}
      <div className="acts">
        <Button type="submit" disabled={chosen.length === 0} loading={invite.isPending}>
          {chosen.length === 0 ? t('invite.open') : t('invite.invite', { count: chosen.length })}
        </Button>
      </div>
    </form>
  );
}

export function InviteButton(props: InviteProps) {
  const { t } = useTranslation('membership');
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="outline" className="invite-open" onClick={() => setOpened(true)}>
        {t('invite.open')}
      </Button>
      <Sheet opened={opened} onClose={close} title={t('invite.title')} closeLabel={t('close')} wide>
        <InviteForm {...props} onDone={close} />
      </Sheet>
    </>
  );
}
