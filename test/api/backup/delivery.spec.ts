import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logPage, searchPage } from '@trialogue/rooms';
import { check } from '../../faults/checker.ts';
import { seededChance } from '../../faults/chance.ts';
import { converse } from '../../faults/conversation.ts';
import type { Line } from '../../faults/recording.ts';
import { recordHistories, recordStore } from '../../faults/truth.ts';
import { joinRoom, openSocket, postMessage, syncRoom, until } from '../../harness/room-socket.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { signIn } from '../../harness/signed-in.ts';
import { passphrase } from './places.ts';
import { contentOf, openArchive } from '../../../apps/api/src/backups/read-archive.ts';
import { pepperedPassword, RestoredConvening } from './restored-convening.ts';

type Said = Extract<Line, { what: 'sent' | 'acked' | 'refused' }>;

const early = { clientId: randomUUID(), body: 'early is what somebody said before the backup.' };
const late = { clientId: randomUUID(), body: 'late is what somebody said after it.' };

describe('an instance that was lost and restored from an archive', () => {
  let place: RestoredConvening;
  let formerCookie = '';
  let formerEpoch = '';
  let formerHead = 0;
  let linesBefore = 0;
  let ackedBefore: ReadonlySet<string> = new Set();
  const room = (): string => place.rooms[0] ?? '';
  const acked = (): string[] => place.recorder.lines.flatMap((line) => (line.what === 'acked' ? [line.mark] : []));

  beforeAll(async () => {
    place = await RestoredConvening.open();
    formerCookie = place.cookies[0] ?? '';
    await Promise.all([talk(160, () => sayOnce(early)), backUpMidway()]);
    await sayOnce(late);
    const joined = await joinRoom(await openSocket(place.url, formerCookie), room());
    if (!joined.ok) throw new Error(joined.code);
    [formerEpoch, formerHead] = [joined.epoch, joined.head];
    linesBefore = place.recorder.lines.length;
    await place.loseAndRestore();
  }, 120_000);
  afterAll(() => place.stop());

  /** The backup is made while people talk; what they were answered before it began must be in it. */
  async function backUpMidway(): Promise<void> {
    await until('some of it was said', () => acked().length >= 60, 60_000);
    ackedBefore = new Set(acked());
    await place.backUp();
  }

  /** Everybody comes, talks, and stays until everybody has read everything. */
  async function talk(messages: number, also: () => Promise<void>): Promise<void> {
    for (const delegate of place.delegates) delegate.start();
    await until(
      'everybody is in',
      () => place.delegates.every((one) => place.rooms.every((id) => one.hasReached(id, 0))),
      60_000,
    );
    await also();
    await converse(place.delegates, { messages, duration: 3_000, chance: seededChance(messages) });
    await until('everything has arrived', everythingHasArrived, 60_000);
  }

  async function everythingHasArrived(): Promise<boolean> {
    const { rows } = await place.owner.query<{ id: string; head: number }>(
      'select id, head_seq::integer as head from room',
    );
    return place.delegates.every(
      (one) => one.hasNothingToSay && rows.every(({ id, head }) => one.hasReached(id, head)),
    );
  }

  async function sayOnce({ body, clientId }: typeof early): Promise<void> {
    const mark = body.slice(0, body.indexOf(' '));
    const socket = await openSocket(place.url, place.cookies[0] ?? '');
    place.recorder.record({ what: 'sent', client: 'by hand', room: room(), mark });
    const answer = await postMessage(socket, room(), body, clientId);
    socket.disconnect();
    if (!answer.ok) throw new Error(answer.code);
    place.recorder.record({ what: 'acked', client: 'by hand', room: room(), mark, seq: answer.seq, id: answer.id });
  }

  it('held nothing in its archive that opens a door or leads from words to people', async () => {
    let text = '';
    for await (const entry of (await openArchive(place.file, passphrase)).entries())
      text += await contentOf(entry, 50_000_000);
    expect(text).toContain(early.body);
    expect(place.secretsOf.get('speaker.ref')?.some((ref) => text.includes(ref))).toBe(true);
    place.secretsOf.delete('speaker.ref');
    for (const [kind, secrets] of place.secretsOf) {
      expect(secrets.length, kind).toBeGreaterThan(0);
      expect(
        secrets.filter((secret) => text.includes(secret)),
        kind,
      ).toEqual([]);
    }
  });

  it('refuses the cookies of its former life, and takes the passwords of it', async () => {
    expect((await ask(place.url, { cookie: formerCookie }, 'GET', '/api/me')).status).toBe(401);
    const { email } = place.seats[0]?.person ?? { email: '' };
    expect((await signIn(place.url, { email, password: pepperedPassword })).cookie).not.toBe('');
    const { rows } = await place.owner.query(
      `select count(*)::integer as ended from sign_in where ended_reason = 'restored'`,
    );
    expect(rows[0].ended).toBe(place.seats.length);
    const open = await place.owner.query('select 1 from invitation where used_at is null and withdrawn_at is null');
    expect(open.rowCount).toBe(0);
  });

  it('tells a reader who was ahead that the history begins anew', async () => {
    const socket = await openSocket(place.url, place.cookies[0] ?? '');
    const joined = await joinRoom(socket, room());
    expect(joined.ok && joined.head < formerHead && joined.epoch !== formerEpoch).toBe(true);
    expect(await syncRoom(socket, room(), { epoch: formerEpoch, after: formerHead })).toMatchObject({
      ok: false,
      code: 'history-restarted',
    });
    socket.disconnect();
  });

  it('shows what was said under non-attribution as said by a participant, in the period under way too', async () => {
    const unattributed = place.rooms[1] ?? '';
    const answer = await ask(
      place.url,
      { cookie: place.cookies[0] ?? '' },
      'GET',
      `/api/rooms/${unattributed}/log?after=0&limit=200`,
    );
    const { items } = logPage.parse(answer.body);
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) expect(item).toMatchObject({ kind: 'posted', author: { label: 'participant' } });
  });

  it('finds what was said before the backup by its words, since its index is made anew', async () => {
    const isIndexed = async (): Promise<boolean> =>
      ((await place.owner.query(`select 1 from room_text where vector @@ 'early'::tsquery`)).rowCount ?? 0) > 0;
    await until('it is indexed', isIndexed, 30_000);
    const path = `/api/search?q=somebody+backup&roomId=${room()}`;
    const answer = await ask(place.url, { cookie: place.cookies[0] ?? '' }, 'GET', path);
    expect(searchPage.parse(answer.body).items.map(({ excerpt }) => excerpt)).toEqual([early.body]);
  });

  it('answers the retry of a message that it holds with “receipt-expired”, never with a second copy', async () => {
    const socket = await openSocket(place.url, place.cookies[0] ?? '');
    expect(await postMessage(socket, room(), early.body, early.clientId)).toMatchObject({
      ok: false,
      code: 'receipt-expired',
    });
    socket.disconnect();
    const { rows } = await place.owner.query('select count(*)::integer as copies from room_item where body = $1', [
      early.body,
    ]);
    expect(rows[0].copies).toBe(1);
  });

  it('shows everybody who goes on talking one order without a gap, and lost nothing that was acknowledged before the backup', async () => {
    const began = performance.now();
    // What was said after the backup is gone with the machine; its author's outbox may say it again.
    await talk(60, () => sayOnce(late));
    expect(performance.now() - began).toBeLessThan(30_000);
    place.leave();
    await recordStore({ owner: place.owner }, place.rooms, place.recorder);
    const members = place.seats.map((_, at) => ({
      name: `d${at}`,
      cookie: place.cookies[at] ?? '',
      rooms: place.rooms,
    }));
    await recordHistories({ members, rooms: place.rooms, nodes: [{ wire: { url: place.url } }] }, 6, place.recorder);

    const stored = new Set(
      place.recorder.lines.flatMap((line) => (line.what === 'stored' ? line.items.map((item) => item[1]) : [])),
    );
    const former = place.recorder.lines.slice(0, linesBefore).filter(isSaid);
    const kept = new Set(former.flatMap((line) => (line.what === 'acked' && stored.has(line.id) ? [line.mark] : [])));
    expect([...ackedBefore].filter((mark) => !kept.has(mark))).toEqual([]);
    expect(former.filter((line) => line.what === 'acked' && !kept.has(line.mark)).length).toBeGreaterThan(10);

    // What was said after the backup was lost with the machine: of that alone the checker is not told.
    const verdict = check(
      place.recorder.lines.filter((line, at) => at >= linesBefore || !isSaid(line) || kept.has(line.mark)),
    );
    expect(verdict.violations).toEqual([]);
    expect(verdict.stored).toBeGreaterThan(120);
    expect(place.recorder.lines.filter((line) => line.what === 'dropped')).toHaveLength(6 * place.rooms.length);
  }, 90_000);
});

function isSaid(line: Line): line is Said {
  return line.what === 'sent' || line.what === 'acked' || line.what === 'refused';
}
