import { partsOfText, type Audience, type MentionedRole, type Topic } from '@trialogue/rooms';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomWords } from './room-context.ts';
import { rolesByName } from './roles.ts';
import { useSurroundings } from './surroundings.ts';
import { useNameOfMention } from './use-mentionable.ts';

const heldRole: Readonly<Record<MentionedRole, string>> = {
  delegates: 'delegate',
  observers: 'observer',
  facilitator: 'facilitator',
  rapporteur: 'rapporteur',
};

/** What rows say beyond their own message: names, roles and topics, and the way to a topic. */
export function useRoomWordsHere(
  audience: Audience | null,
  topics: ReadonlyMap<string, Topic>,
  show: RoomWords['show'],
): RoomWords {
  const { t } = useTranslation('rooms');
  const nameOfMention = useNameOfMention(audience);
  const namesMember = useNamesMember();
  const seats = useMemo(() => new Map(audience?.members.map((one) => [one.seatId, one])), [audience]);
  const roleOf = useMemo(() => rolesByName(audience), [audience]);
  return useMemo(
    () => ({
      nameOfMention,
      namesMember,
      seatOf: (author) => ('seatId' in author ? seats.get(author.seatId) : undefined),
      roleOf,
      topics,
      nameOfTopic: (topicId) =>
        topicId === null ? t('topic.general') : (topics.get(topicId)?.name ?? t('topic.unknown')),
      show,
    }),
    [nameOfMention, namesMember, seats, roleOf, topics, show, t],
  );
}

/** Whether a text addresses the reader: by the seat, the role or the sector. */
function useNamesMember(): RoomWords['namesMember'] {
  const { seat } = useSurroundings().group;
  const { id, role, sector } = seat;
  return useCallback(
    (body) =>
      body !== null &&
      partsOfText(body).some((part) => {
        if ('text' in part) return false;
        const one = part.mention;
        if (one.to === 'seat') return one.seatId === id;
        return one.to === 'role' ? heldRole[one.role] === role : one.sector === sector;
      }),
    [id, role, sector],
  );
}
