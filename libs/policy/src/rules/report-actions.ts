import type { Sector } from '@trialogue/people';
import type { InRoom } from './actions.ts';

/** A report of abuse as a decision needs it; null where there is none that the asker may know of, and for whoever wrote what is reported. */
export interface ReportFacts {
  /** The sectors whose stewards it went to. */
  readonly sectors: readonly Sector[];
  readonly closed: boolean;
  /** The author can still be known: the period's map lives, or it was said on the record. */
  readonly nameable: boolean;
}

/** The first half of breaking the glass, which a second steward completes. */
export interface OpeningFacts {
  readonly bySector: Sector;
  readonly byPerson: string;
  readonly at: number;
  /** Who completed it; null while nobody did. */
  readonly secondedBy: string | null;
}

/** What reporting a contribution, and what follows from it, is decided on. `now` in milliseconds since the epoch. */
export interface ReportResources {
  'report.make': InRoom & { readonly messageKnown: boolean };
  'reports.list': Readonly<Record<string, never>>;
  'report.close': { readonly report: ReportFacts | null };
  'glass.open': { readonly report: ReportFacts | null; readonly opening: OpeningFacts | null; readonly now: number };
  'glass.second': { readonly report: ReportFacts | null; readonly opening: OpeningFacts | null; readonly now: number };
  'glass.look': { readonly report: ReportFacts | null; readonly opening: OpeningFacts | null; readonly now: number };
}
