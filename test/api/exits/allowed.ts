import { type AudienceName, type Canary, type CanaryKind, insideOf } from './canary-stage.ts';
import type { Capture } from './captures.ts';
import { readings } from './routes.ts';

const groupMembers: readonly AudienceName[] = [
  'peer of the sector',
  'member of another sector',
  'member outside the rooms',
  'observer',
];

/** The room's own log, wherever it comes from: the only place where a name stands beside words, and only while the map lives. */
const logs = ['GET /api/rooms/{roomId}/log', 'GET /api/rooms/{roomId}/pins', 'event room:items', 'room:sync'];
/** A mention's seat stands in the text itself, by the words of who wrote it. */
const rosters: readonly CanaryKind[] = ['name', 'organisation', 'organisation id', 'person', 'seat'];
const said: readonly CanaryKind[] = ['words', 'released words', 'item'];

export interface AskedOf {
  /** The member behind an audience, whose own affairs he may read. */
  readonly selfOf: Readonly<Partial<Record<AudienceName, string>>>;
  /** Whose seat a message mentions by its id. */
  readonly mentioned: string;
  /** The steward whom the report went to. */
  readonly mapLives: boolean;
}

/** Whether an audience may find this there. What is not named here is a leak. */
export function isAllowed({ exit, audience }: Capture, canary: Canary, facts: AskedOf): boolean {
  const { kind, of, room } = canary;
  const isOwn = of !== null && of === facts.selfOf[audience];
  const isInside = room === null ? groupMembers.includes(audience) : insideOf[audience].includes(room);
  if (logs.includes(exit)) {
    if (kind === 'name' || kind === 'ref')
      return facts.mapLives && (kind === 'name' ? insideOf[audience].length > 0 : isInside);
    if (kind === 'seat') return of === facts.mentioned && insideOf[audience].includes('plenary');
    // What is said is heard, and taken back only afterwards.
    const wasHeard = exit === 'event room:items' && kind === 'withdrawn words';
    return isInside && (said.includes(kind) || kind === 'former words' || wasHeard);
  }
  // The text as it was reported, and why: for the desks of two sectors, without who wrote either.
  if (exit === 'GET /api/reports')
    return audience === 'steward of a sector' && ['former words', 'words', 'reason'].includes(kind);
  const isMember = groupMembers.includes(audience);
  // The register, its entries in the ledger and the ledger's archive: the whole group knows what was released.
  if (kind === 'released words' && exit.startsWith('GET /api/groups/{groupId}/')) return isMember;
  // The directory is for everybody who is signed in; a steward keeps the addresses of his sector.
  if (exit === 'GET /api/people' || exit === 'GET /api/organisations') {
    if (kind === 'account') return audience === 'steward of a sector';
    return rosters.includes(kind) && audience !== 'operations and who is signed out';
  }
  const told = readings[exit];
  if (told === 'own') return isOwn;
  if (told === 'members') return rosters.includes(kind) && (isMember || audience === 'steward of a sector');
  if (told === 'content') return isInside && said.includes(kind);
  return false;
}
