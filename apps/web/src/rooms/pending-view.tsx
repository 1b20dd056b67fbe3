import { Button } from '@mantine/core';
import { IconClock, IconCheck, IconSend } from '@tabler/icons-react';
import type { OutboxEntry } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { Markdown } from './markdown.tsx';
import { Quotation } from './message-view.tsx';
import { useRoomWords } from './room-context.ts';
import type { Said } from './said.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';

export interface PendingViewProps {
  readonly entry: OutboxEntry;
  /** Its place among what waits in this room, from 1. */
  readonly place: number;
  readonly isOffline: boolean;
  readonly repliedTo: Said | undefined;
  readonly onJump: (id: string) => void;
  readonly onRewrite: (entry: OutboxEntry) => void;
  readonly onGiveUp: (clientId: string) => void;
}

function EntryState({ entry, place, isOffline }: Pick<PendingViewProps, 'entry' | 'place' | 'isOffline'>) {
  const { t } = useTranslation('rooms');
  if (entry.state === 'sent') {
    return (
      <span className="own-state">
        <IconCheck size={14} aria-hidden="true" />
        {t('state.sent')}
      </span>
    );
  }
  if (entry.state === 'sending' && !isOffline) {
    return (
      <span className="own-state">
        <IconSend size={14} className="mirrored" aria-hidden="true" />
        {t('state.sending')}
      </span>
    );
  }
  return (
    <span className="own-state" data-waiting>
      <IconClock size={14} aria-hidden="true" />
      {isOffline ? t('state.waitingOffline', { place }) : t('state.waiting', { place })}
    </span>
  );
}

/** An own message that the room does not show yet, with what stands between. */
export function PendingView(props: PendingViewProps) {
  const { entry, place, isOffline, repliedTo, onJump, onRewrite, onGiveUp } = props;
  const { t } = useTranslation('rooms');
  const { member, StandingMark, RefusalNote } = useSurroundings();
  const { nameOfMention } = useRoomWords();
  const actions = (
    <span className="pending-actions">
      <Button size="sm" onClick={() => onRewrite(entry)}>
        {t('refused.rewrite')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onGiveUp(entry.clientId)}>
        {t('refused.discard')}
      </Button>
    </span>
  );
  return (
    <>
      <header className="message-head">
        <span className="author">
          <bdi className="author-name">{member.name}</bdi>
          <StandingMark standing={member.sector} />
        </span>
        {entry.state !== 'refused' && <EntryState entry={entry} place={place} isOffline={isOffline} />}
      </header>
      {repliedTo !== undefined && <Quotation message={repliedTo} onJump={onJump} />}
      <Markdown source={entry.body} kind="message" nameOfMention={nameOfMention} />
      {entry.state === 'refused' && <RefusalNote refusal={shownRefusal(entry.refusal)} action={actions} />}
    </>
  );
}
