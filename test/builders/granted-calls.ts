import type { SeatFacts } from '@trialogue/groups';
import type { Resources } from '@trialogue/policy';

type OfCalls =
  | `call.${'open' | 'reopen' | 'close' | 'answer' | 'recuse'}`
  | `sounding.${'hold' | 'answer' | 'close'}`
  | `silence.${'open' | 'answer'}`
  | `${'calls' | 'soundings' | 'silences' | 'absences'}.list`
  | 'absence.agree';

/** Facts on which each act on calls is granted to the holder of `seat`, or as a facilitator of `neutral`. */
export function grantedCalls(seat: SeatFacts, neutral: SeatFacts, now: number): Pick<Resources, OfCalls> {
  const own = { seat, now };
  const facilitates = { seat: neutral, now };
  const asked = { ...facilitates, group: 'active', place: 'group' } as const;
  const life = { openedAt: now - 1, closesAt: now + 1, term: 2, extended: false, closed: false };
  const answering = { life, elector: true, dropped: false, sha256: 'a', seen: 'a' };
  return {
    'calls.list': own,
    'call.open': { ...asked, lacking: 0 },
    'call.reopen': { ...asked, lacking: 0, blocked: { outcome: 'blocked', sha256: 'a' }, changed: 'b' },
    'call.close': { ...facilitates, life, waitedFor: 0 },
    'call.answer': { ...own, group: 'active', answering },
    'call.recuse': { ...own, elector: true, life },
    'absences.list': own,
    'absence.agree': { ...own, group: 'active' },
    'soundings.list': own,
    'sounding.hold': asked,
    'sounding.answer': { ...own, group: 'active', open: true, elector: true, answered: false, offered: true },
    'sounding.close': { ...facilitates, group: 'active', open: true },
    'silences.list': own,
    'silence.open': { ...asked, lacking: 0 },
    'silence.answer': { ...own, group: 'active', answering },
  };
}
