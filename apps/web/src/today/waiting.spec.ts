import type { GroupSummary, Motion, Stewardship } from '@trialogue/groups';
import type { Elections } from '@trialogue/people';
import { expect, test } from 'vitest';
import { whatWaits, type Known } from './waiting.ts';

const id = '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d';
const seatId = '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11';

const group = (state: GroupSummary['seat']['state'], wishes: Partial<GroupSummary> = {}): GroupSummary => ({
  id,
  name: 'Seleth',
  kind: 'standing',
  phase: 'acute',
  state: 'active',
  seat: { id: seatId, role: 'delegate', sector: 'business', state },
  ...wishes,
});

const motion = (wishes: Partial<Motion> = {}): Motion => ({
  id,
  kind: 'appoint',
  personName: 'Amara Denholt',
  role: 'delegate',
  seatId: null,
  until: null,
  proposedBy: 'Tobias Renn',
  ownProposal: false,
  proposedAt: '2026-11-20T10:00:00Z',
  lapsesAt: '2026-12-04T10:00:00Z',
  backing: 1,
  needed: 2,
  backedByMe: false,
  ...wishes,
});

const election: Elections['items'][number] = {
  id,
  office: 'business',
  openedAt: '2026-11-20T10:00:00Z',
  closesAt: '2026-11-27T10:00:00Z',
  closedAt: null,
  outcome: null,
  elected: null,
  electors: 9,
  voted: 2,
  candidates: [{ personId: id, name: 'Amara Denholt', organisation: 'A mill', votes: null }],
  elector: true,
  hasVoted: false,
  stands: false,
};

const desk: Stewardship = {
  office: 'business',
  unverified: 3,
  groups: [
    { id, name: 'Seleth', state: 'proposed', active: 0, minimum: 2, actsBySteward: true },
    { id: seatId, name: 'Oranda', state: 'active', active: 4, minimum: 2, actsBySteward: false },
  ],
};

const nothing: Known = {
  groups: [],
  founding: [],
  delegate: [],
  stewardship: null,
  elections: null,
  invitations: null,
  notices: null,
  asked: [],
};
const kinds = (known: Partial<Known>) => whatWaits({ ...nothing, ...known }).map(({ kind }) => kind);

test('a seat that lacks its holder’s consent or declaration waits for him', () => {
  expect(kinds({ groups: [group('needs-consent')] })).toEqual(['needs-consent']);
  expect(kinds({ groups: [group('needs-declaration')] })).toEqual(['needs-declaration']);
});

test.each(['active', 'suspended', 'lent', 'needs-confirmation'] as const)(
  'a seat that is %s leaves its holder nothing to do here',
  (state) => {
    expect(kinds({ groups: [group(state)] })).toEqual([]);
  },
);

test('a group that has ended asks for nothing', () => {
  expect(kinds({ groups: [group('needs-consent', { state: 'ended' })] })).toEqual([]);
});

test('a motion waits for a delegate’s voice until he has given it', () => {
  const of = (backedByMe: boolean) => ({ group: group('active'), motions: [motion({ backedByMe })], unconfirmed: [] });
  expect(kinds({ delegate: [of(false)] })).toEqual(['motion']);
  expect(kinds({ delegate: [of(true)] })).toEqual([]);
});

test('a neutral on whom a motion is open is not asked for twice', () => {
  const unconfirmed = [{ seatId, name: 'Julien Ferrand' }];
  const open = motion({ kind: 'confirm-neutral', seatId });
  expect(kinds({ delegate: [{ group: group('active'), motions: [], unconfirmed }] })).toEqual(['neutral']);
  expect(kinds({ delegate: [{ group: group('active'), motions: [open], unconfirmed }] })).toEqual(['motion']);
});

test('a steward is led to the unverified and to the groups that have too few of his sector', () => {
  const waiting = whatWaits({ ...nothing, stewardship: desk });
  expect(waiting).toMatchObject([
    { kind: 'verify', count: 3 },
    { kind: 'seats', group: { name: 'Seleth' }, lacking: 2 },
  ]);
});

test('an election waits for an elector who has not voted, once somebody stands', () => {
  const of = (wishes: Partial<typeof election>): Elections => ({
    office: 'business',
    steward: null,
    items: [{ ...election, ...wishes }],
  });
  expect(kinds({ elections: of({}) })).toEqual(['vote']);
  expect(kinds({ elections: of({ hasVoted: true }) })).toEqual([]);
  expect(kinds({ elections: of({ elector: false }) })).toEqual([]);
  expect(kinds({ elections: of({ candidates: [] }) })).toEqual([]);
});

test('what ends first stands first, and what has no end stands behind', () => {
  const delegate = [{ group: group('active'), motions: [motion()], unconfirmed: [{ seatId, name: 'Julien' }] }];
  const elections: Elections = { office: 'business', steward: null, items: [election] };
  const groups = [group('needs-consent')];
  expect(kinds({ groups, delegate, elections })).toEqual(['vote', 'motion', 'needs-consent', 'neutral']);
});

test('what the group asks stands among what has an end, with its title and until when', () => {
  const call = { kind: 'call', group: group('active'), id, title: 'Sampling', due: '2026-11-28T10:00:00Z' } as const;
  const sounding = { ...call, kind: 'sounding', due: '2026-11-24T10:05:00Z' } as const;
  const elections: Elections = { office: 'business', steward: null, items: [election] };
  const waiting = whatWaits({ ...nothing, asked: [call, sounding], elections, groups: [group('needs-consent')] });
  expect(waiting.map(({ kind }) => kind)).toEqual(['sounding', 'vote', 'call', 'needs-consent']);
  expect(waiting[2]).toMatchObject({ title: 'Sampling', due: call.due });
});

test('a founder is led to what his group lacks, unless his office leads him there already', () => {
  expect(kinds({ founding: [{ id, name: 'Seleth' }] })).toEqual(['founding']);
  expect(kinds({ founding: [{ id, name: 'Seleth' }], stewardship: { ...desk, unverified: 0 } })).toEqual(['seats']);
});

test('notices that nobody has seen wait as one line, and passages that are asked for as another', () => {
  expect(whatWaits({ ...nothing, notices: { releases: 0, others: 0 } })).toEqual([]);
  expect(whatWaits({ ...nothing, notices: { releases: 2, others: 3 } })).toEqual([
    { kind: 'releases', count: 2, due: null },
    { kind: 'notices', count: 3, due: null },
  ]);
});
