import { seededChance } from '../../faults/chance.ts';
import { type MotionCommand, neutralRoles, seatRoles } from '@trialogue/groups';
import { verifyChain } from '@trialogue/ledger';
import { type Sector, sectors, type Standing } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../apps/api/src/ledger/append-to-ledger.ts';
import { BackMotion } from '../../../apps/api/src/groups/back-motion.ts';
import { EndSeat } from '../../../apps/api/src/groups/end-seat.ts';
import { Move } from '../../../apps/api/src/groups/move.ts';
import { refusalOf } from '../../harness/asking-as.ts';
import { Convening } from '../../harness/convening.ts';

interface Seat {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly sector: Sector | null;
  readonly alternateOf: string | null;
  readonly active: boolean;
  readonly appointedBy: string;
}

const seed = 20261123;
const longest = 15_000;

/** Random people ask a real group for seats. After each act the seats are read past every fence and judged by this model alone. */
describe('the seats of a real group, whatever its people ask for', () => {
  let convening: Convening;
  let groupId: string;
  const people: PersonActor[] = [];
  const employer = new Map<string, string>();
  const voices = new Map<string, { standing: Standing; backers: Set<string> }>();
  const chance = seededChance(seed);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];

  beforeAll(async () => {
    convening = await Convening.open();
    const { groupId: id, delegates } = await convening.activeGroup();
    groupId = id;
    people.push(...delegates);
    for (const standing of [...sectors, 'neutral' as const]) await employ(standing);
    for (const sector of sectors) people.push(await convening.stewardOf(sector));
    const { rows } = await convening.database.owner.query('select id, organisation_id as employer from person');
    for (const row of rows) employer.set(row.id, row.employer);
  });
  afterAll(() => convening.stop());

  const employ = async (standing: Standing): Promise<void> => {
    const organisations = [await convening.organisation(standing), await convening.organisation(standing)];
    for (let place = 0; place < 6; place += 1) {
      people.push(await convening.person(standing, undefined, organisations[place % organisations.length]));
    }
  };

  const seatsNow = async (): Promise<Seat[]> => {
    const { rows } = await convening.database.owner.query(
      `select s.id, s.person_id as "personId", s.organisation_id as "organisationId", s.role, s.sector,
              s.alternate_of as "alternateOf", s.activated_at is not null as active, s.appointed_by as "appointedBy"
       from seat s where s.group_id = $1 and s.ended_at is null order by s.appointed_at, s.id`,
      [groupId],
    );
    return rows;
  };

  const isLent = (seat: Seat, seats: readonly Seat[]): boolean =>
    seats.some(({ alternateOf }) => alternateOf === seat.id);
  const delegationOf = (sector: Sector | null, seats: readonly Seat[]): Seat[] =>
    seats.filter((seat) => seat.role === 'delegate' && seat.sector === sector && seat.active && !isLent(seat, seats));

  /** P2, as this model counts: the steward of fewer than two, or voices of more than half. */
  const expectEarned = (
    by: PersonActor,
    sector: Sector | null,
    before: readonly Seat[],
    backers: ReadonlySet<string>,
  ) => {
    if (sector === null) return;
    const delegation = delegationOf(sector, before);
    if (delegation.length < 2) return expect(by.offices).toEqual([sector]);
    const counted = delegation.filter(({ personId }) => backers.has(personId));
    expect(counted.map(({ personId }) => personId)).toContain(by.personId);
    expect(counted.length * 2).toBeGreaterThan(delegation.length);
  };

  const expectShare = (given: Seat, seats: readonly Seat[]) => {
    const places = seats.filter(({ alternateOf }) => alternateOf === null);
    const held = places.filter(
      (place) =>
        place.organisationId === given.organisationId ||
        seats.some((other) => other.alternateOf === place.id && other.organisationId === given.organisationId),
    ).length;
    expect(held === 1 || held * 4 <= places.length).toBe(true);
  };

  const expectSound = (seats: readonly Seat[]) => {
    expect(new Set(seats.map(({ personId }) => personId)).size).toBe(seats.length);
    for (const { personId, role, sector, organisationId } of seats) {
      expect(organisationId).toBe(employer.get(personId));
      const standing = people.find((person) => person.personId === personId)?.standing;
      if (standing === undefined) continue;
      expect(neutralRoles.some((neutral) => neutral === role)).toBe(
        sector === null && standing === 'neutral' && role !== 'observer',
      );
      expect(sector).toBe(standing === 'neutral' ? null : standing);
    }
  };

  const randomCommand = (by: PersonActor, seats: readonly Seat[]): MotionCommand | null => {
    const kind = pick(['appoint', 'appoint', 'appoint', 'appoint', 'lend', 'lend', 'recall'] as const);
    const fellows = people.filter(({ standing }) => chance() < 0.2 || standing === by.standing);
    const person = pick(fellows);
    const seat = pick(seats.filter(({ sector }) => chance() < 0.2 || sector === by.standing));
    if (!person) return null;
    if (kind === 'appoint') {
      const role = pick([...seatRoles, 'delegate', 'delegate', 'delegate'] as const) ?? 'delegate';
      const decisionAuthority = role === 'delegate' ? 'decides' : null;
      const whole = { addedPowers: [], guestUntil: null, guestRooms: [] };
      return { kind, personId: person.personId, role, decisionAuthority, ...whole };
    }
    if (!seat) return null;
    if (kind === 'recall') return { kind, seatId: seat.id };
    const until = new Date(Date.now() + 86_400_000).toISOString();
    return { kind: 'lend', seatId: seat.id, personId: person.personId, decisionAuthority: 'reports-back', until };
  };

  /** Judges what an act has changed. `subject` is null where somebody ends a seat himself. */
  const judge = async (by: PersonActor, before: readonly Seat[], backers: ReadonlySet<string>) => {
    const after = await seatsNow();
    expectSound(after);
    for (const given of after.filter(({ id }) => !before.some((seat) => seat.id === id))) {
      expectEarned(by, given.sector, before, backers);
      expectShare(given, after);
      expect(given.appointedBy).toBe(by.personId);
      await admit(given);
    }
    const ended = before.filter(({ id }) => !after.some((seat) => seat.id === id));
    const own = before.find(({ personId }) => personId === by.personId);
    const isOwn = ended.some(({ id, alternateOf }) => own !== undefined && (id === own.id || alternateOf === own.id));
    for (const { id, sector } of ended) {
      const goesWithAnother = ended.some((other) =>
        before.some((seat) => seat.id === id && seat.alternateOf === other.id),
      );
      if (!isOwn && !goesWithAnother) expectEarned(by, sector, before, backers);
    }
  };

  const admit = async ({ personId }: Seat) => {
    const holder = people.find((person) => person.personId === personId);
    if (holder && chance() < 0.9) await convening.takePart(holder, groupId);
  };

  it('are earned by a majority or given by the steward of fewer than two, within every organisation’s share', async () => {
    const done = new Map<string, number>();
    const note = (what: string) => done.set(what, (done.get(what) ?? 0) + 1);
    const end = Date.now() + longest;
    for (let turn = 0; turn < 1_200 && Date.now() < end; turn += 1) {
      const before = await seatsNow();
      const open = chance() < 0.45 ? pick([...voices]) : undefined;
      const isHolder = ({ personId }: PersonActor) => before.some((seat) => seat.personId === personId);
      const isLikely = (person: PersonActor) =>
        open ? isHolder(person) && person.standing === open[1].standing : isHolder(person) || person.offices.length > 0;
      const by = pick(people.filter((person) => chance() < 0.02 || isLikely(person)));
      if (!by) continue;
      if (open) {
        const [id, { backers }] = open;
        backers.add(by.personId);
        let outcome = 'open';
        const backing = convening.app.get(BackMotion).run(by, groupId, id, true);
        const code = await refusalOf(backing.then((answer) => (outcome = answer.outcome)));
        if (code !== 'allowed') backers.delete(by.personId);
        await judge(by, before, backers);
        if (outcome === 'carried' || code === 'motion-is-closed') voices.delete(id);
        note(`backing ${code === 'allowed' ? outcome : code}`);
      } else if (chance() < 0.12) {
        const seatId = pick(before)?.id ?? '';
        note(`ending ${await refusalOf(convening.app.get(EndSeat).run(by, groupId, seatId))}`);
        await judge(by, before, new Set([by.personId]));
      } else {
        const command = randomCommand(by, before);
        if (!command) continue;
        const moved = convening.app.get(Move).run(by, groupId, command);
        const code = await refusalOf(moved);
        await judge(by, before, new Set([by.personId]));
        const answer = code === 'allowed' ? await moved : null;
        if (answer?.id) voices.set(answer.id, { standing: by.standing, backers: new Set([by.personId]) });
        note(`${command.kind} ${answer?.outcome ?? code}`);
      }
    }
    const { rows } = await convening.database.owner.query(
      `select canonical, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 order by seq`,
      [groupId],
    );
    expect(verifyChain(rows, sha256)).toMatchObject({ ok: true });
    console.log([...done].sort());
    // What never happened was not tried.
    for (const what of ['appoint carried', 'appoint open', 'backing carried', 'recall carried', 'ending allowed']) {
      expect([what, done.get(what) ?? 0]).not.toEqual([what, 0]);
    }
  });
});
