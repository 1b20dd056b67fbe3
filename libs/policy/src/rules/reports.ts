import type { SeatFacts } from '@trialogue/groups';
import { allow, refuse } from '@trialogue/kernel';
import { sectors, type Sector } from '@trialogue/people';
import type { RoomFacts } from '@trialogue/rooms';
import { notFound, type Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import type { ReportFacts } from './report-actions.ts';

/** Hours in which the second steward has to agree, and both may look. */
export const glassHours = 24;
const glassTime = glassHours * 3_600_000;

/** Until when an opening counts, in milliseconds since the epoch. */
export function glassClosesAt(openedAt: number): number {
  return openedAt + glassTime;
}

/**
 * The two sectors whose stewards a report goes to: such as have a steward before such as have none at the moment, otherwise in the order
 * that was drawn. Never to the office of whoever wrote what is reported: he would judge himself, and learn of it.
 */
export function sectorsForReport(
  drawn: readonly Sector[],
  held: readonly Sector[],
  ofAuthor: Sector | null,
): readonly Sector[] {
  const possible = drawn.filter((sector) => sector !== ofAuthor);
  const [present, vacant] = [true, false].map((isHeld) => possible.filter((one) => held.includes(one) === isHeld));
  return [...(present ?? []), ...(vacant ?? [])].slice(0, 2);
}

/** Any reader of the room reports; nobody has the keys of a confidential one, so nothing could come of it there. */
export function mayReport(_seat: SeatFacts, { messageKnown }: Resources['report.make'], room: RoomFacts): Verdict {
  if (room.rule === 'confidential') return refuse('no-keys-to-this-room', 'rooms', []);
  return messageKnown ? allow : refuse('message-unknown', 'rooms', ['choose-another-message']);
}

export function mayListReports(person: PersonActor): Verdict {
  return sectorsOf(person).length > 0 ? allow : notFound;
}

export function mayCloseReport(person: PersonActor, { report }: Resources['report.close']): Verdict {
  return withReport(person, report);
}

/** Section 2, break-glass: two stewards of different sectors together. The first says why. */
export function mayOpenGlass(person: PersonActor, { report, opening, now }: Resources['glass.open']): Verdict {
  const known = withReport(person, report);
  if (!known.allowed) return known;
  if (report?.nameable !== true) return refuse('names-have-ended', 'rooms', []);
  const isUnderWay = opening !== null && now < opening.at + glassTime;
  return isUnderWay ? refuse('glass-is-open', 'rooms', ['ask-other-steward']) : allow;
}

export function maySecondGlass(person: PersonActor, { report, opening, now }: Resources['glass.second']): Verdict {
  const known = withReport(person, report);
  if (!known.allowed) return known;
  if (report?.nameable !== true) return refuse('names-have-ended', 'rooms', []);
  if (opening === null || opening.secondedBy !== null || now >= opening.at + glassTime) {
    return refuse('nothing-to-second', 'rooms', []);
  }
  const isAnother = opening.byPerson !== person.personId && sectorsOf(person).some((one) => one !== opening.bySector);
  return isAnother ? allow : refuse('other-sector-seconds', 'rooms', ['ask-other-steward']);
}

/** The name is shown to those two and to nobody who follows them in office, until 24 hours after the first half. */
export function mayLookThroughGlass(person: PersonActor, { report, opening, now }: Resources['glass.look']): Verdict {
  const known = withReport(person, report);
  if (!known.allowed) return known;
  if (report?.nameable !== true) return refuse('names-have-ended', 'rooms', []);
  const isOpen = opening !== null && opening.secondedBy !== null && now < opening.at + glassTime;
  const isOneOfThem = opening !== null && [opening.byPerson, opening.secondedBy].includes(person.personId);
  return isOpen && isOneOfThem ? allow : refuse('glass-is-closed', 'rooms', ['ask-other-steward']);
}

function withReport(person: PersonActor, report: ReportFacts | null): Verdict {
  const mine = sectorsOf(person);
  if (report === null || !report.sectors.some((sector) => mine.includes(sector))) return notFound;
  return report.closed ? refuse('report-is-closed', 'rooms', []) : allow;
}

function sectorsOf({ offices }: PersonActor): readonly Sector[] {
  return sectors.filter((sector) => offices.includes(sector));
}
