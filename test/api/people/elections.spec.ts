import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Election, type Elections, elections, madeId, type Sector } from '@trialogue/people';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { buildGroup } from '../../builders/build-group.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { codeOf, PeopleStage, type Someone } from './people-stage.ts';

const hour = 3_600_000;

let stage: PeopleStage;
beforeAll(async () => {
  stage = await PeopleStage.open();
});
afterAll(() => stage.stop());

/** A sector with nobody in it but those of one test. */
async function emptySector(sector: Sector): Promise<void> {
  await stage.owner.query(`update person set deactivated_at = now() where standing = $1 and deactivated_at is null`, [
    sector,
  ]);
  await stage.owner.query(
    `update steward_election set closed_at = now(), outcome = 'no-quorum' where closed_at is null`,
  );
  await stage.owner.query(`update steward_election set closed_at = now() - interval '31 days'`);
  stage.api.holdClock(null);
}

const electorate = (sector: Sector, count: number): Promise<Someone[]> =>
  Promise.all(Array.from({ length: count }, () => stage.someone({ standing: sector })));
const read = async (reader: Someone): Promise<Elections> => elections.parse((await reader.get('elections')).body);
const newest = async (reader: Someone): Promise<Election> => {
  const [election] = (await read(reader)).items;
  if (!election) throw new Error('there is no election');
  return election;
};
const call = async (caller: Someone): Promise<string> => madeId.parse((await caller.post('elections')).body).id;
const stand = (candidate: Someone, id: string): Promise<unknown> => candidate.post(`elections/${id}/candidacy`);
const vote = (elector: Someone, id: string, candidate: Someone) =>
  elector.post(`elections/${id}/vote`, { personId: candidate.id });
const officesOf = async ({ id }: Someone): Promise<string[]> => {
  const { rows } = await stage.owner.query('select office from steward where person_id = $1 and ended_at is null', [
    id,
  ]);
  return rows.map(({ office }) => office);
};

