import { sectors, type Sector } from '@trialogue/people';

export interface Elector {
  readonly id: string;
  readonly sector: Sector;
}

export interface DelegateAtOpening extends Elector {
  readonly recused: boolean;
  /** Whom the call is about has no part in it (N5). */
  readonly concerned: boolean;
}

/** One delegation's word, given before the opening, that a sector may stay out of the call. */
export interface AgreedAbsence {
  readonly absent: Sector;
  readonly agreedBy: Sector;
}

/** Who may answer and which sectors take part, as they stood at the opening. Nothing that happens later changes it. */
export interface Electorate {
  readonly electors: readonly Elector[];
  readonly sectors: readonly Sector[];
}

/** `stuck` names the wholly recused sectors because of which nobody can decide. */
export type Opening =
  | { readonly opens: true; readonly electorate: Electorate }
  | { readonly opens: false; readonly stuck: readonly Sector[] };

/**
 * `delegates` are the active ones of the group at the opening; in a working room those who are there, and `asked` are then the sectors of
 * the room.
 */
export function openingOf(
  delegates: readonly DelegateAtOpening[],
  agreed: readonly AgreedAbsence[],
  asked: readonly Sector[] = sectors,
): Opening {
  const recused = asked.filter((sector) => isWhollyRecused(delegates, sector));
  const notAgreed = recused.filter((sector) => !isAgreedByAll(agreed, sector));
  if (notAgreed.length > 0) return { opens: false, stuck: notAgreed };
  const present = asked.filter((sector) => !recused.includes(sector));
  // Two sectors out of the way would leave the third alone to bind the others.
  if (present.length < 2) return { opens: false, stuck: recused };
  const electors = delegates.filter((delegate) => !delegate.recused && !delegate.concerned);
  return {
    opens: true,
    electorate: { electors: electors.map(({ id, sector }) => ({ id, sector })), sectors: present },
  };
}

/** A sector with no delegate at all is not recused but missing: it takes part, and is silent. */
function isWhollyRecused(delegates: readonly DelegateAtOpening[], sector: Sector): boolean {
  const own = delegates.filter((delegate) => delegate.sector === sector);
  return own.length > 0 && own.every((delegate) => delegate.recused);
}

function isAgreedByAll(agreed: readonly AgreedAbsence[], absent: Sector): boolean {
  return sectors.every((sector) => agreed.some((word) => word.absent === absent && word.agreedBy === sector));
}
