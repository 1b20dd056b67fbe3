import type { Resources, PersonActor } from '@trialogue/policy';
import type { SeatFacts } from '@trialogue/groups';

export const now = Date.UTC(2026, 10, 23, 9, 30);
export const amina: PersonActor = {
  kind: 'person',
  personId: 'amina',
  standing: 'business',
  offices: [],
  deactivated: false,
};
export const seat: SeatFacts = {
  id: 'seat-of-amina',
  groupId: 'group',
  personId: 'amina',
  role: 'delegate',
  sector: 'business',
  organisationId: 'mill',
  charterInForce: 2,
  charterConsented: 2,
  declared: true,
  confirmed: true,
  suspendedUntil: null,
  guestUntil: null,
  alternateOf: null,
  loanUntil: null,
  lent: false,
  ended: false,
};
export const neutral: SeatFacts = { ...seat, id: 'seat-of-noor', personId: 'noor', role: 'facilitator', sector: null };
export const room = { id: 'room', groupId: 'group', kind: 'plenary', rule: 'non-attribution', closed: false } as const;
const ownSeat = { seat, now };
const facilitator: SeatFacts = { ...neutral, id: 'seat-of-amina', personId: 'amina' };
const towardsGroup = { ...ownSeat, exists: true, founder: false };
export const motion = { sector: 'business', proposedBySeat: 'seat-of-amina', open: true } as const;
const seatOfBao: SeatFacts = { ...seat, id: 'seat-of-bao', personId: 'bao' };
const invited = {
  personId: 'bao',
  standing: 'business',
  sectorVerified: true,
  isSteward: false,
  hasAccount: false,
  hasOpenInvitation: false,
  seat: seatOfBao,
} as const;
const presented = { state: 'open', failures: 0, addressFits: true, sectorFits: true, seatIsLive: true } as const;
const account = {
  personId: 'bao',
  standing: 'business',
  offices: [],
  liveSeats: 0,
  deactivated: false,
  lastPlatformSteward: false,
} as const;
const election = {
  office: 'business',
  closesAt: now + 1,
  closed: false,
  elector: true,
  voted: false,
  stands: false,
} as const;
const inRoom = { ...ownSeat, room, member: true };

/** For each action, facts under which a person with the right seat or office may do it. */
export const granted: Resources = {
  'health.read': {},
  'openapi.read': {},
  'page.read': {},
  'sign-in.begin': {},
  'sign-in.end': {},
  'sign-ins.list': {},
  'sign-ins.end': { ownerId: 'amina' },
  'me.read': {},
  'demo.personas': { demo: true },
  'demo.enter': { demo: true },
  'groups.list': {},
  'group.read': ownSeat,
  'charter.read': ownSeat,
  'charter.consent': { ...ownSeat, version: 2 },
  'declaration.make': ownSeat,
  'declarations.read': ownSeat,
  'rooms.list': ownSeat,
  'room.read': inRoom,
  'room.audience': inRoom,
  'room.post': { ...inRoom, group: 'active' },
  'room.leave': inRoom,
  'ledger.read': ownSeat,
  'organisation.register': {
    organisation: { name: 'Sahara Mills', standing: 'business', kind: 'company', parastatalOwnership: null },
  },
  'person.register': {
    person: { name: 'Bao Tran', email: 'bao@demo.example', standing: 'business', organisationStanding: 'business' },
  },
  'sector.verify': { personId: 'bao', sector: 'business' },
  'steward.name': {
    office: 'business',
    candidate: { standing: 'business', sectorVerified: true, offices: [] },
    officeIsHeld: false,
  },
  'group.found': { sectorVerified: true },
  'seat.appoint': {
    ...ownSeat,
    founder: false,
    group: 'active',
    appointed: {
      personId: 'bao',
      standing: 'business',
      sectorVerified: true,
      organisationId: 'port',
      role: 'delegate',
      sector: 'business',
      decisionAuthority: 'recommends',
    },
    held: [{ role: 'delegate', sector: 'business', addedPowers: [] }],
    seats: [seat],
    voice: { delegates: 2, backing: 2 },
    loan: null,
  },
  'seat.activate': { ...ownSeat, activated: seat },
  'seat.end': { ...ownSeat, ended: seat, voice: { delegates: 2, backing: 2 } },
  'neutral.confirm': { ...ownSeat, neutral: { ...neutral, confirmed: false }, voice: { delegates: 2, backing: 2 } },
  'room.open': { ...ownSeat, kind: 'working', sector: null, founder: false, group: 'active' },
  'member.join': { ...ownSeat, room, roomSector: null, invited: false },
  'seat.suspend': { ...ownSeat, seat: facilitator, suspended: seatOfBao, hours: 24, lastFrom: null },
  'seat.unsuspend': { ...ownSeat, seat: facilitator, suspended: { ...seatOfBao, suspendedUntil: now + 1 } },
  'seat.expire': { expired: { ...seat, guestUntil: now }, now },
  'motions.list': ownSeat,
  'motion.back': { ...ownSeat, motion },
  'motion.withdraw': { ...ownSeat, motion },
  'candidates.list': towardsGroup,
  'charter.propose': { ...towardsGroup, group: 'active' },
  'charter.versions': towardsGroup,
  'recusal.declare': ownSeat,
  'recusal.end': { ...ownSeat, recusedSeat: seat.id },
  'recusals.list': ownSeat,
  'group.founding': towardsGroup,
  'group.end': { ...ownSeat, sector: 'business', voice: { delegates: 2, backing: 2 }, group: 'active' },
  'archive.read': ownSeat,
  'stewardship.read': {},
  'invitation.make': { invited, ownSeat: seat, now },
  'invitation.keep': { invitation: { invitedBy: 'amina', standing: 'business', state: 'open' } },
  'invitations.list': {},
  'invitation.look': { invitation: presented },
  'invitation.accept': { invitation: presented },
  'instance.read': {},
  'instance.set-up': { open: true, linkFits: true },
  'people.list': {},
  'organisations.list': {},
  'people.import': { standings: ['business'] },
  'listing.change': {},
  'sector.change': { account, to: 'business' },
  'person.deactivate': { account: { ...account, personId: 'amina' } },
  'person.reactivate': { account: { ...account, deactivated: true } },
  'person.erase': { account: { ...account, personId: 'amina' } },
  'elections.list': {},
  'election.call': {
    member: { standing: 'business', sectorVerified: true },
    office: 'business',
    former: { open: false, lastClosedAt: null, officeIsHeld: true },
    now,
  },
  'election.stand': { member: { standing: 'business', sectorVerified: true }, election, now },
  'election.vote': { election, candidateStands: true, now },
  'election.close': { due: true },
};
