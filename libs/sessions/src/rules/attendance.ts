import { sectors, type Sector } from '@trialogue/people';
import type { SessionEventOf } from './session-event.ts';
import { withoutRequest } from './queue.ts';
import type { SessionState } from './session.ts';
import { bySector, type BySector, type Present } from './speaker.ts';

export function withPresent(state: SessionState, present: Present): SessionState {
  const others = state.present.filter(({ ref }) => ref !== present.ref);
  return { ...state, present: [...others, present] };
}

export function withGuest(state: SessionState, { guest }: SessionEventOf<'guest-added'>): SessionState {
  if (state.guests.some(({ ref }) => ref === guest.ref)) return state;
  return withPresent({ ...state, guests: [...state.guests, guest] }, { ...guest, role: 'guest' });
}

/** A line that breaks takes nobody out of the queue; a guest who left the table is no longer called. */
export function withoutPresent(state: SessionState, ref: string): SessionState {
  const gone = { ...state, present: state.present.filter((person) => person.ref !== ref) };
  if (!state.guests.some((guest) => guest.ref === ref)) return gone;
  const asked = state.queue.filter(({ speaker }) => speaker.ref === ref);
  const guests = state.guests.filter((guest) => guest.ref !== ref);
  return asked.reduce<SessionState>((now, { id }) => withoutRequest(now, id), { ...gone, guests });
}

export interface SectorAttendance {
  readonly sector: Sector;
  readonly speaking: number;
  readonly observing: number;
}

/** Who is there of each sector: those who may have the floor, and observers. */
export function attendanceOf(state: SessionState): readonly SectorAttendance[] {
  return sectors.map((sector) => {
    const own = state.present.filter((person) => person.sector === sector);
    const observing = own.filter(({ role }) => role === 'observer').length;
    return { sector, speaking: own.length - observing, observing };
  });
}

/** How many of each sector are there and may have the floor. */
export function speakersPresent(state: SessionState): BySector<number> {
  const attendance = attendanceOf(state);
  return bySector((sector) => attendance.find((line) => line.sector === sector)?.speaking ?? 0);
}
