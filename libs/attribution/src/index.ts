export { foldedWords } from './rules/folded-words.ts';
export type { FoldedWords } from './rules/folded-words.ts';
export { LeakSearch, leakKinds, leaksIn, withoutLeaks } from './rules/leaks.ts';
export type { LeakKind, LeakSources, LeakSpan, Named, TextPiece } from './rules/leaks.ts';
export { fewestForLabel, fewestThere, labelsOf } from './rules/labels.ts';
export type { Attendance, PeriodFacts, Stay } from './rules/labels.ts';
export {
  mentionedRoles,
  mentionLimit,
  mentionsIn,
  partsOfText,
  withoutMentions,
  writtenMention,
} from './rules/mentions.ts';
export type { Mention, MentionedRole, TextPart } from './rules/mentions.ts';
export { project } from './rules/project.ts';
export type { Announcement, Passage, Projections, Trace } from './rules/project.ts';
export { releasedAs, releaseDays, releaseWords, standsInMessage } from './rules/release.ts';
export type { ReleaseWording } from './rules/release.ts';
export type { InsideItem, InsidePosted } from './rules/shown-inside.ts';
export { itemKinds, reactions, releaseGrades, sourceKinds } from './rules/stored-item.ts';
export type {
  ItemDetail,
  ItemKind,
  Reaction,
  ReleasedAuthor,
  ReleaseGrade,
  SourceKind,
  StoredItem,
} from './rules/stored-item.ts';
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
export { byTopic, transcriptCharacters, transcriptLimit } from './rules/transcript.ts';
export type { PassageOfTopic, TranscribedPassage, TranscribedTopic, Transcript } from './rules/transcript.ts';
export { NameSearch } from './rules/name-search.ts';
export { WordTree } from './rules/word-tree.ts';
export type { TreeHit } from './rules/word-tree.ts';
