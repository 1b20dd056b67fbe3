import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLive, isNeutralRole, sectorOf, voiceOf } from '@trialogue/groups';
import type { SeatFacts, SeatRole } from '@trialogue/groups';
import { type Act, acts, people, type Person, type SeatAct } from '../../../../test/builders/random-acts.ts';
import { may } from './may.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const hour = 3_600_000;

/** A group whose seats change by what the policy allows, and by nothing else. Whoever is seated consents and declares at once. */
class Group {
  private seats: SeatFacts[] = [];
  private at = now;
  private given = 0;
  readonly done: string[] = [];

  act(act: Act): void {
    const by = act.kind === 'suspend' ? this.facilitator() : this.whoActs(act.by);
    if (act.kind === 'pass') this.at += 12 * hour;
    else if (act.kind === 'end') this.end(by, act.seat, act.backers);
    else if (act.kind === 'suspend') this.suspend(by, act.seat);
    else if ('role' in act) this.seat(by, act);
    this.check();
  }

  /** Mostly somebody who could have a right to: a steward, or whoever has a seat. */
  private whoActs(place: number): Person {
    const seated = this.pick(place);
    const steward = people.filter(({ actor }) => actor.offices.length > 0)[place % 4];
    const holder = people.find(({ actor }) => actor.personId === seated?.personId);
    const anyone = people[place % people.length];
    const one = [steward, holder, holder, anyone][place % 7] ?? holder ?? steward;
    if (!one) throw new Error('nobody acts');
    return one;
  }

  private facilitator(): Person {
    const seat = this.live().find(({ role }) => role === 'facilitator');
    return people.find(({ actor }) => actor.personId === seat?.personId) ?? this.whoActs(0);
  }

  private live(): readonly SeatFacts[] {
    const lent = new Set(this.seats.flatMap((seat) => (isLive(seat, this.at) && seat.alternateOf) || []));
    return this.seats.filter((seat) => isLive(seat, this.at)).map((seat) => ({ ...seat, lent: lent.has(seat.id) }));
  }

  private pick(place: number): SeatFacts | null {
    const live = this.live();
    return live[place % Math.max(1, live.length)] ?? null;
  }

  private seat(by: Person, act: SeatAct): void {
    // Two times of three somebody of the actor's own sector, else few would be allowed.
    const choice = people.filter(({ actor }) => act.of % 3 === 0 || actor.standing === by.actor.standing);
    const person = choice[act.of % choice.length];
    if (!person) return;
    const live = this.live();
    const own = live.find((seat) => seat.personId === by.actor.personId) ?? null;
    const { standing, personId } = person.actor;
    const lentSeat = act.kind === 'lend' ? this.pick(act.seat) : null;
    if (act.kind === 'lend' && lentSeat === null) return;
    const role = lentSeat ? 'delegate' : act.role;
    const sector = isNeutralRole(role) ? null : sectorOf(standing);
    const until = this.at + 30 * hour;
    const backers = this.backers(own, act.backers);
    const voice = voiceOf(live, lentSeat ? lentSeat.sector : sector, backers, this.at);
    const decisionAuthority = role === 'delegate' ? ('recommends' as const) : null;
    const { organisationId } = person;
    const appointed = { personId, standing, sectorVerified: true, organisationId, role, sector, decisionAuthority };
    const decision = may(by.actor, 'seat.appoint', {
      seat: own,
      now: this.at,
      founder: false,
      group: 'active',
      appointed,
      held: [{ role, sector, addedPowers: [] }],
      seats: live,
      voice,
      loan: lentSeat && { seat: lentSeat, until },
    });
    if (!decision.allowed) return;
    this.expectEarned(by, own, sector, backers);
    this.expectShare(organisationId, lentSeat);
    this.seats.push(seatOf(`seat ${(this.given += 1)}`, person, role, sector, lentSeat && { of: lentSeat.id, until }));
    this.done.push(act.kind);
  }

  private end(by: Person, place: number, chosen: readonly number[]): void {
    const live = this.live();
    const own = live.find((seat) => seat.personId === by.actor.personId) ?? null;
    const ended = this.pick(place);
    const backers = this.backers(own, chosen);
    const voice = voiceOf(live, ended?.sector ?? null, backers, this.at);
    if (ended === null || !may(by.actor, 'seat.end', { seat: own, ended, voice, now: this.at }).allowed) return;
    const isOwn = own !== null && (own.id === ended.id || ended.alternateOf === own.id);
    if (!isOwn) this.expectEarned(by, own, ended.sector, backers);
    const gone = new Set([ended.id, ...live.filter((seat) => seat.alternateOf === ended.id).map(({ id }) => id)]);
    this.seats = this.seats.map((seat) => (gone.has(seat.id) ? { ...seat, ended: true } : seat));
    this.done.push(isOwn ? 'leave' : 'recall');
  }

