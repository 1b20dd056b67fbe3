import type { SeatFacts } from '@trialogue/groups';
import type { Resources } from '@trialogue/policy';

type OfAccounts =
  | 'neutrality.read'
  | `challenge.${'make' | 'second'}`
  | `concern.${'file' | 'answer'}`
  | 'concerns.list'
  | 'removal.ask'
  | 'call-requests.list'
  | `call-request.${'make' | 'back' | 'open'}`;

/** Facts on which the holder of `seat` may hold `neutral` to account, ask for a removal and for a call. */
export function grantedAccounts(seat: SeatFacts, neutral: SeatFacts, now: number): Pick<Resources, OfAccounts> {
  const own = { seat, now };
  const active = { ...own, group: 'active' } as const;
  const concerned: SeatFacts = { ...seat, id: 'seat-of-goro', personId: 'goro', sector: 'government' };
  const challenge = { sector: 'government', madeOn: now, seconded: false, powersStopped: false } as const;
  return {
    'neutrality.read': own,
    'challenge.make': { ...active, neutral, causeKnown: true, made: false },
    'challenge.second': { ...active, neutral, challenge },
    'concern.file': { ...own, neutral },
    'concerns.list': {},
    'concern.answer': { concern: { sectors: ['business', 'government'], answered: false } },
    'removal.ask': { ...active, concerned, from: 'group', lacking: 0, underWay: false },
    'call-requests.list': own,
    'call-request.make': active,
    'call-request.back': { ...active, request: { opened: false } },
    'call-request.open': {
      ...active,
      request: { requestedAt: now - 86_400_000, sectors: ['business', 'government'], opened: false },
      lacking: 0,
    },
  };
}
