import { disclosedAuthor, reports, type AbuseReports, type DisclosedAuthor, type glassGrounds } from '@trialogue/rooms';
import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

export interface Reported {
  readonly itemId: string;
  readonly reason: string;
}

export interface GlassWish {
  readonly grounds: (typeof glassGrounds)[number];
  readonly reason: string;
}

const reportsKey = ['reports'] as const;
const askEvery = 60_000;

function reportPath(reportId: string, what: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}/${what}`;
}

async function post(path: string, body?: unknown): Promise<void> {
  await request(path, () => undefined, { method: 'POST', ...(body === undefined ? {} : { body }) });
}

export function makeReportAct(roomId: string) {
  return mutationOptions({
    mutationFn: (reported: Reported) => post(`/api/rooms/${encodeURIComponent(roomId)}/reports`, reported),
  });
}

/** Those that went to the reader's office, newest first. The other steward acts at any time, so it is asked again. */
export function reportsQuestion() {
  return infiniteQueryOptions({
    queryKey: reportsKey,
    queryFn: ({ pageParam, signal }): Promise<AbuseReports> =>
      request(`/api/reports${queryOf({ before: pageParam })}`, (value) => reports.parse(value), { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: askEvery,
  });
}

export function closeReportAct(client: QueryClient, reportId: string) {
  return mutationOptions({
    mutationFn: (words: string) => post(reportPath(reportId, 'close'), { words }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}

export function openGlassAct(client: QueryClient, reportId: string) {
  return mutationOptions({
    mutationFn: (wish: GlassWish) => post(reportPath(reportId, 'glass'), wish),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}

export function secondGlassAct(client: QueryClient, reportId: string) {
  return mutationOptions({
    mutationFn: () => post(reportPath(reportId, 'glass/second')),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}

/** The name is kept nowhere: not in the answers of this page either, once it is no longer shown. */
export function disclosedQuestion(reportId: string) {
  return queryOptions({
    queryKey: ['disclosed-author', reportId],
    queryFn: ({ signal }): Promise<DisclosedAuthor> =>
      request(reportPath(reportId, 'glass'), (value) => disclosedAuthor.parse(value), { signal }),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
}