  private suspend(by: Person, place: number): void {
    const own = this.live().find((seat) => seat.personId === by.actor.personId) ?? null;
    const suspended = this.pick(place);
    const facts = { seat: own, suspended, hours: 24, lastFrom: null, now: this.at };
    if (!may(by.actor, 'seat.suspend', facts).allowed) return;
    const until = this.at + 24 * hour;
    this.seats = this.seats.map((seat) => (seat.id === suspended?.id ? { ...seat, suspendedUntil: until } : seat));
    this.done.push('suspend');
  }

  private backers(own: SeatFacts | null, chosen: readonly number[]): ReadonlySet<string> {
    const live = this.live();
    const isWhole = (chosen[0] ?? 0) % 2 === 1;
    const fellows = live.filter((seat) => isWhole && seat.sector === own?.sector);
    const picked = chosen.flatMap((place) => live[place % Math.max(1, live.length)] ?? []);
    const ids = [...fellows, ...picked].map(({ id }) => id);
    return new Set([...ids, ...(own ? [own.id] : [])]);
  }

  /** P2, counted apart from the rules: more than half of those who are there, or the steward of fewer than two; neutrals are proposed. */
  private expectEarned(
    by: Person,
    own: SeatFacts | null,
    sector: SeatFacts['sector'],
    backers: ReadonlySet<string>,
  ): void {
    expect(by.actor.offices).not.toContain('platform');
    if (sector === null) return;
    const there = this.live().filter((seat) => seat.sector === sector && seat.role === 'delegate' && !seat.lent);
    const present = there.filter((seat) => seat.suspendedUntil === null || seat.suspendedUntil <= this.at);
    if (there.length < 2) {
      expect(by.actor.offices).toEqual([sector]);
      return;
    }
    expect(present.map(({ id }) => id)).toContain(own?.id);
    const voices = present.filter(({ id }) => backers.has(id)).length;
    expect(voices * 2).toBeGreaterThan(there.length);
  }

  /** P3, counted apart from the rules: every seat counts, where a lent one and its alternate's are one. */
  private expectShare(organisationId: string, lentSeat: SeatFacts | null): void {
    const live = this.live();
    const places = live.filter((seat) => seat.alternateOf === null);
    const holders = (seat: SeatFacts) => [
      seat.organisationId,
      ...live.filter((alternate) => alternate.alternateOf === seat.id).map((alternate) => alternate.organisationId),
      ...(seat.id === lentSeat?.id ? [organisationId] : []),
    ];
    const held = places.filter((seat) => holders(seat).includes(organisationId)).length + (lentSeat ? 0 : 1);
    const all = places.length + (lentSeat ? 0 : 1);
    expect(held === 1 || held * 4 <= all).toBe(true);
  }

  private check(): void {
    const live = this.live();
    expect(new Set(live.map(({ personId }) => personId)).size).toBe(live.length);
    for (const seat of live) {
      const standing = people.find(({ actor }) => actor.personId === seat.personId)?.actor.standing;
      expect([seat.sector, isNeutralRole(seat.role)]).toEqual(
        standing === 'neutral' ? [null, seat.role !== 'observer'] : [standing, false],
      );
    }
  }
}

function seatOf(
  id: string,
  { actor, organisationId }: Person,
  role: SeatRole,
  sector: SeatFacts['sector'],
  loan: { of: string; until: number } | null,
): SeatFacts {
  return seatFacts({
    id,
    personId: actor.personId,
    role,
    sector,
    organisationId,
    alternateOf: loan?.of ?? null,
    loanUntil: loan?.until ?? null,
  });
}

describe('the seats of a group, whatever its people ask for', () => {
  it('Are given and taken by a majority or by the steward of fewer than two, within each organisation’s share, one to a person.', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(acts, (asked) => {
        const group = new Group();
        for (const act of asked) group.act(act);
        for (const done of group.done) seen.set(done, (seen.get(done) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    // A test of what never happens proves nothing where nothing happens.
    for (const done of ['appoint', 'lend', 'leave', 'recall', 'suspend'])
      expect(seen.get(done) ?? 0).toBeGreaterThan(5);
  });
});
