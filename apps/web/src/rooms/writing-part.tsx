import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Composer } from './composer.tsx';
import { PresenceLine } from './presence-line.tsx';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import { TopicChoice } from './topic-choice.tsx';
import type { Conversation } from './use-conversation.ts';
import type { Room } from './use-room.ts';

export interface WritingPartProps {
  readonly room: Room;
  readonly conversation: Conversation;
  readonly enterSends: boolean;
  readonly hasCopied: boolean;
  readonly onNewTopic: () => void;
}

/** What was just done, or could not be; who is there; and where to write. */
export function WritingPart({ conversation, enterSends, hasCopied, onNewTopic }: WritingPartProps) {
  const { t } = useTranslation('rooms');
  const { FailureNote, RefusalNote } = useSurroundings();
  const { acts, composer, decision, field, jump, known, other, presence, rule, view, writeIn } = conversation;
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
      {rule === 'on-record' && <PresenceLine here={presence.here} writing={presence.writing} />}
      <Composer
        composer={composer}
        other={other}
        known={known}
        rule={rule}
        decision={decision}
        enterSends={enterSends}
        field={field}
        topicChoice={<TopicChoice view={view} topic={composer.topic} onChoose={writeIn} onNew={onNewTopic} />}
        onTyping={presence.noteTyping}
      />
    </>
  );
}
