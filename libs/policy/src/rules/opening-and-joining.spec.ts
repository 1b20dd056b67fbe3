import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { RoomFacts } from '@trialogue/rooms';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
import type { PlannedRoom } from './opening-rooms.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const amina: PersonActor = { kind: 'person', personId: 'amina', standing: 'business', offices: [], deactivated: false };
const seat = seatFacts({ charterInForce: 2, charterConsented: 2 });
const neutral: SeatFacts = { ...seat, role: 'facilitator', sector: null };
const plenary: RoomFacts = { id: 'room', groupId: 'group', kind: 'plenary', rule: 'non-attribution', closed: false };

describe('opening and joining rooms', () => {
  const opening: Resources['room.open'] = { seat, now, kind: 'working', sector: null, founder: false, group: 'active' };
  const joining: Resources['member.join'] = { seat, now, room: plenary, roomSector: null, invited: false };
  const caucus = { ...plenary, kind: 'caucus' } as const;

  it.each<[sentence: string, change: Partial<Resources['room.open']>, code: string]>([
    ['A delegate opens a working room.', {}, 'allowed'],
    ['A delegate opens the caucus of his own sector.', { kind: 'caucus', sector: 'business' }, 'allowed'],
    [
      'A delegate does not open the caucus of another sector.',
      { kind: 'caucus', sector: 'government' },
      'own-caucus-only',
    ],
    ['A guest opens no room.', { seat: { ...seat, guestUntil: now + 1 } }, 'delegates-open-rooms'],
    ['A neutral opens no room.', { seat: neutral }, 'delegates-open-rooms'],
    ['A second plenary is not opened.', { kind: 'plenary' }, 'room-kind-not-offered'],
    [
      'The founder opens the plenary at the founding, without a seat.',
      { kind: 'plenary', founder: true, group: 'proposed', seat: null },
      'allowed',
    ],
    ['The founder opens no plenary later.', { kind: 'plenary', founder: true, seat: null }, 'not-found'],
    ['A sealed room needs keys and is not offered.', { kind: 'confidential' }, 'room-kind-not-offered'],
    ['Who has not consented opens nothing.', { seat: { ...seat, charterConsented: 1 } }, 'charter-consent-needed'],
    ['Rooms are opened in an active group.', { group: 'proposed' }, 'group-not-active'],
  ])('%s', (_sentence, change, code) => {
    const decision = may(amina, 'room.open', { ...opening, ...change });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  const other = { role: 'delegate', sector: 'government', guest: false, activated: true } as const;
  const planned = { name: 'On water', rule: 'on-record', chosen: [other], rooms: 199 } as const;

  it.each<[sentence: string, kind: 'caucus' | 'working', change: Partial<PlannedRoom>, code: string]>([
    ['Two sectors make a working room.', 'working', {}, 'allowed'],
    ['One sector alone makes none.', 'working', { chosen: [{ ...other, sector: 'business' }] }, 'two-sectors-needed'],
    ['An observer is no second sector.', 'working', { chosen: [{ ...other, role: 'observer' }] }, 'two-sectors-needed'],
    ['A working room may be under non-attribution.', 'working', { rule: 'non-attribution' }, 'allowed'],
    ['No room is opened sealed.', 'working', { rule: 'confidential' }, 'room-kind-not-offered'],
    ['A caucus needs nobody to be chosen.', 'caucus', { rule: 'non-attribution', chosen: [] }, 'allowed'],
    ['A caucus is never on the record.', 'caucus', { chosen: [] }, 'caucus-is-masked'],
    ['A caucus takes nobody of another sector.', 'caucus', { rule: 'non-attribution' }, 'caucus-of-one-sector'],
    [
      'A seat that is not active yet is not chosen.',
      'working',
      { chosen: [{ ...other, activated: false }] },
      'seat-not-ready',
    ],
    ['A guest is chosen for no room (P5).', 'working', { chosen: [{ ...other, guest: true }] }, 'guest-is-named'],
    ['A group has 200 rooms at most.', 'working', { rooms: 200 }, 'too-many-rooms'],
    ['A name has one line.', 'working', { name: 'two\nlines' }, 'name-has-controls'],
  ])('%s', (_sentence, kind, change, code) => {
    const sector = kind === 'caucus' ? seat.sector : null;
    const decision = may(amina, 'room.open', { ...opening, kind, sector, planned: { ...planned, ...change } });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it.each<[sentence: string, change: Partial<Resources['member.join']>, code: string]>([
    ['All seats belong to the plenary.', {}, 'allowed'],
    ['A neutral belongs to the plenary.', { seat: neutral }, 'allowed'],
    [
      'A guest who is not invited does not learn that the plenary is closed.',
      { seat: { ...seat, guestUntil: now + 1 }, room: { ...plenary, closed: true } },
      'not-found',
    ],
    [
      'A guest enters his sector’s caucus only if invited.',
      { room: caucus, roomSector: 'business', seat: { ...seat, guestUntil: now + 1 } },
      'not-found',
    ],
    [
      'An invited guest enters his sector’s caucus.',
      { room: caucus, roomSector: 'business', seat: { ...seat, guestUntil: now + 1 }, invited: true },
      'allowed',
    ],
    [
      'A guest enters no other sector’s caucus.',
      { room: caucus, roomSector: 'government', seat: { ...seat, guestUntil: now + 1 }, invited: true },
      'not-found',
    ],
    [
      'No guest joins a confidential room here.',
      { room: { ...plenary, kind: 'confidential' }, seat: { ...seat, guestUntil: now + 1 }, invited: true },
      'not-found',
    ],
    [
      'An observer is in no caucus.',
      { room: caucus, roomSector: 'business', seat: { ...seat, role: 'observer' }, invited: true },
      'not-found',
    ],
    ['A guest belongs to a plenary only if invited.', { seat: { ...seat, guestUntil: now + 1 } }, 'not-found'],
    ['An invited guest joins.', { seat: { ...seat, guestUntil: now + 1 }, invited: true }, 'allowed'],
    ['A delegate joins the caucus of his sector.', { room: caucus, roomSector: 'business' }, 'allowed'],
    [
      'Another sector’s caucus does not exist for a delegate, invited or not.',
      { room: caucus, roomSector: 'government', invited: true },
      'not-found',
    ],
    [
      'A caucus takes a neutral where it invited one.',
      { room: caucus, roomSector: 'business', seat: neutral, invited: true },
      'allowed',
    ],
    [
      'A caucus does not exist for a neutral it did not invite.',
      { room: caucus, roomSector: 'business', seat: neutral },
      'not-found',
    ],
    ['A working room takes who was chosen.', { room: { ...plenary, kind: 'working' }, invited: true }, 'allowed'],
    ['A working room does not exist for who was not chosen.', { room: { ...plenary, kind: 'working' } }, 'not-found'],
    [
      'Nobody joins a confidential room here.',
      { room: { ...plenary, kind: 'confidential' }, invited: true },
      'not-found',
    ],
    ['A closed room takes nobody.', { room: { ...plenary, closed: true } }, 'room-is-closed'],
    [
      'Who is not chosen does not learn that a working room is closed.',
      { room: { ...plenary, kind: 'working', closed: true } },
      'not-found',
    ],
    ['A room of another group does not exist.', { room: { ...plenary, groupId: 'other' } }, 'not-found'],
  ])('%s', (_sentence, change, code) => {
    const decision = may(amina, 'member.join', { ...joining, ...change });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });
});
