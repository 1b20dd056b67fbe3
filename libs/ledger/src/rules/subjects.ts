import type { LedgerKind } from './kinds.ts';
import { ledgerKinds } from './kinds.ts';

/** What an entry is about, for those who look for something in the record. */
export const ledgerSubjects = [
  'seats',
  'charter',
  'rooms',
  'releases',
  'calls',
  'sessions',
  'neutrality',
  'minutes',
] as const;
export type LedgerSubject = (typeof ledgerSubjects)[number];

const kindsOf: Readonly<Record<LedgerSubject, readonly string[]>> = {
  seats: ['seat-given', 'seat-activated', 'seat-ended', 'seat-lent', 'seat-suspended', 'suspension-lifted'],
  charter: [
    'group-founded',
    'charter-proposed',
    'charter-adopted',
    'charter-consented',
    'group-activated',
    'group-end-backed',
    'group-ended',
  ],
  rooms: [
    'room-opened',
    'rule-raised',
    'rule-lowered',
    'history-opened',
    'names-ended',
    'retention-ran',
    'glass-broken',
  ],
  releases: ['passage-released', 'transcript-made'],
  calls: ['call-opened', 'call-extended', 'call-closed', 'sounding-held', 'text-circulated', 'circulation-ended'],
  sessions: ['session-opened', 'session-closed', 'floor-override', 'handed-over'],
  neutrality: [
    'declaration-made',
    'neutral-confirmed',
    'recusal-declared',
    'recusal-ended',
    'caucus-contact',
    'challenge-made',
    'challenge-seconded',
    'powers-suspended',
    'powers-returned',
    'concern-answered',
  ],
  minutes: ['minutes-agreed', 'brief-published'],
};

export function kindsAbout(subject: LedgerSubject): readonly LedgerKind[] {
  return ledgerKinds.filter((kind) => kindsOf[subject].includes(kind));
}
