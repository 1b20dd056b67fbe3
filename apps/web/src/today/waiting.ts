import type { GroupSummary, Invitations, Motion, Stewardship } from '@trialogue/groups';
import type { Elections } from '@trialogue/people';

interface GroupName {
  readonly id: string;
  readonly name: string;
}

/** Something that the reader alone, or he among others, can bring forward now. `due`: until when, where it has an end. */
export type Waiting =
  | { readonly kind: 'needs-consent' | 'needs-declaration'; readonly group: GroupName; readonly due: null }
  | { readonly kind: 'motion'; readonly group: GroupName; readonly motion: Motion; readonly due: string }
  | { readonly kind: 'neutral'; readonly group: GroupName; readonly name: string; readonly due: null }
  | { readonly kind: 'vote'; readonly due: string }
  | AskedDecision
  | { readonly kind: 'verify' | 'notices' | 'releases'; readonly count: number; readonly due: null }
  | { readonly kind: 'seats'; readonly group: GroupName; readonly lacking: number; readonly due: null }
  | { readonly kind: 'founding'; readonly group: GroupName; readonly due: null }
  | { readonly kind: 'links'; readonly count: number; readonly due: null };

/** What Today knows of one group in which the reader is a delegate. */
export interface DelegateFacts {
  readonly group: GroupName;
  readonly motions: readonly Motion[];
  /** Neutrals on whom his delegation has not spoken. */
  readonly unconfirmed: readonly { readonly seatId: string; readonly name: string }[];
}

/** Notices not seen yet; `releases` are those that say that somebody wants to take a passage out of a room. */
export interface UnseenNotices {
  readonly releases: number;
  readonly others: number;
}

/** What a group asks its reader, and what he has not said anything to yet. */
export interface AskedDecision {
  readonly kind: 'call' | 'silence' | 'sounding';
  readonly group: GroupName;
  readonly id: string;
  readonly title: string;
  readonly due: string;
}

export interface Known {
  readonly groups: readonly GroupSummary[];
  /** What the reader founded and what is not active yet. */
  readonly founding: readonly GroupName[];
  readonly delegate: readonly DelegateFacts[];
  readonly stewardship: Stewardship | null;
  readonly elections: Elections | null;
  readonly invitations: Invitations | null;
  readonly notices: UnseenNotices | null;
  readonly asked: readonly AskedDecision[];
}

function ofSeats(groups: readonly GroupSummary[]): Waiting[] {
  return groups.flatMap((group): Waiting[] => {
    const { state } = group.seat;
    const isAsked = group.state !== 'ended' && (state === 'needs-consent' || state === 'needs-declaration');
    return isAsked ? [{ kind: state, group, due: null }] : [];
  });
}

function ofDelegate({ group, motions, unconfirmed }: DelegateFacts): Waiting[] {
  const moved = new Set(motions.map(({ seatId }) => seatId));
  const toBack = motions.filter(({ backedByMe }) => !backedByMe);
  return [
    ...toBack.map((motion): Waiting => ({ kind: 'motion', group, motion, due: motion.lapsesAt })),
    ...unconfirmed
      .filter(({ seatId }) => !moved.has(seatId))
      .map(({ name }): Waiting => ({ kind: 'neutral', group, name, due: null })),
  ];
}

function ofSteward(stewardship: Stewardship | null, invitations: Invitations | null): Waiting[] {
  if (stewardship === null) return [];
  const lacking = stewardship.groups.filter((group) => group.state !== 'ended' && group.actsBySteward);
  const expired = invitations?.items.filter(({ state }) => state === 'expired').length ?? 0;
  return [
    ...(stewardship.unverified > 0 ? [{ kind: 'verify', count: stewardship.unverified, due: null } as const] : []),
    ...lacking
      .filter(({ active, minimum }) => active < minimum)
      .map((group): Waiting => ({ kind: 'seats', group, lacking: group.minimum - group.active, due: null })),
    ...(expired > 0 ? [{ kind: 'links', count: expired, due: null } as const] : []),
  ];
}

function ofNotices(notices: UnseenNotices | null): Waiting[] {
  const { releases, others } = notices ?? { releases: 0, others: 0 };
  return [
    ...(releases > 0 ? [{ kind: 'releases', count: releases, due: null } as const] : []),
    ...(others > 0 ? [{ kind: 'notices', count: others, due: null } as const] : []),
  ];
}

/** A steward who gives seats there has it on his list already. */
function ofFounder(founding: readonly GroupName[], stewardship: Stewardship | null): Waiting[] {
  const listed = new Set(stewardship?.groups.map(({ id }) => id));
  return founding.filter(({ id }) => !listed.has(id)).map((group) => ({ kind: 'founding', group, due: null }));
}

function ofElections(elections: Elections | null): Waiting[] {
  const open = elections?.items.filter(({ closedAt, elector, hasVoted }) => closedAt === null && elector && !hasVoted);
  return (open ?? [])
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ closesAt }) => ({ kind: 'vote', due: closesAt }));
}

/** What ends first comes first; what has no end keeps its place behind, one's own seat leading. */
export function whatWaits({
  groups,
  founding,
  delegate,
  stewardship,
  elections,
  invitations,
  notices,
  asked,
}: Known): readonly Waiting[] {
  const all = [
    ...ofSeats(groups),
    ...delegate.flatMap(ofDelegate),
    ...ofElections(elections),
    ...asked,
    ...ofNotices(notices),
    ...ofSteward(stewardship, invitations),
    ...ofFounder(founding, stewardship),
  ];
  const dated = all.filter(({ due }) => due !== null);
  const endOf = ({ due }: Waiting) => (due === null ? Number.POSITIVE_INFINITY : Date.parse(due));
  return [...dated.toSorted((one, other) => endOf(one) - endOf(other)), ...all.filter(({ due }) => due === null)];
}
