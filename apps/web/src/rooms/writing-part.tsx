import { Button } from '@mantine/core';
import { laterOrNothing } from '../answers/later-or-nothing.tsx';
import { useTranslation } from 'react-i18next';
import { Composer } from './composer.tsx';
import type { RoomSettings } from './room-settings.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import { TopicChoice } from './topic-choice.tsx';
import type { Conversation } from './use-conversation.ts';
import type { Room } from './use-room.ts';

const DraftSync = laterOrNothing(async () => (await import('./draft-sync.tsx')).DraftSync);
const PresenceLine = laterOrNothing(async () => (await import('./presence-line.tsx')).PresenceLine);

export interface WritingPartProps {
  readonly room: Room;
  readonly conversation: Conversation;
  readonly settings: RoomSettings;
  readonly hasCopied: boolean;
  readonly onNewTopic: () => void;
}

/** What was just done, or could not be; who is there; and where to write. */
export function WritingPart({ room, conversation, settings, hasCopied, onNewTopic }: WritingPartProps) {
  const { t } = useTranslation('rooms');
  const { FailureNote, LanguageNotes, RefusalNote, group } = useSurroundings();
  const { acts, composer, decision, field, jump, known, rule, view, writeIn } = conversation;
  const hasNoAudience = known.audience === null && known.error !== null;
  const close = (onClick: () => void) => (
    <Button size="sm" variant="default" onClick={onClick}>
      {t('sheet.close')}
    </Button>
  );
  return (
    <>
      {acts.failed !== null && (
        <div className="room-note">
          <RefusalNote refusal={shownRefusal(acts.failed.refusal)} action={close(acts.forgetFailure)} />
        </div>
      )}
      {jump.isGone && (
        <div className="room-note room-sign" role="status">
          {t('place.gone')} {close(jump.forget)}
        </div>
      )}
      {hasNoAudience && <FailureNote error={known.error} />}
      <p className="room-said" role="status" data-shown={hasCopied || jump.isLooking || undefined}>
        {hasCopied && t('link.copied')}
        {jump.isLooking && t('place.looking')}
      </p>
      {rule === 'on-record' && (
        <p className="presence-line">
          <PresenceLine
            roomId={room.roomId}
            audience={known.audience}
            ownSeat={group.seat.id}
            isShown={settings.showsPresence && decision.allowed}
            isJoined={room.copy.epoch !== null}
            text={composer.text}
          />
        </p>
      )}
      <Composer
        composer={composer}
        known={known}
        rule={rule}
        decision={decision}
        enterSends={settings.enterSends}
        field={field}
        notes={
          <>
            {decision.allowed && rule !== 'confidential' && <DraftSync roomId={room.roomId} composer={composer} />}
            {LanguageNotes && composer.text !== '' && (
              <LanguageNotes
                text={composer.text}
                phase={group.phase}
                organisations={known.audience?.members.map((member) => member.organisation) ?? []}
              />
            )}
          </>
        }
        topicChoice={<TopicChoice view={view} topic={composer.topic} onChoose={writeIn} onNew={onNewTopic} />}
      />
    </>
  );
}
