import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@trialogue/ledger';
import { type Office, type Sector, sectors, type Standing } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { makeDataFolder } from '../../../../test/harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../../../test/harness/test-database.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { ReadLedger } from '../ledger/read-ledger.ts';
import { NameSteward } from '../people/name-steward.ts';
import { PeopleModule } from '../people/people.module.ts';
import { RegisterOrganisation } from '../people/register-organisation.ts';
import { RegisterPerson } from '../people/register-person.ts';
import { VerifySector } from '../people/verify-sector.ts';
import { readConfig } from '../platform/config.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { RefusalError } from '../platform/refusal.ts';
import { AppointSeat } from './appoint-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { DeclareInterests } from './declare-interests.ts';
import { EndSeat } from './end-seat.ts';
import { FoundGroup } from './found-group.ts';
import { GroupsModule } from './groups.module.ts';
import { ReadGroup } from './read-group.ts';

const setup = { kind: 'duty', duty: 'setup' } as const;
const declared = { employer: 'A mill.', funders: 'Nobody else.', stakes: 'None.' };
const unknown = '00000000-0000-4000-8000-000000000000';

let database: TestDatabase;
let folder: string;
let app: INestApplicationContext;
let counter = 0;

beforeAll(async () => {
  database = await openDatabase();
  folder = await makeDataFolder();
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    TRIALOGUE_SECRET_FILE: join(folder, 'secret'),
    TRIALOGUE_LOG: 'silent',
  });
  const imports = [PlatformModule.with(config), PeopleModule, GroupsModule, LedgerModule];
  app = await NestFactory.createApplicationContext({ module: class Convened {}, imports }, { logger: false });
});

afterAll(async () => {
  await app.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function organisation(standing: Standing): Promise<string> {
  const described = { name: `Organisation ${++counter}`, standing, kind: 'company', sizeLevel: null } as const;
  return app.get(RegisterOrganisation).run(setup, { ...described, parastatalOwnership: null });
}

async function person(standing: Standing, office?: Office, organisationId?: string): Promise<PersonActor> {
  const personId = await app.get(RegisterPerson).run(setup, {
    name: `Person ${++counter}`,
    email: `person.${counter}@test.example`,
    standing,
    organisationId: organisationId ?? (await organisation(standing)),
    language: 'en',
    passwordHash: null,
  });
  await app.get(VerifySector).run(setup, personId);
  if (office) await app.get(NameSteward).run(setup, office, personId);
  return { kind: 'person', personId, standing, offices: office ? [office] : [], deactivated: false };
}

const stewards = new Map<Sector, PersonActor>();
async function stewardOf(sector: Sector): Promise<PersonActor> {
  const known = stewards.get(sector) ?? (await person(sector, sector));
  stewards.set(sector, known);
  return known;
}

function found(founder: PersonActor): Promise<string> {
  return app.get(FoundGroup).run(founder, {
    name: `Group ${++counter}`,
    purpose: 'To talk before it is too late.',
    kind: 'standing',
    phase: 'upstream',
    region: 'Oranda',
    minimumDelegates: 1,
    k: 3,
    charter: 'We are neutral between sectors, never about atrocity crimes.',
    plenaryName: 'Plenary',
    plenaryRule: 'non-attribution',
  });
}

async function delegateIn(groupId: string, sector: Sector): Promise<PersonActor & { seatId: string }> {
  const delegate = await person(sector);
  const seatId = await seatFor(groupId, delegate, sector);
  return { ...delegate, seatId };
}

async function seatFor(groupId: string, holder: PersonActor, sector: Sector): Promise<string> {
  const command = { groupId, personId: holder.personId, role: 'delegate', decisionAuthority: 'decides' } as const;
  return app.get(AppointSeat).run(await stewardOf(sector), command);
}

async function takePart(actor: PersonActor, groupId: string): Promise<void> {
  await app.get(ConsentToCharter).run(actor, groupId, 1);
  await app.get(DeclareInterests).run(actor, groupId, declared);
}

async function activeGroup(): Promise<{
  groupId: string;
  founder: PersonActor;
  delegates: (PersonActor & { seatId: string })[];
}> {
  const founder = await person('business');
  const groupId = await found(founder);
  const delegates: (PersonActor & { seatId: string })[] = [];
  for (const sector of sectors) delegates.push(await delegateIn(groupId, sector));
  for (const delegate of delegates) await takePart(delegate, groupId);
  return { groupId, founder, delegates };
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'allowed';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}

async function stateOf(groupId: string): Promise<string> {
  const { rows } = await database.owner.query('select state from working_group where id = $1', [groupId]);
  return rows[0].state;
}

async function plenaryMembers(groupId: string): Promise<{ person: string; first: string; left: boolean }[]> {
  const { rows } = await database.owner.query(
    `select m.person_id as person, m.first_seq::text as first, m.left_at is not null as left
     from room_member m join room r on r.id = m.room_id where r.group_id = $1`,
    [groupId],
  );
  return rows;
}

async function ledgerOf(actor: PersonActor, groupId: string) {
  return app.get(ReadLedger).run({ actor, personId: actor.personId, signInId: unknown }, groupId, 0, 200);
}

describe('a group', () => {
  it('becomes active when each sector has one delegate who consented to its charter, and not before', async () => {
    const founder = await person('business');
    const groupId = await found(founder);
    const delegates = [];
    for (const sector of sectors) delegates.push(await delegateIn(groupId, sector));
    for (const delegate of delegates) {
      expect(await stateOf(groupId)).toBe('proposed');
      await app.get(ConsentToCharter).run(delegate, groupId, 1);
    }
    expect(await stateOf(groupId)).toBe('active');
    const { rows } = await database.owner.query('select adopted_at from charter_version where group_id = $1', [
      groupId,
    ]);
    expect(rows[0].adopted_at).not.toBeNull();
  });

  it('is founded by somebody whose sector is verified', async () => {
    const stranger = await person('business');
    await database.owner.query('update person set sector_verified_at = null where id = $1', [stranger.personId]);
    expect(await codeOf(found(stranger))).toBe('sector-not-verified');
  });

  it('writes its whole beginning in a ledger that anybody can verify and that names nobody', async () => {
    const { groupId, delegates } = await activeGroup();
    const [reader] = delegates;
    if (!reader) throw new Error('nobody to read');
    const { head, items } = await ledgerOf(reader, groupId);
    expect(verifyChain(items, sha256)).toEqual({ ok: true, head });
    const kinds = items.map(({ canonical }) => JSON.parse(canonical).kind);
    expect(kinds.slice(0, 3)).toEqual(['group-founded', 'charter-proposed', 'room-opened']);
    expect(kinds.filter((kind) => kind === 'seat-given')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'charter-consented')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'seat-activated')).toHaveLength(3);
    expect(kinds).toContain('charter-adopted');
    expect(kinds).toContain('group-activated');
    const whole = items.map(({ canonical }) => canonical).join('\n');
    for (const { personId } of delegates) expect(whole).not.toContain(personId);
    expect(whole).not.toContain('Person ');
  });
});

