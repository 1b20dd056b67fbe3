import type { GroupDetail, GroupMember } from '@trialogue/groups';
import { expect, test } from 'vitest';
import { choosable, commandOf, lacksSecondSector, noWishes, ofKind, readersOf, sharesOf } from './opening.ts';

function member(seatId: string, some: Partial<GroupMember>): GroupMember {
  return {
    seatId,
    name: seatId,
    role: 'delegate',
    standing: 'business',
    sector: 'business',
    organisation: 'Mill',
    parastatalOwnership: null,
    decisionAuthority: 'recommends',
    active: true,
    state: 'active',
    suspendedUntil: null,
    guestUntil: null,
    alternateOf: null,
    loanUntil: null,
    confirmedBy: [],
    office: null,
    ...some,
  };
}

const own = member('own', {});
const colleague = member('colleague', {});
const guest = member('guest', { guestUntil: '2026-12-24T00:00:00Z' });
const observer = member('observer', { role: 'observer' });
const minister = member('minister', { sector: 'government', standing: 'government' });
const chair = member('chair', { role: 'facilitator', sector: null, standing: 'neutral' });
const watcher = member('watcher', { role: 'observer', sector: 'civil-society', standing: 'civil-society' });
const comer = member('comer', { state: 'needs-consent', active: false });
const group = {
  members: [own, colleague, guest, observer, minister, chair, watcher, comer],
  seat: { id: 'own', role: 'delegate', sector: 'business', state: 'active' },
} as const satisfies Pick<GroupDetail, 'members' | 'seat'>;

const clientId = '5b0a3c38-7a43-4f0a-9a3e-0f6f7d1f5c11';
const names = (members: readonly GroupMember[]) => members.map(({ seatId }) => seatId);

test('a caucus is read by one’s own delegation, and by the neutrals that it invites', () => {
  expect(names(readersOf(group, { kind: 'caucus', seats: [] }))).toEqual(['own', 'colleague']);
  expect(names(readersOf(group, { kind: 'caucus', seats: ['chair'] }))).toEqual(['own', 'colleague', 'chair']);
});

test('a caucus offers neutrals to be invited, and nobody of another sector', () => {
  expect(names(choosable(group, 'caucus'))).toEqual(['chair']);
});

test('a working room is read by who opens it and by whom he chose, and nobody else', () => {
  expect(names(readersOf(group, { kind: 'working', seats: ['minister'] }))).toEqual(['own', 'minister']);
  expect(names(choosable(group, 'working'))).not.toContain('own');
  expect(names(choosable(group, 'working')), 'a guest is in the rooms of his invitation only').not.toContain('guest');
});

test('a working room of one sector lacks a second one, and neither a neutral nor an observer makes one', () => {
  const lacks = (seats: readonly string[]) =>
    lacksSecondSector({ kind: 'working' }, readersOf(group, { kind: 'working', seats }));
  expect(lacks([])).toBe(true);
  expect(lacks(['colleague', 'chair', 'watcher'])).toBe(true);
  expect(lacks(['minister'])).toBe(false);
});

test('readers are counted by sector in the order of the day, and a sector without any is not named', () => {
  const readers = [own, chair, colleague];
  expect(sharesOf(readers, ['government', 'civil-society', 'business', 'neutral'])).toEqual([
    { standing: 'business', count: 2 },
    { standing: 'neutral', count: 1 },
  ]);
});

test('who was chosen for a working room is not invited into a caucus, and a caucus is never on the record', () => {
  const working = { ...noWishes(clientId), rule: 'on-record', seats: ['minister'] } as const;
  const caucus = ofKind(working, 'caucus');
  expect(caucus.seats).toEqual([]);
  expect(commandOf({ ...caucus, rule: 'on-record' }).rule).toBe('non-attribution');
  expect(ofKind(working, 'working')).toBe(working);
});

test('spaces around a name are not part of it', () => {
  expect(commandOf({ ...noWishes(clientId), name: '  Tariffs ' }).name).toBe('Tariffs');
});

test('however often a form is changed and sent, it asks for one room', () => {
  const wishes = ofKind(noWishes(clientId), 'caucus');
  expect(commandOf({ ...wishes, name: 'Tariffs' }).clientId).toBe(clientId);
});
