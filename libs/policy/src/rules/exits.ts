import type { SeatFacts } from '@trialogue/groups';
import { allow, refuse } from '@trialogue/kernel';
import type { RoomFacts } from '@trialogue/rooms';
import { notFound, type Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import { mayTakePart } from './rooms.ts';

/**
 * Whoever reads the room and takes part in the group may ask. What was said on the record needs no release, whatever the room's rule
 * became later; what nobody can be asked about any more cannot be released.
 */
export function mayAskRelease(seat: SeatFacts, facts: Resources['release.ask'], room: RoomFacts): Verdict {
  const takesPart = mayTakePart(seat, facts.now);
  if (!takesPart.allowed) return takesPart;
  if (room.rule === 'confidential') return refuse('nothing-leaves-here', 'rooms', []);
  const { message } = facts;
  if (message === null) return refuse('message-unknown', 'rooms', ['choose-another-message']);
  if (message.rule === 'on-record') return refuse('release-not-needed', 'rooms', []);
  return message.own === null ? refuse('names-have-ended', 'rooms', []) : allow;
}

/** Section 2: only the author lets his words go, and his approval is of that exact text. */
export function mayDecideRelease(seat: SeatFacts, facts: Resources['release.decide']): Verdict {
  const takesPart = mayTakePart(seat, facts.now);
  if (!takesPart.allowed) return takesPart;
  if (facts.own === null) return refuse('names-have-ended', 'rooms', []);
  if (!facts.own) return refuse('not-your-message', 'rooms', ['ask-the-author']);
  if (!facts.open) return refuse('release-is-decided', 'rooms', []);
  return facts.mayPostThere ? allow : notFound;
}

/**
 * A transcript is for the members of its room. Two that differ by a few contributions would show whose they are, so a new one needs at
 * least k new contributions; and none leaves while it names anybody who was promised not to be named.
 */
export function mayMakeTranscript(seat: SeatFacts, facts: Resources['transcript.make'], room: RoomFacts): Verdict {
  const takesPart = mayTakePart(seat, facts.now);
  if (!takesPart.allowed) return takesPart;
  if (room.rule === 'confidential') return refuse('nothing-leaves-here', 'rooms', []);
  if (facts.contributions === 0) return refuse('nothing-to-write-down', 'rooms', ['await-contributions']);
  if (!facts.first && facts.fresh < facts.k) {
    return refuse('too-few-new-contributions', 'rooms', ['await-contributions'], { fresh: facts.fresh, k: facts.k });
  }
  return facts.hits === 0 ? allow : refuse('text-names-people', 'rooms', ['take-names-out'], { hits: facts.hits });
}