describe('a seat', () => {
  it('becomes active with consent and declaration in either order, and its holder is then in the plenary from the first number', async () => {
    const groupId = await found(await person('business'));
    const first = await delegateIn(groupId, 'business');
    const second = await delegateIn(groupId, 'government');
    await app.get(ConsentToCharter).run(first, groupId, 1);
    await app.get(DeclareInterests).run(second, groupId, declared);
    expect(await plenaryMembers(groupId)).toEqual([]);
    await app.get(DeclareInterests).run(first, groupId, declared);
    await app.get(ConsentToCharter).run(second, groupId, 1);
    const members = await plenaryMembers(groupId);
    expect(members.map(({ person: id }) => id).sort()).toEqual([first.personId, second.personId].sort());
    expect(members.every(({ first: from, left }) => from === '1' && !left)).toBe(true);
  });

  it('of a newcomer reads from the next number on', async () => {
    const { groupId } = await activeGroup();
    await database.owner.query('update room set head_seq = 41 where group_id = $1', [groupId]);
    const newcomer = await delegateIn(groupId, 'government');
    await takePart(newcomer, groupId);
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === newcomer.personId)?.first).toBe('42');
  });

  it('of a sector is given by its own steward, never by another sector’s nor by the platform’s', async () => {
    const founder = await person('business');
    const groupId = await found(founder);
    const candidate = await person('government');
    const give = { groupId, personId: candidate.personId, role: 'delegate', decisionAuthority: 'decides' } as const;
    expect(await codeOf(app.get(AppointSeat).run(await stewardOf('business'), give))).toBe('sector-steward-appoints');
    expect(await codeOf(app.get(AppointSeat).run(founder, give))).toBe('sector-steward-appoints');
    const platform = await person('neutral', 'platform');
    expect(await codeOf(app.get(AppointSeat).run(platform, give))).toBe('not-found');
    expect(await codeOf(app.get(AppointSeat).run(await stewardOf('government'), give))).toBe('allowed');
    expect(await codeOf(app.get(AppointSeat).run(await stewardOf('government'), give))).toBe('already-seated');
  });

  it('is the delegation’s own affair from two active delegates on, though its steward sees no consent of theirs', async () => {
    const { groupId } = await activeGroup();
    await takePart(await delegateIn(groupId, 'business'), groupId);
    const third = await person('business');
    expect(await codeOf(seatFor(groupId, third, 'business'))).toBe('not-own-delegation');
  });

  it('is refused to an organisation beyond a quarter of the seats after the join', async () => {
    const { groupId } = await activeGroup();
    const employer = await organisation('civil-society');
    const first = await person('civil-society', undefined, employer);
    const second = await person('civil-society', undefined, employer);
    await seatFor(groupId, first, 'civil-society');
    expect(await codeOf(seatFor(groupId, second, 'civil-society'))).toBe('organisation-share-exceeded');
  });

  it('that is left closes every room to its holder at once', async () => {
    const { groupId, delegates } = await activeGroup();
    const [leaver] = delegates;
    if (!leaver) throw new Error('nobody to leave');
    await app.get(EndSeat).run(leaver, groupId, leaver.seatId);
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === leaver.personId)?.left).toBe(true);
    expect(await codeOf(ledgerOf(leaver, groupId))).toBe('not-found');
    expect(await codeOf(app.get(ConsentToCharter).run(leaver, groupId, 1))).toBe('not-found');
  });

  it('is recalled by its steward while the delegation has one, and never by another sector', async () => {
    const { groupId, delegates } = await activeGroup();
    const [recalled, other] = delegates;
    if (!recalled || !other) throw new Error('nobody to recall');
    expect(await codeOf(app.get(EndSeat).run(other, groupId, recalled.seatId))).not.toBe('allowed');
    const steward = await stewardOf('business');
    expect(await codeOf(app.get(EndSeat).run(steward, groupId, recalled.seatId))).toBe('allowed');
    const members = await plenaryMembers(groupId);
    expect(members.find(({ person: id }) => id === recalled.personId)?.left).toBe(true);
    expect(members.find(({ person: id }) => id === other.personId)?.left).toBe(false);
  });
});

