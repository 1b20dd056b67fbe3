import { sectors, type Sector } from '@trialogue/people';
import type { PeriodFacts } from './labels.ts';

/** Counts of the three sectors in their order, and of the neutrals. */
export type Roster = readonly [number, number, number, number];
type Rule = (facts: PeriodFacts, k: number) => readonly Sector[];

export function factsOf(people: Roster, speakers: Roster): PeriodFacts {
  const of = (place: 0 | 1 | 2 | 3) => ({ people: people[place], speakers: speakers[place] });
  return { bySector: { business: of(0), 'civil-society': of(1), government: of(2) }, neutrals: of(3) };
}

/** What a reader knows for certain once he has thought through every world that looks like what he sees. */
interface Seen {
  readonly shown: readonly number[];
  /** For each group, whether in some world somebody of it spoke, and the fewest speakers in any. */
  readonly couldSpeak: boolean[];
  readonly fewest: number[];
}

/**
 * A reader with the whole roll, the rule itself and even the number of all who spoke, but not who spoke: for every roll he goes through
 * all worlds (how many of each group spoke) and keeps those that look alike. Written apart from the rule and without its thoughts.
 */
export function flawsOf(roster: Roster, k: number, rule: Rule): string[] {
  const seen = new Map<string, Seen>();
  for (const speakers of worldsOf(roster)) {
    const shown = rule(factsOf(roster, speakers), k).map((sector) => sectors.indexOf(sector));
    const isAnyUnlabelled = speakers.some((count, group) => count > 0 && !shown.includes(group));
    const total = speakers.reduce((sum, count) => sum + count, 0);
    for (const key of [`${shown.join()} ${isAnyUnlabelled}`, `${shown.join()} ${isAnyUnlabelled} of ${total}`]) {
      const known = seen.get(key) ?? { shown, couldSpeak: [false, false, false, false], fewest: [9, 9, 9, 9] };
      seen.set(key, known);
      speakers.forEach((count, group) => {
        known.couldSpeak[group] ||= count > 0;
        known.fewest[group] = Math.min(known.fewest[group] ?? count, count);
      });
    }
  }
  return [...seen].flatMap(([key, known]) => flawsIn(known, roster, k).map((flaw) => `${flaw} where one sees ${key}`));
}

function flawsIn({ shown, couldSpeak, fewest }: Seen, roster: Roster, k: number): string[] {
  if (shown.length === 0) return [];
  const flaws = shown.flatMap((group) => [
    ...((roster[group] ?? 0) < k ? [`group ${group} is labelled and too small`] : []),
    ...((fewest[group] ?? 0) < 2 ? [`group ${group} is labelled and may have one speaker`] : []),
  ]);
  const meant = couldSpeak.flatMap((could, group) => (could && !shown.includes(group) ? [group] : []));
  if (meant.length === 0) return flaws;
  const people = meant.reduce((sum, group) => sum + (roster[group] ?? 0), 0);
  if (people < k) flaws.push(`what bears no sector points to ${people}`);
  if (meant.length === 1) flaws.push(`what bears no sector is of group ${meant[0]}`);
  return flaws;
}

function* worldsOf([first, second, third, neutral]: Roster): Generator<Roster> {
  for (let one = 0; one <= first; one += 1)
    for (let two = 0; two <= second; two += 1)
      for (let three = 0; three <= third; three += 1)
        for (let four = 0; four <= neutral; four += 1) yield [one, two, three, four];
}

/** As `flawsOf`, with worlds of single persons, each of whom spoke or did not: which persons could have said what bears a label? */
export function flawsOfPersons(roster: Roster, k: number, rule: Rule): string[] {
  const groupOf = roster.flatMap((count, group) => Array.from({ length: count }, () => group));
  const candidates = new Map<string, Set<number>>();
  for (let world = 0; world < 1 << groupOf.length; world += 1) {
    const spoke = groupOf.flatMap((_, person) => ((world >> person) & 1 ? [person] : []));
    const count = (group: number) => spoke.filter((person) => groupOf[person] === group).length;
    const shown = rule(factsOf(roster, [count(0), count(1), count(2), count(3)]), k);
    if (shown.length === 0) continue;
    const labelOf = (person: number): string => {
      const sector = sectors[groupOf[person] ?? sectors.length];
      return sector !== undefined && shown.includes(sector) ? sector : 'none';
    };
    const key = `${shown.join()} ${spoke.some((person) => labelOf(person) === 'none')}`;
    for (const person of spoke) {
      const label = `${key}: ${labelOf(person)}`;
      candidates.set(label, (candidates.get(label) ?? new Set<number>()).add(person));
    }
  }
  return [...candidates].flatMap(([label, people]) => (people.size < k ? [`${label} points to ${people.size}`] : []));
}

/**
 * Two periods between which people join or leave: a reader who sees both goes through all pairs of worlds that look like what he sees.
 * Which persons could have said what bears a label in the first, and in the second?
 */
export function flawsOfTwoPeriods(first: Roster, second: Roster, k: number, rule: Rule): string[] {
  const candidates = new Map<string, Set<string>>();
  const seconds = seenOf(second, k, rule);
  for (const one of seenOf(first, k, rule))
    for (const two of seconds) {
      const both = `${one.key} | ${two.key}`;
      for (const [period, { labelled }] of [one, two].entries())
        for (const { person, label } of labelled) {
          const cell = `${both}, period ${period}: ${label}`;
          candidates.set(cell, (candidates.get(cell) ?? new Set<string>()).add(person));
        }
    }
  return [...candidates].flatMap(([cell, people]) => (people.size < k ? [`${cell} points to ${people.size}`] : []));
}

interface World {
  readonly key: string;
  /** Nobody where no sector is labelled: then every contribution looks alike. */
  readonly labelled: readonly { readonly person: string; readonly label: string }[];
}

function seenOf(roster: Roster, k: number, rule: Rule): World[] {
  const groupOf = roster.flatMap((count, group) => Array.from({ length: count }, () => group));
  return Array.from({ length: 1 << groupOf.length }, (_, world) => {
    const spoke = groupOf.map((group, person) => ({ group, person })).filter(({ person }) => (world >> person) & 1);
    const count = (group: number) => spoke.filter((one) => one.group === group).length;
    const shown = rule(factsOf(roster, [count(0), count(1), count(2), count(3)]), k);
    const labelled = spoke.map(({ group, person }) => {
      const sector = sectors[group];
      return { person: `${group} ${person}`, label: sector !== undefined && shown.includes(sector) ? sector : 'none' };
    });
    const key = `${shown.join()} ${labelled.some(({ label }) => label === 'none')}`;
    return { key, labelled: shown.length === 0 ? [] : labelled };
  });
}
