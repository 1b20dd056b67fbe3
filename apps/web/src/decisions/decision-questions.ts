import {
  call,
  calls,
  silence,
  silences,
  sounding,
  soundings,
  type Calls,
  type CallsQuery,
  type Silences,
  type Soundings,
} from '@trialogue/consent';
import { charterVersions, recusals } from '@trialogue/groups';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';
import type { Decision } from './decision-state.ts';

const inGroup = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/${rest}`;

/** Hints may be lost; whoever looks is never further behind than this. */
const askEvery = 30_000;
/** Once its time is over, a call is asked for until the server says how it ended. */
const askAtTheEnd = 2_000;

/** All that is asked and decided in a group: the beginning of every key below. */
export function decisionsKey(groupId: string) {
  return ['decisions', groupId] as const;
}

interface Ending {
  readonly closesAt: string;
  readonly closedAt: string | null;
}

function untilItEnds(one: Ending | undefined): number | false {
  if (one === undefined || one.closedAt !== null) return false;
  return Date.parse(one.closesAt) <= Date.now() ? askAtTheEnd : askEvery;
}

export function callQuestion(groupId: string, callId: string) {
  return queryOptions({
    queryKey: [...decisionsKey(groupId), 'call', callId],
    queryFn: ({ signal }) =>
      request(`/api/calls/${encodeURIComponent(callId)}`, (value) => call.parse(value), { signal }),
    refetchInterval: ({ state }) => untilItEnds(state.data),
  });
}

export function silenceQuestion(groupId: string, silenceId: string) {
  return queryOptions({
    queryKey: [...decisionsKey(groupId), 'silence', silenceId],
    queryFn: ({ signal }) =>
      request(`/api/silences/${encodeURIComponent(silenceId)}`, (value) => silence.parse(value), { signal }),
    refetchInterval: ({ state }) => untilItEnds(state.data),
  });
}

export function soundingQuestion(groupId: string, soundingId: string) {
  return queryOptions({
    queryKey: [...decisionsKey(groupId), 'sounding', soundingId],
    queryFn: ({ signal }) =>
      request(`/api/soundings/${encodeURIComponent(soundingId)}`, (value) => sounding.parse(value), { signal }),
    refetchInterval: ({ state }) => untilItEnds(state.data),
  });
}

type Older = CallsQuery['before'] | null;
const pages = { initialPageParam: theNewest(), getNextPageParam: ({ next }: { readonly next: string | null }) => next };

/** Typed by its answer, where the literal would be of the type null alone. */
function theNewest(): Older {
  return null;
}

export function callsQuestion(groupId: string) {
  return infiniteQueryOptions({
    queryKey: [...decisionsKey(groupId), 'calls'],
    queryFn: ({ pageParam, signal }): Promise<Calls> =>
      request(inGroup(groupId, `calls${queryOf({ before: pageParam })}`), (value) => calls.parse(value), { signal }),
    ...pages,
    refetchInterval: askEvery,
  });
}

export function silencesQuestion(groupId: string) {
  return infiniteQueryOptions({
    queryKey: [...decisionsKey(groupId), 'silences'],
    queryFn: ({ pageParam, signal }): Promise<Silences> =>
      request(inGroup(groupId, `silences${queryOf({ before: pageParam })}`), (value) => silences.parse(value), {
        signal,
      }),
    ...pages,
    refetchInterval: askEvery,
  });
}

export function soundingsQuestion(groupId: string) {
  return infiniteQueryOptions({
    queryKey: [...decisionsKey(groupId), 'soundings'],
    queryFn: ({ pageParam, signal }): Promise<Soundings> =>
      request(inGroup(groupId, `soundings${queryOf({ before: pageParam })}`), (value) => soundings.parse(value), {
        signal,
      }),
    ...pages,
    refetchInterval: askEvery,
  });
}

const newest = 20;

/** The newest of the three ways of asking, for a page on which they are not the whole matter. */
export function newestDecisionsQuestion(groupId: string) {
  const path = (list: string) => inGroup(groupId, `${list}?limit=${newest}`);
  return queryOptions({
    queryKey: [...decisionsKey(groupId), 'newest'],
    queryFn: async ({ signal }): Promise<readonly Decision[]> => {
      const [asked, circulated, sounded] = await Promise.all([
        request(path('calls'), (value) => calls.parse(value), { signal }),
        request(path('silences'), (value) => silences.parse(value), { signal }),
        request(path('soundings'), (value) => soundings.parse(value), { signal }),
      ]);
      return [
        ...asked.items.map((one): Decision => ({ what: 'call', one })),
        ...circulated.items.map((one): Decision => ({ what: 'silence', one })),
        ...sounded.items.map((one): Decision => ({ what: 'sounding', one })),
      ];
    },
  });
}

/** Texts of the charter; those not in force are what a call can be about. The same answer that the charter's page has. */
export function charterTextsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'charter-versions'],
    queryFn: ({ signal }) =>
      request(inGroup(groupId, 'charter/versions'), (value) => charterVersions.parse(value), { signal }),
  });
}

/** What members have stepped back from; the same answer that the members' page has. */
export function steppedBackQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'recusals'],
    queryFn: ({ signal }) => request(inGroup(groupId, 'recusals'), (value) => recusals.parse(value), { signal }),
  });
}
