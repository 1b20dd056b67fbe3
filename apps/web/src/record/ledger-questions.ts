import { ledgerPage, type LedgerPage } from '@trialogue/ledger';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export const shownAtOnce = 50;
const fetchedAtOnce = 200;

function readPage(groupId: string, after: number, limit: number, signal?: AbortSignal): Promise<LedgerPage> {
  const path = `/api/groups/${encodeURIComponent(groupId)}/ledger?after=${after}&limit=${limit}`;
  return request(path, (value) => ledgerPage.parse(value), signal === undefined ? {} : { signal });
}

/** The entry after which a page begins; the newest page is found from the head. */
async function readBefore(groupId: string, before: number | null, signal: AbortSignal): Promise<LedgerPage> {
  const { head } = before === null ? await readPage(groupId, 0, 1, signal) : { head: { seq: before - 1 } };
  const after = Math.max(0, head.seq - shownAtOnce);
  return readPage(groupId, after, head.seq - after || 1, signal);
}

/** The newest entries first, fifty at a time. */
export function ledgerQuestion(groupId: string) {
  return infiniteQueryOptions({
    queryKey: ['group', groupId, 'ledger'],
    queryFn: ({ pageParam, signal }) => readBefore(groupId, pageParam, signal),
    initialPageParam: nothingYet(),
    getNextPageParam: ({ items }) => {
      const oldest = items[0]?.seq ?? 1;
      return oldest > 1 ? oldest : undefined;
    },
  });
}

/** Typed by its answer, where the literal would be of the type null alone. */
function nothingYet(): number | null {
  return null;
}

export interface WholeLedger {
  readonly head: LedgerPage['head'];
  readonly entries: LedgerPage['items'];
}

/** All entries from the first on, to the head that the server named at the end. */
export async function readWholeLedger(groupId: string): Promise<WholeLedger> {
  const entries: LedgerPage['items'] = [];
  for (;;) {
    const page = await readPage(groupId, entries.length, fetchedAtOnce);
    entries.push(...page.items);
    if (page.items.length < fetchedAtOnce) return { head: page.head, entries };
  }
}
