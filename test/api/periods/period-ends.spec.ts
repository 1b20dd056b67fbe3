import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actAnswer } from '@trialogue/rooms';
import { Authors } from '../../../apps/api/src/attribution/authors.ts';
import { ClosingStage, type Talker } from './closing-stage.ts';

let stage: ClosingStage;
let roomId: string;
let groupId: string;
let talkers: Talker[];
const spentClient = randomUUID();
const labels = new Set(
  [{}, { sector: 'business' }, { sector: 'civil-society' }].map((one) =>
    JSON.stringify({ label: 'participant', ...one }),
  ),
);
let firstItem: string;

const periodRow = async () =>
  (
    await stage.rows<{ labelled: boolean; key: boolean; label: string | null }>(
      `select labelled_at is not null as labelled, wrapped_key is not null as key from room_period where room_id = $1`,
      [roomId],
    )
  )[0];
const insiderSees = async () =>
  new Set((await stage.authors(reader(), roomId)).map((author) => JSON.stringify(author)));
const reader = (): Talker => {
  const [first] = talkers;
  if (!first) throw new Error('nobody reads');
  return first;
};

beforeAll(async () => {
  stage = await ClosingStage.open();
  // Three delegates of each sector; of government one speaks, of the others two each, and the facilitator.
  const convening = await stage.convening(9);
  roomId = convening.roomId;
  groupId = convening.group.id;
  talkers = await stage.talkers(convening.delegates);
  const of = (sector: string) => talkers.filter(({ seat }) => seat.sector === sector);
  const speakers = [...of('business').slice(0, 2), ...of('civil-society').slice(0, 2), ...of('government').slice(0, 1)];
  await stage.daysPass(roomId, 0);
  await stage.owner.query(`update room_member set joined_at = joined_at - interval '1 day'`);
  firstItem = await stage.say(reader(), roomId, 'It was I who began.', spentClient);
  for (const speaker of speakers) await stage.say(speaker, roomId, `A word of ${speaker.seat.sector}.`);
  // Of government another one acts, and one speaks and takes it back: neither makes two of the one who spoke.
  const [, pinning, silent] = of('government');
  if (!pinning || !silent) throw new Error('government is not there');
  const pin = { kind: 'pin', item: firstItem, on: true };
  await stage.ask(pinning, 'POST', `rooms/${roomId}/acts`, { clientId: randomUUID(), act: pin });
  const takenBack = { kind: 'withdraw', item: await stage.say(silent, roomId, 'I take this back.') };
  await stage.ask(silent, 'POST', `rooms/${roomId}/acts`, { clientId: randomUUID(), act: takenBack });
  const clientId = randomUUID();
  const thanks = { kind: 'react', item: firstItem, reaction: 'thanks', on: true };
  const answer = await stage.ask(speakers[1] ?? reader(), 'POST', `rooms/${roomId}/acts`, { clientId, act: thanks });
  expect(actAnswer.parse(answer.body)).toMatchObject({ ok: true });
});
afterAll(() => stage.stop());

describe('a period under non-attribution', () => {
  it('has no labels while it is open, and none is worked out before its close.', async () => {
    await stage.upkeep();
    expect(await periodRow()).toMatchObject({ labelled: false, key: true });
    for (const author of await stage.authors(reader(), roomId)) expect(author).toHaveProperty('name');
  });

  it('gets its labels once, when it closes: a sector of which two spoke has one, a sector of which one spoke has none, whoever else of it acted or took his words back.', async () => {
    await stage.daysPass(roomId, 8);
    await stage.upkeep();
    expect(await periodRow()).toMatchObject({ labelled: true, key: true });
    const stored = await stage.rows<{ label: string | null; count: number }>(
      `select label, count(*)::integer as count from speaker s join room_period p on p.id = s.period_id
       where p.room_id = $1 group by label order by label`,
      [roomId],
    );
    expect(stored).toEqual([
      { label: 'business', count: 2 },
      { label: 'civil-society', count: 2 },
      { label: null, count: 3 },
    ]);
    await stage.owner.query(`update room_member set left_at = now() where seat_id = $1`, [talkers[8]?.seat.id]);
    await stage.upkeep();
    expect(await stage.rows(`select 1 from speaker where label is not null`)).toHaveLength(4);
  });

  it('still shows names inside after its close, and its labels at an exit.', async () => {
    for (const author of await stage.authors(reader(), roomId)) expect(author).toHaveProperty('name');
    const marks = await stage.rows<{ periodId: string; speakerRef: string; seatId: null }>(
      `select period_id as "periodId", speaker_ref as "speakerRef", seat_id as "seatId" from room_item
       where room_id = $1 and speaker_ref is not null`,
      [roomId],
    );
    const authorOf = await stage.api.app.get(Authors).of(groupId, marks);
    const labelled = marks.map((mark) => authorOf(mark)).filter(({ labelledSector }) => labelledSector !== null);
    expect(labelled).toHaveLength(5);
    for (const { labelledSector, person } of labelled) expect(labelledSector).toBe(person?.sector);
  });

  it('shows no name from its map’s end on by the clock, though nothing has been destroyed yet.', async () => {
    await stage.owner.query(`update sign_in set expires_at = now() + interval '90 days'`);
    await stage.owner.query(`update sign_in set last_seen_at = now() + interval '31 days'`);
    stage.api.holdClock(new Date(Date.now() + 31 * 86_400_000));
    const shown = await insiderSees();
    stage.api.holdClock(null);
    expect((await periodRow())?.key).toBe(true);
    expect(shown).toEqual(labels);
  });
});

