import { describe, expect, it } from 'vitest';
import { standsInMessage } from '@trialogue/attribution';
import { breaches, mayTakeSeat, sectorOf } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { mayHoldTogether } from '@trialogue/neutrality';
import { mayNameSteward, mayRegisterOrganisation, mayRegisterPerson, offices, sectors } from '@trialogue/people';
import { mayBeNamed, mayBeSaid } from '@trialogue/rooms';
import type { DemoGroup, DemoSeat } from './group.ts';
import { foundings, groups } from './groups.ts';
import { organisations } from './organisations.ts';
import { emailOf, people } from './people.ts';
import type { DemoPerson, PersonKey } from './people.ts';

const allowed = { allowed: true };

function personOf(key: PersonKey): DemoPerson {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return found;
}

function standingOf(person: DemoPerson): DemoPerson['standing'] {
  return organisations.find(({ key }) => key === person.organisation)?.standing ?? 'neutral';
}

function factsOf(seat: DemoSeat): SeatFacts {
  const person = personOf(seat.person);
  return {
    id: seat.person,
    groupId: 'group',
    personId: seat.person,
    role: seat.role,
    sector: sectorOf(person.standing),
    organisationId: person.organisation,
    charterInForce: 1,
    charterConsented: seat.declaration ? 1 : null,
    declared: seat.declaration !== null,
    confirmed: true,
    suspendedUntil: null,
    guestUntil: null,
    alternateOf: null,
    loanUntil: null,
    lent: false,
    powersStopped: false,
    ended: false,
  };
}

function activeDelegates(group: DemoGroup, sector: (typeof sectors)[number]): number {
  return group.seats.filter(
    (seat) => seat.role === 'delegate' && seat.declaration && personOf(seat.person).standing === sector,
  ).length;
}

describe('the people and organisations of the demo', () => {
  it('has at least eighteen members of at least twelve organisations, of all three sectors', () => {
    const seated = new Set(groups.flatMap((group) => group.seats.map((seat) => seat.person)));
    expect(seated.size).toBeGreaterThanOrEqual(18);
    expect(new Set([...seated].map((key) => personOf(key).organisation)).size).toBeGreaterThanOrEqual(12);
  });

  it('registers every organisation by the rules, the parastatal with its ownership declared', () => {
    for (const organisation of organisations) expect(mayRegisterOrganisation(organisation)).toEqual(allowed);
    const parastatals = organisations.filter((organisation) => organisation.kind === 'parastatal');
    expect(parastatals.map((organisation) => organisation.parastatalOwnership)).not.toContain(null);
    expect(parastatals).toHaveLength(1);
  });

  it('registers everyone once, in the sector of his organisation', () => {
    for (const person of people) {
      const facts = { ...person, email: emailOf(person.key), organisationStanding: standingOf(person) };
      expect(mayRegisterPerson(facts)).toEqual(allowed);
    }
    expect(new Set(people.map((person) => person.key)).size).toBe(people.length);
  });

  it('names one steward for the platform and one for each sector, and gives none of them a seat', () => {
    const stewards = people.filter((person) => person.office !== null);
    expect(stewards).toHaveLength(offices.length);
    expect(new Set(stewards.map((person) => person.office))).toEqual(new Set(offices));
    for (const { office, standing } of stewards) {
      if (office === null) continue;
      expect(mayNameSteward(office, { standing, sectorVerified: true, offices: [] }, false)).toEqual(allowed);
    }
    const keys = stewards.map((person) => person.key);
    for (const group of [...groups, ...foundings]) {
      expect(group.seats.some((seat) => keys.includes(seat.person))).toBe(false);
    }
  });
});

