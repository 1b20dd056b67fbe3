import type { Founding, OwnSeat } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';

/** The one thing that brings a group forward, as its reader can do it or must wait for it. */
export type NextStep =
  | { readonly kind: 'ended' | 'running' | 'consent' | 'declare' | 'propose-neutral' | 'confirm-neutral' }
  | { readonly kind: 'appoint' | 'send-link'; readonly sector: Sector }
  | { readonly kind: 'wait-steward' | 'wait-consent'; readonly sectors: readonly Sector[] };

type SectorRow = Founding['sectors'][number];

function delegates({ seats }: SectorRow): SectorRow['seats'] {
  return seats.filter(({ role }) => role === 'delegate');
}

/** What a sector's steward has still to do: seats first, then the links by which their holders come in. */
function stepOfSteward({ sectors, minimumDelegates }: Founding): NextStep | null {
  const own = sectors.find(({ mayAct, actsBySteward }) => mayAct && actsBySteward);
  if (own === undefined) return null;
  const given = delegates(own);
  if (given.length === 0) return { kind: 'appoint', sector: own.sector };
  if (given.some(({ hasAccount }) => !hasAccount)) return { kind: 'send-link', sector: own.sector };
  return given.length < minimumDelegates ? { kind: 'appoint', sector: own.sector } : null;
}

function stepOfSeat(founding: Founding, seat: OwnSeat | null): NextStep | null {
  if (seat?.state === 'needs-consent') return { kind: 'consent' };
  if (seat?.state === 'needs-declaration') return { kind: 'declare' };
  const { sector } = seat ?? { sector: null };
  if (seat?.role !== 'delegate' || seat.state !== 'active' || sector === null) return null;
  const waits = founding.neutrals.some(({ confirmedBy }) => !confirmedBy.includes(sector));
  return waits ? { kind: 'confirm-neutral' } : null;
}

/** P6: what a proposed group still waits for, whoever reads it. */
function whatIsMissing({ sectors }: Founding): NextStep {
  const unseated = sectors.filter((row) => delegates(row).length === 0).map(({ sector }) => sector);
  if (unseated.length > 0) return { kind: 'wait-steward', sectors: unseated };
  return {
    kind: 'wait-consent',
    sectors: sectors.filter(({ consented }) => consented === 0).map(({ sector }) => sector),
  };
}

export function nextStep(founding: Founding, seat: OwnSeat | null): NextStep {
  if (founding.state === 'ended') return { kind: 'ended' };
  const own = stepOfSeat(founding, seat) ?? stepOfSteward(founding);
  if (own !== null) return own;
  const convenes = founding.founder || founding.sectors.some(({ mayAct }) => mayAct);
  if (convenes && founding.neutrals.length === 0) return { kind: 'propose-neutral' };
  return founding.state === 'active' ? { kind: 'running' } : whatIsMissing(founding);
}
