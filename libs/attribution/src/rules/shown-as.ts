import type { Sector, Standing } from '@trialogue/people';

/** The rule under which something was said; it stays with what was said, whatever the room's rule becomes later. */
export const attributionRules = ['on-record', 'non-attribution', 'confidential'] as const;
export type AttributionRule = (typeof attributionRules)[number];

/** Everywhere a contribution can go. `inside` are the members' own clients; each of the others is an exit. */
export const audiences = ['inside', 'record', 'search', 'notification', 'quote', 'api', 'log'] as const;
export type Audience = (typeof audiences)[number];
export type Exit = Exclude<Audience, 'inside'>;

/** No name; the sector only where so many of it were there and spoke that it points to nobody. */
export interface Participant {
  readonly label: 'participant';
  readonly sector?: Sector;
}

/** Who spoke, as the inside of a room may know it: on the record, under non-attribution while the map lives, or later. */
export type ShownAuthor =
  | { readonly name: string; readonly sector: Standing; readonly seatId: string }
  | { readonly name: string; readonly sector: Standing; readonly ref: string }
  | Participant;

/** Who spoke, as an exit may know it: never with an id that can be joined to a person. */
export type ExitAuthor = { readonly name: string; readonly sector: Standing } | Participant;

/** What the server knows of an author at the time of asking. */
export interface Author {
  /** Null once the map from speakers to people is destroyed. */
  readonly person: { readonly name: string; readonly sector: Standing } | null;
  /** On the record only. */
  readonly seatId: string | null;
  /** Under non-attribution only: random, one per person, room and period. */
  readonly ref: string | null;
  /** The sector that the labels of the closed period allow; null while it is open, and where too few would be meant. */
  readonly labelledSector: Sector | null;
}

export interface Attributions {
  inside: ShownAuthor;
  record: ExitAuthor | null;
  search: ExitAuthor | null;
  notification: ExitAuthor | null;
  quote: ExitAuthor | null;
  api: ExitAuthor | null;
  log: ExitAuthor | null;
}

/** Whose name is shown to an audience; null where nothing of the contribution may go there at all. */
export function attribution<A extends Audience>(rule: AttributionRule, author: Author, audience: A): Attributions[A] {
  return attributions[audience](rule, author);
}

const attributions: { readonly [A in Audience]: (rule: AttributionRule, author: Author) => Attributions[A] } = {
  inside: shownInside,
  record: shownAtExit,
  search: shownAtExit,
  notification: shownAtExit,
  quote: shownAtExit,
  api: shownAtExit,
  log: shownAtExit,
};

function shownInside(rule: AttributionRule, { person, seatId, ref, labelledSector }: Author): ShownAuthor {
  if (person === null) return participant(labelledSector);
  if (rule === 'on-record' && seatId !== null) return { name: person.name, sector: person.sector, seatId };
  if (rule !== 'on-record' && ref !== null) return { name: person.name, sector: person.sector, ref };
  return participant(labelledSector);
}

function shownAtExit(rule: AttributionRule, { person, labelledSector }: Author): ExitAuthor | null {
  if (rule === 'confidential') return null;
  if (rule === 'on-record' && person !== null) return { name: person.name, sector: person.sector };
  return participant(labelledSector);
}

function participant(sector: Sector | null): Participant {
  return sector === null ? { label: 'participant' } : { label: 'participant', sector };
}
