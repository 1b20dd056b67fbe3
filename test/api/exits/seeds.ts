import { createHash } from 'node:crypto';
import { refuse } from '@trialogue/kernel';
import { LOG, type Log } from '../../../apps/api/src/platform/log.ts';
import { ListNotices } from '../../../apps/api/src/own/list-notices.ts';
import { ListReleases } from '../../../apps/api/src/releases/list-releases.ts';
import { ReadLog } from '../../../apps/api/src/rooms/read-log.ts';
import { SearchMessages } from '../../../apps/api/src/search/search-messages.ts';
import { InsideItems } from '../../../apps/api/src/rooms/inside-items.ts';
import { RefusalError } from '../../../apps/api/src/platform/refusal.ts';
import { ListTranscripts } from '../../../apps/api/src/transcripts/list-transcripts.ts';
import { WrittenFiles } from '../../../apps/api/src/transcripts/written-files.ts';
import { ListTopics } from '../../../apps/api/src/rooms/list-topics.ts';
import { type CanaryMember, memberAt, sayAs } from './canary-stage.ts';
import type { Sweeping } from './sweeping.ts';

/** A fault that somebody could build in: what of an author then leaves by which exit. */
export interface Seed {
  readonly exit: string;
  readonly kind: string;
  /** Gives what takes it out again. */
  readonly sow: (sweeping: Sweeping, author: CanaryMember) => Promise<() => unknown>;
}

type Part<Name extends string> = { [key in Name]: (...given: never[]) => unknown };

/** What a part of the running api answers is altered from now on. */
function altered<Name extends string>(part: Part<Name>, name: Name, alter: (answer: object) => object): () => void {
  const own: (...given: never[]) => unknown = part[name];
  const run = async (...given: never[]): Promise<unknown> => alter(Object(await own.apply(part, given)));
  Object.assign(part, { [name]: run });
  return () => Object.assign(part, { [name]: own });
}

const withEach = (leak: object) => (page: object) => {
  const items: unknown = Object(page).items;
  return { ...page, items: (Array.isArray(items) ? items : []).map((item) => ({ ...item, ...leak })) };
};

/** A file is written anew, with this in its head. */
function writtenWith({ closing }: Sweeping, group: string): () => void {
  const { app } = closing.api;
  const files = app.get(WrittenFiles);
  const { get, put } = files;
  Object.assign(files, { get: () => undefined, put: () => undefined });
  const undo = altered(app.get(ListTranscripts), 'one', (made) => ({
    ...made,
    content: JSON.stringify({ ...JSON.parse(String(Object(made).content)), group }),
  }));
  return () => {
    undo();
    Object.assign(files, { get, put });
  };
}

const file = (format: string) => `GET /api/rooms/{roomId}/transcripts/{transcriptId}.${format}`;

export const seeds: readonly Seed[] = [
  {
    exit: 'GET /api/rooms/{roomId}/log',
    kind: 'organisation',
    sow: async ({ closing }, { organisation }) =>
      altered(closing.api.app.get(ReadLog), 'run', withEach({ organisation })),
  },
  {
    exit: 'event room:items',
    kind: 'person',
    sow: async ({ closing, stage }, author) => {
      const by = Buffer.from(`by ${author.seat.person.id}`).toString('base64');
      const undo = altered(closing.api.app.get(InsideItems), 'of', (items) =>
        Array.isArray(items) ? items.map((item) => ({ ...item, by })) : items,
      );
      await sayAs(author, stage.rooms.plenary, 'One more thing');
      return undo;
    },
  },
  {
    exit: 'GET /api/search',
    kind: 'seat',
    sow: async ({ closing }, { seat }) =>
      altered(closing.api.app.get(SearchMessages), 'run', withEach({ by: seat.id.replaceAll('-', '').toUpperCase() })),
  },
  {
    exit: 'GET /api/notices',
    kind: 'account',
    sow: async ({ closing }, { seat }) =>
      altered(
        closing.api.app.get(ListNotices),
        'page',
        withEach({ picture: createHash('md5').update(seat.person.email).digest('hex') }),
      ),
  },
  {
    exit: 'GET /api/groups/{groupId}/releases',
    kind: 'ref',
    sow: async ({ closing, played }, { seat }) => {
      const by = played.canaries.find(({ kind, of }) => kind === 'ref' && of === seat.person.id)?.texts[0] ?? '';
      return altered(
        closing.api.app.get(ListReleases),
        'register',
        withEach({ by: Array.from(by).toReversed().join('') }),
      );
    },
  },
  { exit: file('docx'), kind: 'name', sow: async (sweeping, { seat }) => writtenWith(sweeping, seat.person.name) },
  { exit: file('pdf'), kind: 'organisation', sow: async (sweeping, one) => writtenWith(sweeping, one.organisation) },
  {
    exit: 'GET /api/rooms/{roomId}/topics',
    kind: 'name',
    sow: async ({ closing }, { seat }) =>
      altered(closing.api.app.get(ListTopics), 'run', () => {
        const name = encodeURIComponent(seat.person.name);
        throw new RefusalError(refuse('busy', 'limits', ['try-later'], { name }));
      }),
  },
  {
    exit: 'the log of the node',
    kind: 'person',
    sow: async ({ closing }, { seat }) => {
      const log = closing.api.app.get<Log>(LOG);
      return altered(closing.api.app.get(ListTopics), 'run', (topics) => {
        log.info({ event: `topics of ${seat.person.id}` }, 'a request was answered');
        return topics;
      });
    },
  },
  {
    exit: 'the database',
    kind: 'item',
    sow: async ({ closing, stage }, { seat }) => {
      const at = [stage.rooms.plenary, seat.person.id];
      await closing.owner.query(
        `update room_item set detail = jsonb_build_object('by', $2::text) where room_id = $1 and kind = 'posted'`,
        at,
      );
      return () =>
        closing.owner.query(`update room_item set detail = null where room_id = $1 and detail ->> 'by' = $2`, at);
    },
  },
];

/** Whether the sweep finds what a seed lets out, at the exit where it leaves. */
export async function isFound(sweeping: Sweeping, { exit, kind, sow }: Seed): Promise<boolean> {
  const undo = await sow(sweeping, memberAt(sweeping.stage, 'business', 1));
  try {
    if (exit === 'the database')
      return (await sweeping.linksIn('database', [])).some((hit) => hit.table === 'room_item' && hit.kind === kind);
    const asked = exit === 'the log of the node' ? 'GET /api/rooms/{roomId}/topics' : exit;
    const captures = [...(await sweeping.walk((one) => one === asked)), sweeping.operations()];
    return sweeping.leaks(captures).some((leak) => leak.exit === exit && leak.kind === kind);
  } finally {
    await undo();
  }
}
