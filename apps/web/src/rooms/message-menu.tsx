import {
  IconArrowBackUp,
  IconBlockquote,
  IconEraser,
  IconFlag,
  IconFolderSymlink,
  IconHistory,
  IconLink,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTransferOut,
} from '@tabler/icons-react';
import { editMinutes, reactions } from '@trialogue/rooms';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ReactionSign } from './reactions.tsx';
import { MenuDialog } from './menu-dialog.tsx';
import type { MessageActs, OpenMenu, OpenSheet } from './room-context.ts';
import type { Said } from './said.ts';
import { useSurroundings } from './surroundings.ts';

interface MessageWaysProps {
  readonly message: Said;
  readonly isOwn: boolean;
  readonly acts: MessageActs | null;
  readonly hasReacted: (id: string, reaction: (typeof reactions)[number]) => boolean;
  /** Opened to acknowledge the message: that comes first to hand. */
  readonly reacts: boolean;
  readonly onOpen: (sheet: OpenSheet) => void;
  readonly onCopyLink: (message: Said) => void;
  readonly onClose: () => void;
}

interface Way {
  readonly words: string;
  readonly Icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': 'true' }>;
  readonly carryOut: () => void;
  /** Why it cannot be done now. */
  readonly why?: string | undefined;
  readonly isGrave?: boolean;
}

/** The arrows lead through the list, as in any menu; Tab does, too. */
function moveAlong(event: KeyboardEvent, inside: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...inside.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function useWays({ message, isOwn, acts, onOpen, onCopyLink }: MessageWaysProps): readonly Way[] {
  const { t } = useTranslation('rooms');
  const { ReportAbuse, AskRelease, room } = useSurroundings();
  const [openedAt] = useState(() => Date.now());
  const { id } = message;
  const ways: Way[] = [];
  const stands = message.body !== null;
  if (acts !== null && stands) {
    ways.push({ words: t('reply.button'), Icon: IconArrowBackUp, carryOut: () => acts.reply(message) });
    ways.push({ words: t('menu.quote'), Icon: IconBlockquote, carryOut: () => acts.quote(message) });
    const pin = message.pinned ? t('menu.unpin') : t('menu.pin');
    ways.push({
      words: pin,
      Icon: message.pinned ? IconPinnedOff : IconPin,
      carryOut: () => acts.pin(message, !message.pinned),
    });
    ways.push({ words: t('menu.move'), Icon: IconFolderSymlink, carryOut: () => onOpen({ kind: 'move', id }) });
  }
  ways.push({ words: t('menu.link'), Icon: IconLink, carryOut: () => onCopyLink(message) });
  if (message.earlier.length > 0) {
    ways.push({ words: t('menu.history'), Icon: IconHistory, carryOut: () => onOpen({ kind: 'history', id }) });
  }
  if (acts !== null && isOwn && stands && message.item?.kind === 'posted') {
    const isLate = openedAt >= Date.parse(message.at) + editMinutes * 60_000;
    const why = isLate ? t('menu.editLate', { count: editMinutes }) : undefined;
    ways.push({ words: t('menu.edit'), Icon: IconPencil, carryOut: () => onOpen({ kind: 'edit', id }), why });
    ways.push({
      words: t('menu.withdraw'),
      Icon: IconEraser,
      carryOut: () => onOpen({ kind: 'withdraw', id }),
      isGrave: true,
    });
  }
  if (AskRelease !== undefined && stands && room.rule === 'non-attribution' && message.item?.kind === 'posted') {
    ways.push({ words: t('menu.release'), Icon: IconTransferOut, carryOut: () => onOpen({ kind: 'release', id }) });
  }
  if (ReportAbuse !== undefined && stands && !isOwn) {
    ways.push({
      words: t('menu.report'),
      Icon: IconFlag,
      carryOut: () => onOpen({ kind: 'report', id }),
      isGrave: true,
    });
  }
  return ways;
}

/** What can be done with one message. */
function MessageWays(props: MessageWaysProps) {
  const { message, acts, hasReacted, reacts, onClose } = props;
  const { t } = useTranslation('rooms');
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = reacts ? '.menu-reactions' : '.menu-ways';
    // The dialog takes the focus itself when it opens.
    const frame = requestAnimationFrame(() =>
      inside.current?.querySelector<HTMLElement>(`${part} button:not([disabled])`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [reacts]);
  useEffect(() => {
    const element = inside.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent) => moveAlong(event, element);
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, []);
  const ways = useWays(props);
  const closing = (carryOut: () => void) => () => {
    onClose();
    carryOut();
  };
  return (
    <div className="menu-inside" ref={inside}>
      {acts !== null && message.body !== null && (
        <div className="menu-reactions" role="group" aria-label={t('reaction.choose')}>
          {reactions.map((reaction) => {
            const on = hasReacted(message.id, reaction);
            return (
              <button
                key={reaction}
                type="button"
                className="reaction"
                aria-pressed={on}
                onClick={closing(() => acts.react(message, reaction, !on))}
              >
                <ReactionSign reaction={reaction} />
                {t(`reaction.${reaction}`)}
              </button>
            );
          })}
        </div>
      )}
      <ul className="menu-ways">
        {ways.map(({ words, Icon, carryOut, why, isGrave }) => (
          <li key={words}>
            <button
              type="button"
              data-grave={isGrave || undefined}
              disabled={why !== undefined}
              onClick={closing(carryOut)}
            >
              <Icon size={18} aria-hidden="true" />
              <span>
                {words}
                {why !== undefined && <small>{why}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface MessageMenuProps extends Omit<MessageWaysProps, 'message' | 'reacts' | 'isOwn'> {
  readonly menu: OpenMenu | null;
  readonly messageOf: (id: string) => Said | undefined;
  readonly isOwn: (id: string) => boolean;
}

/** The menu of one message at a time. */
export function MessageMenu({ menu, messageOf, isOwn, ...ways }: MessageMenuProps) {
  const message = menu === null ? undefined : messageOf(menu.id);
  return (
    <MenuDialog menu={menu} onClose={ways.onClose}>
      {message !== undefined && (
        <MessageWays {...ways} message={message} isOwn={isOwn(message.id)} reacts={menu?.reacts === true} />
      )}
    </MenuDialog>
  );
}
