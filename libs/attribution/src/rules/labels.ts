import { sectors, type Sector } from '@trialogue/people';

/** Fewer than this many is never enough, whatever a charter says. */
export const fewestForLabel = 3;
/** With one speaker of a sector its label would tie all that is labelled so to one person. */
const fewestSpeakers = 2;

/** Of a closed period: how many could have spoken at any moment at which something was said, and how many did. */
export interface Attendance {
  readonly people: number;
  readonly speakers: number;
  /** How many did no more than open, move or pin something: they bear a label as well, and lend none to who spoke. */
  readonly onlyActed?: number;
}

export interface PeriodFacts {
  readonly bySector: Readonly<Record<Sector, Attendance>>;
  /** Neutrals have no sector to be shown. */
  readonly neutrals: Attendance;
}

/**
 * The sectors that may be shown beside 'a participant' for what was said in a closed period: those of whom at least `k` people were
 * there and at least two spoke. What then bears no sector must not point to anybody either: whoever reads it subtracts the labelled
 * sectors from the roll. So behind it stand at least `k` people of at least two groups, or nobody who spoke; as long as that fails,
 * the smallest labelled sector loses its label as well (of equal ones the first in the fixed order of sectors).
 */
export function labelsOf({ bySector, neutrals }: PeriodFacts, k: number): readonly Sector[] {
  const needed = Math.max(k, fewestForLabel);
  let labelled = sectors.filter(
    (sector) => bySector[sector].people >= needed && bySector[sector].speakers >= fewestSpeakers,
  );
  while (labelled.length > 0) {
    const rest = [neutrals, ...sectors.filter((sector) => !labelled.includes(sector)).map((one) => bySector[one])];
    if (pointsToNobody(rest, needed)) return labelled;
    const smallest = Math.min(...labelled.map((sector) => bySector[sector].people));
    const withdrawn = labelled.find((sector) => bySector[sector].people === smallest);
    labelled = labelled.filter((sector) => sector !== withdrawn);
  }
  return labelled;
}

function pointsToNobody(rest: readonly Attendance[], needed: number): boolean {
  if (rest.every(({ speakers, onlyActed = 0 }) => speakers + onlyActed === 0)) return true;
  const people = rest.reduce((sum, one) => sum + one.people, 0);
  return people >= needed && rest.filter((one) => one.people > 0).length > 1;
}

/** A stay of one person in a room, in milliseconds since the epoch; `until` null while it lasts. */
export interface Stay {
  readonly from: number;
  readonly until: number | null;
}

/**
 * The smallest number of people who were there at any of the moments. Who has left before something was said cannot have said it: with
 * all of the period counted, one leaving and another joining would make two of whom only one could be meant.
 */
export function fewestThere(stays: readonly Stay[], moments: readonly number[]): number {
  const changes = stays
    .flatMap(({ from, until }) => [{ at: from, by: 1 }, ...(until === null ? [] : [{ at: until, by: -1 }])])
    .sort((one, other) => one.at - other.at);
  let there = 0;
  let next = 0;
  let fewest = Infinity;
  for (const moment of moments.toSorted((one, other) => one - other)) {
    for (let change = changes[next]; change !== undefined && change.at <= moment; change = changes[next]) {
      there += change.by;
      next += 1;
    }
    fewest = Math.min(fewest, there);
  }
  return fewest === Infinity ? 0 : fewest;
}