describe('an election of a sector’s steward', () => {
  it('replaces the steward by whom most voted for, as soon as everybody has voted', async () => {
    await emptySector('business');
    const former = await stage.steward('business');
    const [amina, bao, chike] = await electorate('business', 3);
    if (!amina || !bao || !chike) throw new Error('too few');
    const id = await call(amina);
    await stand(bao, id);
    await stand(former, id);
    expect(await newest(chike)).toMatchObject({
      id,
      office: 'business',
      electors: 4,
      voted: 0,
      outcome: null,
      elector: true,
      hasVoted: false,
      stands: false,
    });
    for (const elector of [amina, bao, chike]) expect((await vote(elector, id, bao)).status).toBe(204);
    expect(await officesOf(former)).toEqual(['business']);
    expect(await newest(bao)).toMatchObject({ voted: 3, hasVoted: true, stands: true, outcome: null });

    expect((await vote(former, id, former)).status).toBe(204);
    expect(await newest(chike)).toMatchObject({ outcome: 'elected', elected: bao.id, voted: 4 });
    expect(await officesOf(former)).toEqual([]);
    expect(await officesOf(bao)).toEqual(['business']);
    expect((await read(chike)).steward).toBe(bao.name);
    // Who was elected acts at once, and who was not any more does not.
    const { organisationId } = former;
    const newcomer = { name: 'New', email: 'new.member@test.example', organisationId, language: 'en' };
    expect(codeOf(await former.post('people', newcomer))).toBe('office-needed');
    expect((await bao.post('people', newcomer)).status).toBe(201);
  });

  it('may confirm the steward in his office', async () => {
    await emptySector('business');
    const steward = await stage.steward('business');
    const id = await call(steward);
    await stand(steward, id);
    await vote(steward, id, steward);
    expect(await newest(steward)).toMatchObject({ outcome: 'elected', elected: steward.id });
    expect(await officesOf(steward)).toEqual(['business']);
  });

  it('closes at its time by the server’s upkeep: without a quorum, and without a majority, the office stays', async () => {
    for (const { votes, outcome } of [
      { votes: 1, outcome: 'no-quorum' },
      { votes: 2, outcome: 'no-majority' },
    ]) {
      await emptySector('government');
      const steward = await stage.steward('government');
      const [one, other] = await electorate('government', 2);
      if (!one || !other) throw new Error('too few');
      const id = await call(one);
      await stand(one, id);
      await stand(other, id);
      await vote(one, id, one);
      if (votes === 2) await vote(other, id, other);
      await stage.api.app.get(Upkeep).round();
      expect(await newest(one)).toMatchObject({ outcome: null });
      await stage.passTime(72);
      expect(codeOf(await vote(steward, id, one))).toBe('election-is-closed');
      await stage.api.app.get(Upkeep).round();
      stage.api.holdClock(null);
      expect(await newest(one)).toMatchObject({ outcome, elected: null });
      expect(await officesOf(steward)).toEqual(['government']);
    }
  });

  it('elects nobody who has left the sector before it closes', async () => {
    await emptySector('government');
    const [candidate, elector, late] = await electorate('government', 3);
    if (!candidate || !elector || !late) throw new Error('too few');
    const id = await call(elector);
    await stand(candidate, id);
    await vote(candidate, id, candidate);
    await vote(elector, id, candidate);
    await stage.owner.query('update person set deactivated_at = now() where id = $1', [candidate.id]);
    await vote(late, id, candidate);
    expect(await newest(elector)).toMatchObject({ outcome: 'no-majority', elected: null });
    expect(await officesOf(candidate)).toEqual([]);
  });

  it('has on its roll the verified people of the sector who can sign in, and nobody else', async () => {
    await emptySector('civil-society');
    const [caller, colleague] = await electorate('civil-society', 2);
    if (!caller || !colleague) throw new Error('too few');
    const unverified = await stage.someone({ standing: 'civil-society', verified: false });
    await stage.someone({ standing: 'civil-society', hasAccount: false });
    const foreign = await stage.someone({ standing: 'business' });
    const guest = await stage.someone({ standing: 'civil-society' });
    const { id: groupId } = await buildGroup(stage.owner);
    const guestUntil = new Date(Date.now() + hour);
    await buildSeat(stage.owner, { groupId, person: guest, role: 'observer', guestUntil });
    const id = await call(caller);
    await stand(caller, id);
    expect(await newest(caller)).toMatchObject({ electors: 2 });
    const late = await stage.someone({ standing: 'civil-society' });
    expect(codeOf(await vote(late, id, caller))).toBe('no-elector');
    for (const stranger of [unverified, foreign, guest]) {
      expect(codeOf(await vote(stranger, id, caller))).toBe('not-found');
      expect((await read(stranger)).items.map((one) => one.id)).not.toContain(id);
    }
    expect(codeOf(await unverified.post('elections'))).toBe('sector-not-verified');
    expect(codeOf(await (await stage.someone({ standing: 'neutral' })).post('elections'))).toBe('sector-member-needed');
  });

  it('is called once at a time, and again only after a pause while the office is held', async () => {
    await emptySector('civil-society');
    await stage.steward('civil-society');
    const callers = await electorate('civil-society', 5);
    const answers = await Promise.all(callers.map((caller) => caller.post('elections')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'election-is-open')).toHaveLength(4);
    await stage.passTime(72);
    await stage.api.app.get(Upkeep).round();
    const [caller] = callers;
    if (!caller) throw new Error('too few');
    expect(codeOf(await caller.post('elections'))).toBe('election-too-soon');
    await stage.passTime(72 + 30 * 24 + 1);
    expect((await caller.post('elections')).status).toBe(201);
  });

  it('counts every vote once, also when one elector casts his many times at once', async () => {
    await emptySector('business');
    const [one, other] = await electorate('business', 3);
    if (!one || !other) throw new Error('too few');
    const id = await call(one);
    await stand(one, id);
    await stand(other, id);
    expect(codeOf(await other.post(`elections/${id}/candidacy`))).toBe('stands-already');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, place) => vote(one, id, place % 2 ? one : other)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'voted-already')).toHaveLength(11);
    const { rows } = await stage.owner.query(
      'select sum(votes)::integer as votes from steward_tally where election_id = $1',
      [id],
    );
    expect(rows).toEqual([{ votes: 1 }]);
    const third = await stage.someone();
    expect(codeOf(await vote(other, id, third))).toBe('no-candidate');
  });

  it('is secret: no row of any table joins a voter to a candidate, and no count is told before the end', async () => {
    await emptySector('business');
    const people = await electorate('business', 5);
    const [left, right, ...electors] = people;
    if (!left || !right) throw new Error('too few');
    const id = await call(left);
    await stand(left, id);
    await stand(right, id);
    const states = async (): Promise<string[]> => {
      const texts: string[] = [];
      for (const table of ['steward_elector', 'steward_candidate', 'steward_election']) {
        const { rows } = await stage.owner.query(`select t::text as row from ${table} t order by 1`);
        texts.push(...rows.map(({ row }) => row));
      }
      return texts;
    };
    const before = await states();
    const dayBefore = new Date().toISOString().slice(0, 10);
    for (const [place, elector] of electors.entries()) {
      expect((await vote(elector, id, place === 0 ? left : right)).status).toBe(204);
    }
    // What voting wrote beside the counts says that somebody voted on a day, in the same words for whichever candidate.
    const written = (await states()).filter((row) => !before.includes(row));
    // Midnight may pass between the first vote and the last.
    const days = new Set([dayBefore, new Date().toISOString().slice(0, 10)]);
    const withoutDay = written.map((row) =>
      row.replace(/,([^,]*)\)$/, (_, day: string) => (days.has(day) ? ')' : day)),
    );
    expect(withoutDay.toSorted()).toEqual(electors.map((elector) => `(${id},${elector.id})`).toSorted());
    const { rows: counts } = await stage.owner.query(
      'select person_id, votes from steward_tally where election_id = $1',
      [id],
    );
    expect(counts.toSorted((one, other) => one.votes - other.votes)).toEqual([
      { person_id: left.id, votes: 1 },
      { person_id: right.id, votes: 2 },
    ]);
    for (const reader of people) {
      expect((await newest(reader)).candidates.map(({ votes }) => votes)).toEqual([null, null]);
    }
    await stage.passTime(72);
    await stage.api.app.get(Upkeep).round();
    stage.api.holdClock(null);
    expect((await newest(left)).candidates.map(({ votes }) => votes)).toEqual([2, 1]);
  });
});