describe('the end of a map', () => {
  it('takes the names from the log for good, and says so to everybody in it and in the ledger, once.', async () => {
    await stage.daysPass(roomId, 31);
    await stage.upkeep();
    await stage.upkeep();
    expect(await periodRow()).toMatchObject({ key: false });
    const items = await stage.log(reader(), roomId);
    const ended = items.filter((item) => item.kind === 'names-ended');
    // What was taken back had an author, too; a withdrawal and a reaction have none.
    const nameless = items.filter(({ kind }) => ['posted', 'tombstone', 'pinned'].includes(kind));
    const through = Math.max(...nameless.map(({ seq }) => seq));
    expect(ended).toMatchObject([{ through }]);
    expect(await insiderSees()).toEqual(labels);
    const entries = await stage.rows<{ canonical: string }>(
      `select canonical from ledger_entry where group_id = $1 and kind = 'names-ended'`,
      [groupId],
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.canonical).toContain(roomId);
  });

  it('leaves no reference, no map, no key, no receipt and nobody’s mark on a reaction, whose count stays.', async () => {
    const counts = await stage.rows<object>(
      `select (select count(*)::integer from room_item where room_id = $1 and speaker_ref is not null) as refs,
              (select count(*)::integer from speaker s join room_period p on p.id = s.period_id where p.room_id = $1) as speakers,
              (select count(*)::integer from room_receipt where room_id = $1) as receipts,
              (select count(*)::integer from room_reaction where room_id = $1) as reactions,
              (select count(*)::integer from room_reaction x join room_receipt k on k.author_tag = x.person_tag) as known,
              (select count(distinct xmin::text)::integer from room_item where room_id = $1) as transactions`,
      [roomId],
    );
    expect(counts).toEqual([{ refs: 0, speakers: 0, receipts: 0, reactions: 1, known: 0, transactions: 2 }]);
  });

  it('refuses a retry from before it as spent, an edit and a withdrawal as having no author any more.', async () => {
    const again = await stage.ask(reader(), 'POST', `rooms/${roomId}/messages`, {
      clientId: spentClient,
      body: 'It was I who began.',
    });
    expect(again.body).toMatchObject({ code: 'receipt-expired' });
    const act = { kind: 'withdraw', item: firstItem };
    const withdrawal = await stage.ask(reader(), 'POST', `rooms/${roomId}/acts`, { clientId: randomUUID(), act });
    expect(withdrawal.body).toMatchObject({ code: 'names-have-ended' });
  });

  it('comes also to a room of a group that has ended, and to a period that could not be labelled.', async () => {
    const { roomId: other, delegates, group } = await stage.convening(3);
    const [one] = await stage.talkers(delegates);
    if (!one) throw new Error('nobody speaks');
    await stage.say(one, other, 'The last word.');
    await stage.owner.query(`update working_group set state = 'ended', ended_at = now() where id = $1`, [group.id]);
    await stage.owner.query(`update room set closed_at = now() where id = $1`, [other]);
    await stage.daysPass(other, 60);
    await stage.upkeep();
    expect(await stage.authors(one, other)).toEqual([{ label: 'participant' }]);
    expect(
      await stage.rows('select 1 from room_period where room_id = $1 and wrapped_key is not null', [other]),
    ).toEqual([]);
  });

  it('works a backlog off in one round: five periods of as many rooms.', async () => {
    const rooms = await Promise.all(Array.from({ length: 5 }, () => stage.convening(3)));
    for (const { roomId: id, delegates } of rooms) {
      const [one] = await stage.talkers(delegates);
      if (one) await stage.say(one, id, 'Said once.');
      await stage.daysPass(id, 45);
    }
    await stage.upkeep();
    expect(await stage.rows('select 1 from room_period where wrapped_key is not null')).toEqual([]);
    expect(await stage.rows(`select 1 from room_item where kind = 'names-ended'`)).toHaveLength(7);
  });
});
