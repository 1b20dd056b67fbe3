export { project } from './rules/project.ts';
export type { Announcement, InsideItem, Passage, Projections, StoredItem, Trace } from './rules/project.ts';
export { attribution, attributionRules, audiences } from './rules/shown-as.ts';
export type {
  AttributionRule,
  Attributions,
  Audience,
  Author,
  Exit,
  ExitAuthor,
  Participant,
  ShownAuthor,
} from './rules/shown-as.ts';
