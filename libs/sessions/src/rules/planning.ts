import type { AttributionRule } from '@trialogue/attribution';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { limitPassed, type SessionDecision } from './act-refusals.ts';
import {
  agendaLimit,
  type AgendaItem,
  boxMinutes,
  goalLimit,
  linkLimit,
  type Paper,
  paperLimit,
  type PlanHead,
  sessionHours,
  sessionTitleLimit,
  type SessionPlan,
  turnSeconds,
} from './plan.ts';
import { mayBeTitle, mayBeWritten } from './saying.ts';

/** A whole plan; `roomRule` is that of the room in which the session is to be. Of 500 items none is taken rather than the first 100. */
export function mayBePlanned(plan: SessionPlan, roomRule: AttributionRule): SessionDecision {
  const { head, items } = plan;
  const isDouble = new Set(items.map(({ id }) => id)).size < items.length;
  return allOf(
    mayBeHead(head),
    items.length > agendaLimit ? agendaIsFull(items.length) : allow,
    isDouble ? refuse('item-known', 'limits', ['use-new-id']) : allow,
    ...items.slice(0, agendaLimit).map((item) => mayBeItem(item, roomRule)),
  );
}

export function agendaIsFull(items: number): SessionDecision {
  return refuse('agenda-is-full', 'limits', ['split-agenda'], { limit: agendaLimit, items });
}

export function mayBeHead(head: PlanHead): SessionDecision {
  return allOf(
    mayBeTitle(head.title, sessionTitleLimit),
    mayLast(head),
    /^[A-Za-z0-9_+\-/]{1,64}$/.test(head.zone) ? allow : refuse('time-zone-unknown', 'limits', ['correct-field']),
    head.meetingLink === null ? allow : mayBeLink(head.meetingLink),
    isBetween(head.turnSeconds, turnSeconds)
      ? allow
      : refuse('item-time-not-possible', 'limits', ['correct-field'], {
          least: turnSeconds.least / 60,
          most: turnSeconds.most / 60,
        }),
  );
}

export function mayBeItem(item: AgendaItem, roomRule: AttributionRule): SessionDecision {
  return allOf(
    mayBeTitle(item.title, sessionTitleLimit),
    mayBeWritten(item.goal, goalLimit),
    isBetween(item.minutes, boxMinutes)
      ? allow
      : refuse('item-time-not-possible', 'limits', ['correct-field'], boxMinutes),
    item.papers.length > paperLimit ? limitPassed('too-many-papers', paperLimit) : allow,
    ...item.papers.slice(0, paperLimit).map(mayBePaper),
    mayHaveRule(item, roomRule),
  );
}

function mayLast({ startsAt, endsAt }: PlanHead): SessionDecision {
  if (endsAt > startsAt && endsAt - startsAt <= sessionHours * 3_600_000) return allow;
  return refuse('session-time-not-possible', 'limits', ['correct-field'], { hours: sessionHours });
}

function mayBePaper(paper: Paper): SessionDecision {
  return allOf(mayBeTitle(paper.label, sessionTitleLimit), 'url' in paper ? mayBeLink(paper.url) : allow);
}

/** Something that a browser opens as a page, and never runs. */
function mayBeLink(link: string): SessionDecision {
  if (link.length <= linkLimit && /^https?:\/\/[^\s/?#@\\]+([/?#][^\s]*)?$/i.test(link)) return allow;
  return refuse('link-not-possible', 'limits', ['correct-field'], { limit: linkLimit });
}

/** Section 2: raised for one item by its plan; lowering takes every sector, and is no matter of an agenda. */
function mayHaveRule({ rule }: AgendaItem, roomRule: AttributionRule): SessionDecision {
  if (rule === null || rule === roomRule || (rule === 'non-attribution' && roomRule === 'on-record')) return allow;
  return refuse('item-rule-too-weak', 'rooms', ['ask-every-sector']);
}

function isBetween(value: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
