import { useQueries, useQuery } from '@tanstack/react-query';
import type { GroupDetail, GroupSummary, Me } from '@trialogue/groups';
import { newestDecisionsQuestion } from '../decisions/decision-questions.ts';
import { titleOf, waitsForReader } from '../decisions/decision-state.ts';
import { groupQuestion } from '../groups/group-questions.ts';
import type { NoticePage } from '@trialogue/rooms';
import { isGuest } from '../groups/own-member.ts';
import { newestNoticesQuestion } from '../notices/notice-questions.ts';
import {
  newestInvitationsQuestion,
  ownElectionsQuestion,
  ownMotionsQuestion,
  ownStewardshipQuestion,
} from '../today/today-questions.ts';
import {
  whatWaits,
  type AskedDecision,
  type DelegateFacts,
  type UnseenNotices,
  type Waiting,
} from '../today/waiting.ts';

export interface WaitingAnswer {
  readonly waiting: readonly Waiting[];
  readonly isPending: boolean;
  readonly error: unknown;
}

/** Only an active delegate of a group that lives has a voice in his delegation. */
function hasVoice({ state, seat }: GroupSummary): boolean {
  return state !== 'ended' && seat.role === 'delegate' && seat.state === 'active';
}

function unconfirmedIn(group: GroupDetail): DelegateFacts['unconfirmed'] {
  const { sector } = group.seat;
  if (sector === null) return [];
  return group.members
    .filter(({ role }) => role === 'facilitator' || role === 'rapporteur')
    .filter(({ confirmedBy }) => !confirmedBy.includes(sector));
}

function useDelegateFacts(groups: readonly GroupSummary[]) {
  const voiced = groups.filter(hasVoice);
  const details = useQueries({ queries: voiced.map(({ id }) => groupQuestion(id)) });
  // A guest is no part of a delegation, and is told so by the group's detail only.
  const known = details.flatMap(({ data }) => (data === undefined || isGuest(data) ? [] : [data]));
  const motions = useQueries({ queries: known.map(({ id }) => ownMotionsQuestion(id)) });
  const facts = known.map((group, place): DelegateFacts => {
    return { group, motions: motions[place]?.data?.items ?? [], unconfirmed: unconfirmedIn(group) };
  });
  return { facts, answers: [...details, ...motions] };
}

/** N5: the suspended still answers calls. */
function mayBeAsked({ state, seat }: GroupSummary): boolean {
  return state === 'active' && seat.role === 'delegate' && (seat.state === 'active' || seat.state === 'suspended');
}

function useAsked(groups: readonly GroupSummary[]) {
  const voiced = groups.filter(mayBeAsked);
  const answers = useQueries({ queries: voiced.map(({ id }) => newestDecisionsQuestion(id)) });
  const asked = voiced.flatMap((group, place): AskedDecision[] =>
    (answers[place]?.data ?? []).filter(waitsForReader).map((decision) => {
      const { what, one } = decision;
      return { kind: what, group, id: one.id, title: titleOf(decision), due: one.closesAt };
    }),
  );
  return { asked, askedAnswers: answers };
}

/** Of the newest ones: how many there are beside them the server says, not of which kind. */
function unseenIn({ items, unseen }: NoticePage): UnseenNotices {
  const releases = items.filter(({ kind, seen }) => kind === 'release-asked' && !seen).length;
  return { releases, others: Math.max(0, unseen - releases) };
}

/** Asks what needs the reader: of his seats, his delegations and his office. */
export function useWaiting(me: Me): WaitingAnswer {
  const { facts, answers } = useDelegateFacts(me.groups);
  const { asked: toAnswer, askedAnswers } = useAsked(me.groups);
  const { offices, sector } = me.member;
  const isSteward = offices.length > 0;
  const stewardship = useQuery({ ...ownStewardshipQuestion(), enabled: isSteward });
  const invitations = useQuery({ ...newestInvitationsQuestion(), enabled: isSteward });
  const elections = useQuery({ ...ownElectionsQuestion(), enabled: sector !== 'neutral' });
  const notices = useQuery(newestNoticesQuestion());
  const asked = [...answers, ...askedAnswers, stewardship, invitations, elections, notices];
  return {
    waiting: whatWaits({
      groups: me.groups,
      founding: me.founding,
      delegate: facts,
      stewardship: stewardship.data ?? null,
      elections: elections.data ?? null,
      invitations: invitations.data ?? null,
      notices: notices.data === undefined ? null : unseenIn(notices.data),
      asked: toAnswer,
    }),
    isPending: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ isError, data }) => isError && data === undefined)?.error ?? null,
  };
}