describe('consent', () => {
  it('is given to the version in force, and to no other', async () => {
    const groupId = await found(await person('business'));
    const delegate = await delegateIn(groupId, 'business');
    expect(await codeOf(app.get(ConsentToCharter).run(delegate, groupId, 2))).toBe('charter-version-not-current');
  });

  it('given twice is recorded once', async () => {
    const { groupId, delegates } = await activeGroup();
    const [delegate] = delegates;
    if (!delegate) throw new Error('nobody to consent');
    const before = (await ledgerOf(delegate, groupId)).head;
    await app.get(ConsentToCharter).run(delegate, groupId, 1);
    expect((await ledgerOf(delegate, groupId)).head).toEqual(before);
  });

  it('to a foreign group and to one that does not exist is refused alike', async () => {
    const { groupId } = await activeGroup();
    const stranger = await person('business');
    const refusals = [groupId, unknown].map((id) =>
      app
        .get(ConsentToCharter)
        .run(stranger, id, 1)
        .then(
          () => 'allowed',
          (error: unknown) => (error instanceof RefusalError ? error.refusal : error),
        ),
    );
    const [foreign, absent] = await Promise.all(refusals);
    expect(foreign).toMatchObject({ code: 'not-found' });
    expect(foreign).toEqual(absent);
  });
});

describe('a neutral', () => {
  it('is proposed by the founder and serves once every delegation has confirmed him', async () => {
    const { groupId, founder, delegates } = await activeGroup();
    const neutral = await person('neutral');
    const command = { groupId, personId: neutral.personId, role: 'facilitator', decisionAuthority: null } as const;
    // The group is active, so its founder has no more rights than anybody: a delegate proposes.
    expect(await codeOf(app.get(AppointSeat).run(founder, command))).toBe('not-found');
    const [proposer] = delegates;
    if (!proposer) throw new Error('nobody to propose');
    const seatId = await app.get(AppointSeat).run(proposer, command);
    await takePart(neutral, groupId);
    for (const delegate of delegates) {
      expect((await plenaryMembers(groupId)).some(({ person: id }) => id === neutral.personId)).toBe(false);
      await app.get(ConfirmNeutral).run(delegate, groupId, seatId);
    }
    expect((await plenaryMembers(groupId)).some(({ person: id }) => id === neutral.personId)).toBe(true);
  });

  it('proposed by the founder before the group is active holds no sector’s seat', async () => {
    const founder = await person('government');
    const groupId = await found(founder);
    const neutral = await person('neutral');
    const give = { groupId, personId: neutral.personId, decisionAuthority: null } as const;
    expect(await codeOf(app.get(AppointSeat).run(founder, { ...give, role: 'facilitator' }))).toBe('allowed');
    const lawyer = await person('business');
    const wrong = { ...give, personId: lawyer.personId, role: 'facilitator' } as const;
    expect(await codeOf(app.get(AppointSeat).run(founder, wrong))).toBe('neutral-staff-needed');
  });
});

describe('the group’s page', () => {
  it('counts active delegates by sector in one and the same rotating order as it lists members', async () => {
    const { groupId, delegates } = await activeGroup();
    const [reader] = delegates;
    if (!reader) throw new Error('nobody to read');
    const me = { actor: reader, personId: reader.personId, signInId: unknown };
    const detail = await app.get(ReadGroup).run(me, groupId);
    expect(detail.parity.map(({ sector }) => sector)).toEqual(detail.sectorOrder);
    expect(detail.members.map(({ sector }) => sector)).toEqual(detail.sectorOrder);
    expect(detail.parity.every(({ active }) => active === 1)).toBe(true);
    expect(detail.charter).toMatchObject({ version: 1, consented: true, sha256: sha256(detail.charter.body) });
    expect(detail.seat).toMatchObject({ state: 'active', id: reader.seatId });
  });
});
