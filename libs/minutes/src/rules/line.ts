/** Where a line comes from: an event of the session by its number, what was decided or let go by its id, or the rapporteur's own hand. */
export type LineSource =
  | { readonly kind: 'event'; readonly seq: number }
  | { readonly kind: 'call' | 'sounding' | 'action'; readonly id: string }
  | { readonly kind: 'release'; readonly number: number }
  | { readonly kind: 'rapporteur'; readonly id: string };

/** What a line says; every language has a sentence for each. `own` is what the rapporteur wrote, and says so. */
export const lineKeys = [
  'opened',
  'closed',
  'item-started',
  'item-removed',
  'decision',
  'override',
  'override-undone',
  'handed-over',
  'call-open',
  'call-closed',
  'call-position',
  'call-reservation',
  'call-objection',
  'sounding-open',
  'sounding-held',
  'sounding-answers',
  'sounding-withheld',
  'release',
  'action',
  'own',
] as const;
export type LineKey = (typeof lineKeys)[number];

/** Lines that say what was decided; none of them comes from a hand. */
export const decidingKeys: ReadonlySet<LineKey> = new Set<LineKey>([
  'decision',
  'call-closed',
  'call-position',
  'sounding-held',
  'sounding-answers',
]);

export type LineParams = Readonly<Record<string, string | number>>;

export interface MinutesLine {
  /** Follows from the source, so that a comment finds its line again. */
  readonly id: string;
  readonly source: LineSource;
  readonly key: LineKey;
  readonly params: LineParams;
}

/** A line of the rapporteur's. `after`: the line behind which it stands; null at the beginning, and at the end where that one is gone. */
export interface OwnLine {
  readonly id: string;
  readonly after: string | null;
  readonly text: string;
}
