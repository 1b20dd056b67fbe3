import type { AbuseReport } from '@trialogue/rooms';

export type ReportState = 'open' | 'asked-by-me' | 'asked-of-me' | 'disclosed' | 'closed';

/** Where a report stands for the steward who reads it. An opening that nobody seconded in its time is as if it had not been. */
export function reportState({ closed, glass }: Pick<AbuseReport, 'closed' | 'glass'>, now: number): ReportState {
  if (closed) return 'closed';
  if (glass === null || now >= Date.parse(glass.until)) return 'open';
  if (glass.secondedBy !== null) return 'disclosed';
  return glass.mine ? 'asked-by-me' : 'asked-of-me';
}
