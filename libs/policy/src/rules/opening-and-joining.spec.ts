import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { RoomFacts } from '@trialogue/rooms';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
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
