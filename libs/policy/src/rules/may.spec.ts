import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { RoomFacts } from '@trialogue/rooms';
import type { Resources } from './actions.ts';
import type { Actor, PersonActor } from './actor.ts';
import { may } from './may.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const day = 86_400_000;

const amina: PersonActor = {
  kind: 'person',
  personId: 'amina',
  standing: 'business',
  offices: [],
  deactivated: false,
};
const seat = seatFacts({ charterInForce: 2, charterConsented: 2 });
const plenary: RoomFacts = {
  id: 'room',
  groupId: 'group',
  kind: 'plenary',
  rule: 'non-attribution',
  closed: false,
};
const inPlenary: Resources['room.post'] = { seat, now, room: plenary, member: true, group: 'active' };

function codeOf(actor: Actor, facts: Resources['room.post']): string {
  const decision = may(actor, 'room.post', facts);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('posting in a room', () => {
  it.each<
    [sentence: string, seatChange: Partial<SeatFacts>, factsChange: Partial<Resources['room.post']>, code: string]
  >([
    ['A delegate with an active seat posts.', {}, {}, 'allowed'],
    ['A facilitator speaks to run the process.', { role: 'facilitator', sector: null }, {}, 'allowed'],
    ['A rapporteur speaks to run the process.', { role: 'rapporteur', sector: null }, {}, 'allowed'],
    ['Nobody posts in a closed room.', {}, { room: { ...plenary, closed: true } }, 'room-is-closed'],
    ['An observer reads.', { role: 'observer' }, {}, 'observers-read'],
    ['Who never consented to the charter is asked to.', { charterConsented: null }, {}, 'charter-consent-needed'],
    [
      'A new version of the charter asks again before the next post.',
      { charterConsented: 1 },
      {},
      'charter-consent-needed',
    ],
    ['Who has not declared interests does so first.', { declared: false }, {}, 'declaration-needed'],
    [
      'A neutral waits for every delegation.',
      { role: 'facilitator', sector: null, confirmed: false },
      {},
      'confirmation-needed',
    ],
    ['A suspended member waits.', { suspendedUntil: now + 1 }, {}, 'seat-is-suspended'],
    ['A suspension ends by itself.', { suspendedUntil: now }, {}, 'allowed'],
    ['A group that is only proposed waits for its sectors.', {}, { group: 'proposed' }, 'group-not-active'],
    ['A group that ended takes no more posts.', {}, { group: 'ended' }, 'group-has-ended'],
    ['A guest posts until the end of the invitation.', { guestUntil: now + day }, {}, 'allowed'],
    ['For a guest past his end the room does not exist.', { guestUntil: now }, {}, 'not-found'],
    ['For the holder of an ended seat the room does not exist.', { ended: true }, {}, 'not-found'],
    ['For who is no member the room does not exist.', {}, { member: false }, 'not-found'],
    [
      'Who is no member does not learn that the room is closed.',
      {},
      { member: false, room: { ...plenary, closed: true } },
      'not-found',
    ],
    ['A seat in another group opens no room here.', { groupId: 'other' }, {}, 'not-found'],
    ['Somebody else’s seat opens no room.', { personId: 'bao' }, {}, 'not-found'],
  ])('%s', (_sentence, seatChange, factsChange, code) => {
    const facts: Resources['room.post'] = { ...inPlenary, seat: { ...seat, ...seatChange }, ...factsChange };
    expect(codeOf(amina, facts)).toBe(code);
  });
});
