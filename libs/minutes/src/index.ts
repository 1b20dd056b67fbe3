export * from './contract/actions.ts';
export * from './contract/briefs.ts';
export * from './contract/minutes.ts';
export { actionRefusals, actionStates, actionSteps, daysUntil, mayStep, remindDays } from './rules/action.ts';
export type { ActionDecision, ActionFacts, ActionRefusal, ActionState, ActionStep } from './rules/action.ts';
export { briefRefusals, checkedTexts, mayPublish, statements } from './rules/brief.ts';
export type {
  BriefContent,
  BriefDecision,
  BriefDraft,
  BriefRefusal,
  Listed,
  PublishingFacts,
  Quote,
  Statement,
} from './rules/brief.ts';
export { editionOf, editions } from './rules/edition.ts';
export type { Attending, Edition, MinutesContent, ObjectionMade, WrittenMinutes } from './rules/edition.ts';
export { decidingKeys, lineKeys } from './rules/line.ts';
export type { LineKey, LineParams, LineSource, MinutesLine, OwnLine } from './rules/line.ts';
export { linesOf, ownId, withOwnLines } from './rules/lines-of.ts';
export type { Happened, HeldCall, HeldSounding, NotedAction, RegisteredRelease } from './rules/lines-of.ts';
export {
  answerStands,
  mayActOnMinutes,
  maySettle,
  minutesActs,
  minutesRefusals,
  minutesStages,
  objectionStates,
  ownLineLimit,
  windowHours,
} from './rules/stage.ts';
export type {
  MinutesActKind,
  MinutesDecision,
  MinutesFacts,
  MinutesRefusal,
  MinutesStage,
  ObjectionState,
  StandingObjection,
} from './rules/stage.ts';
