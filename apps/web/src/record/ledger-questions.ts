import { ledgerHeads, ledgerPage, type LedgerPage, type LedgerSubject } from '@trialogue/ledger';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, requestStream } from '../answers/http.ts';

export const shownAtOnce = 50;
/** Heads are signed every minute. */
const askedEvery = 30_000;

export function ledgerAddress(groupId: string): string {
  return `/api/groups/${encodeURIComponent(groupId)}/ledger`;
}

function readBefore(
  groupId: string,
  about: LedgerSubject | null,
  before: number,
  signal: AbortSignal,
): Promise<LedgerPage> {
  const kind = about === null ? '' : `&about=${about}`;
  const path = `${ledgerAddress(groupId)}?before=${before}&limit=${shownAtOnce}${kind}`;
  return request(path, (value) => ledgerPage.parse(value), { signal });
}

/** The newest entries first, fifty at a time; of one subject, or all. */
export function ledgerQuestion(groupId: string, about: LedgerSubject | null) {
  return infiniteQueryOptions({
    queryKey: ['group', groupId, 'ledger', about],
    queryFn: ({ pageParam, signal }) => readBefore(groupId, about, pageParam, signal),
    initialPageParam: Number.MAX_SAFE_INTEGER,
    getNextPageParam: ({ items }) => {
      const oldest = items[0]?.seq ?? 1;
      return items.length === shownAtOnce && oldest > 1 ? oldest : undefined;
    },
  });
}

/** How the record ends, what was signed of it last, and how long something waits to be. */
export function headsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'ledger-heads'],
    queryFn: ({ signal }) =>
      request(`${ledgerAddress(groupId)}/heads?limit=1`, (value) => ledgerHeads.parse(value), { signal }),
    refetchInterval: askedEvery,
  });
}

/** The file that the reader can download, as it arrives. */
export async function readLedgerFile(groupId: string): Promise<AsyncIterable<Uint8Array>> {
  return piecesOf(await requestStream(`${ledgerAddress(groupId)}/file`));
}

/** Not every browser iterates over a stream by itself. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
