import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { plainWords } from './markdown.tsx';
import { useRoomWords } from './room-context.ts';
import type { ComposerState } from './use-composer.ts';
import { useDraftSync } from './use-draft-sync.ts';

const shownOfDraft = 160;

export interface DraftSyncProps {
  readonly roomId: string;
  readonly composer: ComposerState;
}

/** Keeps the text on all the member's devices. Where another one has a later text, and something stands here as well, it asks. */
export function DraftSync({ roomId, composer }: DraftSyncProps) {
  const other = useDraftSync(roomId, composer);
  const { t } = useTranslation('rooms');
  const { nameOfMention } = useRoomWords();
  if (other.text === null) return null;
  return (
    <Banner
      title={t('draft.title')}
      action={
        <span className="pending-actions">
          <Button size="sm" onClick={other.take}>
            {t('draft.take')}
          </Button>
          <Button size="sm" variant="default" onClick={other.leave}>
            {t('draft.leave')}
          </Button>
        </span>
      }
    >
      {other.text === '' ? t('draft.empty') : <q dir="auto">{plainWords(other.text, shownOfDraft, nameOfMention)}</q>}
    </Banner>
  );
}
