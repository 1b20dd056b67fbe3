import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar is told of a session. No agenda: a calendar lies on other people's servers. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly zone: string;
  readonly meetingLink: string | null;
  readonly page: string | null;
  /** Grows with every change, so that a calendar takes the newer one. */
  readonly updates: number;
  readonly changedAt: Date;
  readonly cancelled: boolean;
}

export interface Organiser {
  readonly name: string;
  readonly address: string;
}

/** An invitation, its update or its cancellation: iTIP, as calendars import it from a file. */
export function invitationFile(entry: CalendarEntry, organiser: Organiser): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId, method });
  calendar.createEvent({ ...eventOf(entry), organizer: { name: organiser.name, email: organiser.address } });
  return calendar.toString();
}

/** All that a person is invited to, for a calendar that looks for itself. */
export function feedFile(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ prodId, name, method: ICalCalendarMethod.PUBLISH, ttl: 3_600 });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
}

const prodId = { company: 'Trialogue', product: 'Trialogue', language: 'EN' };

/** Times in UTC, which every calendar shows in its own zone; the zone in which the session was planned stands in words. */
function eventOf({
  id,
  title,
  startsAt,
  endsAt,
  zone,
  meetingLink,
  page,
  updates,
  changedAt,
  cancelled,
}: CalendarEntry) {
  return {
    id: `${id}@trialogue`,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: changedAt,
    lastModified: changedAt,
    sequence: updates,
    summary: title,
    description: [`${inZone(startsAt, zone)} – ${inZone(endsAt, zone)} (${zone})`, page ?? ''].join('\n').trim(),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(meetingLink !== null && { location: meetingLink }),
    ...(page !== null && { url: page }),
  };
}

function inZone(moment: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
