import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DirectoryPerson, organisationsPage, peoplePage } from '@trialogue/people';
import { buildGroup } from '../../builders/build-group.ts';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { buildMembership, buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { codeOf, PeopleStage, type Someone } from './people-stage.ts';

let stage: PeopleStage;
let platform: Someone;
let businessSteward: Someone;
beforeAll(async () => {
  stage = await PeopleStage.open();
  platform = await stage.steward('neutral');
  businessSteward = await stage.steward('business');
});
afterAll(() => stage.stop());

async function allPages(reader: Someone, query = ''): Promise<DirectoryPerson[]> {
  const found: DirectoryPerson[] = [];
  for (let after = ''; ;) {
    const { items, next } = peoplePage.parse((await reader.get(`people?limit=3${query}${after}`)).body);
    found.push(...items);
    if (next === null) return found;
    after = `&after=${encodeURIComponent(next)}`;
  }
}
const idsFor = async (reader: Someone, query = ''): Promise<string[]> =>
  (await allPages(reader, query)).map(({ id }) => id);

describe('the directory of people', () => {
  it('shows a member the verified people of the own sector and neutral staff, and of others only who wished to be found', async () => {
    const reader = await stage.someone();
    const colleague = await stage.someone();
    const unverified = await stage.someone({ verified: false });
    const minister = await stage.someone({ standing: 'government' });
    const listedMinister = await stage.someone({ standing: 'government', listed: true });
    const neutral = await stage.someone({ standing: 'neutral' });
    const ids = await idsFor(reader);
    const shown = [reader, colleague, listedMinister, businessSteward, neutral, platform].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(shown));
    for (const hidden of [unverified, minister]) expect(ids).not.toContain(hidden.id);
  });

  it('shows whose sector nobody has verified only himself', async () => {
    const reader = await stage.someone({ verified: false });
    expect(await idsFor(reader)).toEqual([reader.id]);
  });

  it('shows the people of a group to its members, of whatever sector they are', async () => {
    const group = await buildGroup(stage.owner);
    const reader = await stage.someone();
    const minister = await stage.someone({ standing: 'government' });
    const former = await stage.someone({ standing: 'government' });
    await buildSeat(stage.owner, { groupId: group.id, person: reader });
    await buildSeat(stage.owner, { groupId: group.id, person: minister });
    const { id } = await buildSeat(stage.owner, { groupId: group.id, person: former });
    await stage.owner.query(`update seat set ended_at = now(), ended_reason = 'left' where id = $1`, [id]);
    const ids = await idsFor(reader);
    expect(ids).toContain(minister.id);
    expect(ids).not.toContain(former.id);
  });

  it('shows a guest himself and the people of his rooms, and nobody else (P5)', async () => {
    const group = await buildGroup(stage.owner);
    const room = await buildRoom(stage.owner, { groupId: group.id });
    const guest = await stage.someone({ standing: 'government' });
    const inRoom = await stage.someone();
    const outside = await stage.someone();
    const guestUntil = new Date(Date.now() + 3_600_000);
    const seat = await buildSeat(stage.owner, { groupId: group.id, person: guest, role: 'observer', guestUntil });
    await buildMembership(stage.owner, room.id, seat);
    await buildMembership(stage.owner, room.id, await buildSeat(stage.owner, { groupId: group.id, person: inRoom }));
    await buildSeat(stage.owner, { groupId: group.id, person: outside });
    await stage.someone({ listed: true });
    expect((await idsFor(guest)).toSorted()).toEqual([guest.id, inRoom.id].toSorted());
    const organisations = organisationsPage.parse((await guest.get('organisations')).body).items;
    expect(organisations.map(({ id }) => id).toSorted()).toEqual(
      [guest.organisationId, inRoom.organisationId].toSorted(),
    );
  });

  it('tells addresses and states to the stewards who keep the account, and to nobody else', async () => {
    const invited = await stage.someone({ hasAccount: false });
    const reader = await stage.someone();
    const governmentSteward = await stage.steward('government');
    const seenBy = async (who: Someone): Promise<DirectoryPerson | undefined> =>
      (await allPages(who)).find(({ id }) => id === invited.id);
    for (const keeper of [platform, businessSteward]) {
      expect(await seenBy(keeper)).toMatchObject({ email: invited.email, state: 'invited', verified: true });
    }
    for (const other of [reader, governmentSteward]) {
      expect(await seenBy(other)).toMatchObject({ email: null, state: 'active' });
    }
  });

  it('keeps deactivated people for the stewards who may bring them back, and erased ones for nobody', async () => {
    const deactivated = await stage.someone();
    const erased = await stage.someone();
    await stage.owner.query('update person set deactivated_at = now() where id = any($1)', [
      [deactivated.id, erased.id],
    ]);
    await stage.owner.query(`update person set erased_at = now(), name = '—' where id = $1`, [erased.id]);
    const reader = await stage.someone();
    expect(await idsFor(reader)).not.toContain(deactivated.id);
    const kept = (await allPages(businessSteward)).find(({ id }) => id === deactivated.id);
    expect(kept).toMatchObject({ state: 'deactivated' });
    expect(await idsFor(platform)).not.toContain(erased.id);
  });

  it('finds by the name of the person or of the organisation, and takes every sign for itself', async () => {
    const organisation = await buildOrganisation(stage.owner, { name: 'Mill 100% of_wheat' });
    const amina = await stage.someone({ name: 'Amína Ôkoye', organisationId: organisation.id });
    const search = async (q: string): Promise<string[]> => idsFor(platform, `&q=${encodeURIComponent(q)}`);
    expect(await search('MÍNA')).toEqual([amina.id]);
    expect(await search('100% of_')).toEqual([amina.id]);
    expect(await search('1000 of wheat')).toEqual([]);
    for (const wild of ['%%%', '_ill', String.raw`\\`, "'; drop table person; --"])
      expect(await search(wild)).toEqual([]);
    expect((await platform.get('people?q=%00%01')).status).toBe(200);
  });

  it('gives each person once, in order, whatever the pages are cut to and however alike the names are', async () => {
    const long = 'ا'.repeat(120);
    for (let count = 0; count < 5; count += 1) await stage.someone({ name: long, listed: true });
    const ids = await idsFor(platform);
    expect(new Set(ids).size).toBe(ids.length);
    const { rows } = await stage.owner.query('select count(*)::integer as people from person where erased_at is null');
    expect(ids).toHaveLength(rows[0].people);
    const { rows: ordered } = await stage.owner.query(
      'select id from person where erased_at is null order by name, id',
    );
    expect(ids).toEqual(ordered.map(({ id }) => id));
  });

  it('lists for a steward those who wait for verification', async () => {
    const waiting = await stage.someone({ standing: 'civil-society', verified: false });
    const found = await allPages(await stage.steward('civil-society'), '&unverified=1&standing=civil-society');
    expect(found.map(({ id }) => id)).toEqual([waiting.id]);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'standing=army', 'after=%7B', 'after=W10', 'who=me'])(
    'refuses a query that is none: %s',
    async (query) => {
      expect(codeOf(await platform.get(`people?${query}`))).toBe('malformed');
    },
  );

  it('has a member listed and unlisted by his own wish', async () => {
    const member = await stage.someone({ standing: 'government' });
    const reader = await stage.someone();
    expect((await member.post('me/listing', { listed: true })).status).toBe(204);
    expect(await idsFor(reader)).toContain(member.id);
    expect((await member.post('me/listing', { listed: false })).status).toBe(204);
    expect(await idsFor(reader)).not.toContain(member.id);
  });
});

describe('the directory of organisations', () => {
  it('shows stewards every one, and members those of the people whom they may find', async () => {
    const empty = await buildOrganisation(stage.owner, { name: 'Nobody works here yet' });
    const reader = await stage.someone();
    const named = async (who: Someone): Promise<string[]> =>
      organisationsPage.parse((await who.get('organisations?q=works+here')).body).items.map(({ id }) => id);
    expect(await named(platform)).toEqual([empty.id]);
    expect(await named(businessSteward)).toEqual([empty.id]);
    expect(await named(reader)).toEqual([]);
    const own = organisationsPage.parse((await reader.get('organisations?limit=100')).body).items;
    expect(own.map(({ id }) => id)).toContain(reader.organisationId);
  });
});
