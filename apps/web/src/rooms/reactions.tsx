import { IconEyeCheck, IconHeart, IconHeartHandshake, IconHelpCircle, IconQuote } from '@tabler/icons-react';
import type { Reaction } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import type { Said } from './said.ts';
import { useTimes } from './use-times.ts';

const icons = {
  thanks: IconHeart,
  noted: IconEyeCheck,
  question: IconHelpCircle,
  'well-said': IconQuote,
  solidarity: IconHeartHandshake,
} as const satisfies Record<Reaction, unknown>;

export function ReactionSign({ reaction }: { readonly reaction: Reaction }) {
  const Icon = icons[reaction];
  return <Icon size={16} aria-hidden="true" />;
}

export interface ReactionsProps {
  readonly message: Said;
  readonly hasReacted: (id: string, reaction: Reaction) => boolean;
  /** Null where the member may not act. */
  readonly onReact: ((message: Said, reaction: Reaction, on: boolean) => void) | null;
}

/** How many acknowledged it so, by sign, word and number: never who, and never for or against. */
export function Reactions({ message, hasReacted, onReact }: ReactionsProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  if (message.reactions.size === 0) return null;
  return (
    <ul className="reactions" aria-label={t('reaction.label')}>
      {[...message.reactions].map(([reaction, count]) => {
        const isMine = hasReacted(message.id, reaction);
        const words = (
          <>
            <ReactionSign reaction={reaction} />
            {t(`reaction.${reaction}`)} <span className="reaction-count">{times.number(count)}</span>
          </>
        );
        return (
          <li key={reaction}>
            {onReact === null ? (
              <span className="reaction">{words}</span>
            ) : (
              <button
                type="button"
                className="reaction"
                aria-pressed={isMine}
                onClick={() => onReact(message, reaction, !isMine)}
              >
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