describe.each(groups)('$name', (group) => {
  it('gives each person at most one seat, and none that his sector does not allow', () => {
    group.seats.forEach((seat, place) => {
      const person = personOf(seat.person);
      const neutral = seat.role === 'facilitator' || seat.role === 'rapporteur';
      const sector = neutral ? null : sectorOf(person.standing);
      const before = group.seats.slice(0, place).map(factsOf);
      const wished = {
        personId: person.key,
        standing: person.standing,
        sectorVerified: true,
        organisationId: person.organisation,
        role: seat.role,
        sector,
        decisionAuthority: seat.authority,
      };
      expect(mayTakeSeat(wished, before, 0)).toEqual(allowed);
      expect(mayHoldTogether([{ role: seat.role, sector, addedPowers: [] }])).toEqual(allowed);
    });
  });

  it('leaves no organisation more than its share of the seats', () => {
    expect(breaches(group.seats.map(factsOf))).toEqual([]);
  });

  it('can become active, because each sector has a delegate who consents', () => {
    for (const sector of sectors) expect(activeDelegates(group, sector)).toBeGreaterThan(0);
  });

  it('has a conversation of three sectors and a facilitator that may be said', () => {
    expect(group.conversation.length).toBeGreaterThanOrEqual(25);
    expect(group.conversation.length).toBeLessThanOrEqual(60);
    for (const contribution of group.conversation) expect(mayBeSaid(contribution.body)).toEqual(allowed);
    const speakers = new Set(group.conversation.map((contribution) => personOf(contribution.by).standing));
    expect([...speakers].sort()).toEqual(['business', 'civil-society', 'government', 'neutral']);
  });

  it('lets nobody speak who holds no active seat', () => {
    const active = group.seats.filter((seat) => seat.declaration !== null && seat.role !== 'observer');
    const mute = group.conversation.filter(({ by }) => !active.some((seat) => seat.person === by));
    expect(mute.map((contribution) => contribution.by)).toEqual([]);
  });

  it('answers only what was said before under a name of its own', () => {
    const said = new Set<string>();
    for (const { label, answers } of group.conversation) {
      if (answers !== undefined) expect([...said]).toContain(answers);
      if (label === undefined) continue;
      expect([...said]).not.toContain(label);
      said.add(label);
    }
  });

  it('says in its charter that the platform is neutral between sectors and never about atrocity crimes', () => {
    expect(group.charter).toContain('Neutral between sectors, never about the crimes');
    expect(group.charter).toContain(`${group.k} people`);
    expect(group.charter).toContain(`${group.minimumDelegates} active delegates`);
  });
});

describe('the rooms beside the plenaries', () => {
  const rooms = groups.flatMap((group) => group.rooms.map((room) => ({ group, room })));
  const standingIn = (key: PersonKey): DemoPerson['standing'] => personOf(key).standing;

  it('has a caucus of each sector, without attribution, where only its own delegates speak', () => {
    const caucuses = rooms.filter(({ room }) => room.kind === 'caucus');
    expect(caucuses.map(({ room }) => standingIn(room.opener)).sort()).toEqual([...sectors].sort());
    for (const { room } of caucuses) {
      expect(room.rule).toBe('non-attribution');
      const speakers = new Set(room.conversation.map(({ by }) => standingIn(by)));
      expect([...speakers]).toEqual([standingIn(room.opener)]);
    }
  });

  it('lets nobody speak in a working room who was not brought into it', () => {
    for (const { room } of rooms.filter(({ room: { kind } }) => kind === 'working')) {
      const inRoom = [room.opener, ...room.seats];
      expect(room.conversation.filter(({ by }) => !inRoom.includes(by))).toEqual([]);
    }
  });

  it('says only what may be said, and marks and releases only what was said', () => {
    for (const { conversation, topics, marks, ...talk } of [...groups, ...rooms.map(({ room }) => room)]) {
      for (const { body } of conversation) expect(mayBeSaid(body)).toEqual(allowed);
      const labels = conversation.map(({ label }) => label);
      for (const { from, name } of topics) {
        expect(labels).toContain(from);
        expect(mayBeNamed(name)).toEqual(allowed);
      }
      for (const { about } of marks) expect(labels).toContain(about);
      for (const { of, text } of 'releases' in talk ? talk.releases : []) {
        const said = conversation.find(({ label }) => label === of);
        expect(standsInMessage(text, said?.body ?? '')).toBe(true);
      }
    }
  });

  it('lets a sector be named only where as many of it read as the charter asks for', () => {
    for (const { group, room } of rooms) {
      if (!room.releases.some(({ grade }) => grade === 'sector')) continue;
      const sector = sectors.find((one) => one === standingIn(room.opener));
      expect(sector === undefined ? 0 : activeDelegates(group, sector)).toBeGreaterThanOrEqual(group.k);
    }
  });
});

describe('the demo as a whole', () => {
  it('shows one group below parity and one delegate who has not consented yet', () => {
    const belowParity = groups.filter((group) =>
      sectors.some((sector) => activeDelegates(group, sector) < group.minimumDelegates),
    );
    expect(belowParity).toHaveLength(1);
    const waiting = groups.flatMap((group) => group.seats.filter((seat) => seat.declaration === null));
    expect(waiting.map((seat) => seat.role)).toEqual(['delegate']);
  });

  it('has rooms of both rules', () => {
    expect(new Set(groups.map((group) => group.rule))).toEqual(new Set(['on-record', 'non-attribution']));
  });

  it('keeps the gravest word out of what upstream members are asked to sign, but for the crimes themselves', () => {
    const upstream = groups.filter((group) => group.phase === 'upstream');
    expect(upstream).toHaveLength(1);
    for (const { name, purpose } of upstream) expect(`${name} ${purpose}`.toLowerCase()).not.toContain('atrocit');
  });
});
