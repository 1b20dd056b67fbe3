import { sectors } from '@trialogue/people';
import { mentionedRoles, type Audience, type Mention } from '@trialogue/rooms';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { standingsToday } from '../standing/standings-today.ts';
import { isMeant, type NameOfMention } from './mention-words.ts';
import { useSurroundings } from './surroundings.ts';

export interface Mentionable {
  readonly mention: Mention;
  readonly name: string;
  readonly standing: Audience['members'][number]['sector'] | null;
}

const shownAtOnce = 8;

/** How those whom a text mentions are called; null for a seat that does not read here (any more). */
export function useNameOfMention(audience: Audience | null): NameOfMention {
  const { t } = useTranslation('rooms');
  const names = useMemo(() => new Map(audience?.members.map((one) => [one.seatId, one.name])), [audience]);
  return useCallback(
    (mention) => {
      if (mention.to === 'seat') return names.get(mention.seatId) ?? null;
      return mention.to === 'role' ? t(`mention.role.${mention.role}`) : t(`sector.${mention.sector}`);
    },
    [names, t],
  );
}

/** Whom what is typed could mean; nobody calls himself. N7: another sector leads each day, and the neutrals come last. */
export function useMentionable(
  audience: Audience | null,
  nameOf: NameOfMention,
  typed: string | null,
): readonly Mentionable[] {
  const ownSeat = useSurroundings().group.seat.id;
  return useMemo(() => {
    if (typed === null || audience === null) return [];
    const order = standingsToday();
    const people = audience.members
      .filter(({ seatId }) => seatId !== ownSeat)
      .toSorted((one, other) => order.indexOf(one.sector) - order.indexOf(other.sector))
      .map(({ seatId, name, sector }): Mentionable => ({ mention: { to: 'seat', seatId }, name, standing: sector }));
    const parts: readonly Mention[] = [
      ...mentionedRoles.map((role): Mention => ({ to: 'role', role })),
      ...sectors
        .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
        .map((sector): Mention => ({ to: 'sector', sector })),
    ];
    const others = parts.map((mention): Mentionable => ({
      mention,
      name: nameOf(mention) ?? '',
      standing: mention.to === 'sector' ? mention.sector : null,
    }));
    return [...people, ...others].filter(({ name }) => isMeant(name, typed)).slice(0, shownAtOnce);
  }, [audience, nameOf, typed, ownSeat]);
}
