/** Numbers in [0, 1). */
type Rng = () => number;

export type Feature = string | number;

/** One contribution as somebody has it who tries to learn whose it is: whatever stands beside it, by name. */
export interface Captured {
  readonly features: Readonly<Record<string, Feature>>;
}

/** What is to be guessed of each contribution: its author, or its author's sector. */
export type Truth = readonly string[];

export interface Attack {
  readonly by: string;
  /** How many of those that nobody told it were guessed, of how many. */
  readonly right: number;
  readonly of: number;
}

type Guesser = (place: number) => string;
type Attacker = (captured: readonly Captured[], truth: Truth, known: readonly number[]) => Guesser;

/**
 * Somebody who knows the authors of some contributions (he wrote them, or was told) tries every way of getting from those to the others:
 * what is equal, what lies near, in which order it came, who says most, and all of it together. The way that does best on one part of
 * the unknown is measured on the other part, so that the best of many is not best by chance alone.
 */
export function attack(captured: readonly Captured[], truth: Truth, random: Rng): Attack {
  const places = shuffled(captured.length, random);
  const known = places.slice(0, Math.floor(places.length * 0.3));
  const tried = places.slice(known.length, Math.floor(places.length * 0.5));
  const measured = places.slice(known.length + tried.length);
  let best: { by: string; right: number; guess: Guesser } | undefined;
  for (const [by, attacker] of waysInto(captured)) {
    const guess = attacker(captured, truth, known);
    const right = hits(guess, truth, tried);
    if (best === undefined || right > best.right) best = { by, right, guess };
  }
  if (!best) throw new Error('nobody attacks');
  return { by: best.by, right: hits(best.guess, truth, measured), of: measured.length };
}

/** As many as chance reaches, and three standard deviations more. */
export function chanceAllows(share: number, of: number): number {
  return of * share + 3 * Math.sqrt(of * share * (1 - share));
}

/** The share of the commonest answer: whoever always gives it needs nothing that was captured. */
export function commonest(truth: Truth): number {
  return Math.max(...[...counted(truth).values()]) / truth.length;
}

function waysInto(captured: readonly Captured[]): [string, Attacker][] {
  const names = [...new Set(captured.flatMap(({ features }) => Object.keys(features)))];
  return [
    ['who says most', (_all, truth, known) => always(commonestOf(known.map((place) => truth[place] ?? '')))],
    ['all together', bayes(names)],
    ...names.flatMap((name): [string, Attacker][] => [
      [`the same ${name}`, same(name)],
      [`a near ${name}`, near(name)],
      [`the order of ${name}`, inTurns(name, 1)],
      [`batches of ${name}`, inTurns(name, 12)],
      [`what ${name} says outright`, (all) => (place) => String(all[place]?.features[name] ?? '')],
    ]),
  ];
}

const always =
  (answer: string): Guesser =>
  () =>
    answer;

function same(name: string): Attacker {
  return (captured, truth, known) => {
    const byValue = new Map<Feature | undefined, string[]>();
    for (const place of known) {
      const value = captured[place]?.features[name];
      byValue.set(value, [...(byValue.get(value) ?? []), truth[place] ?? '']);
    }
    const otherwise = commonestOf(known.map((place) => truth[place] ?? ''));
    return (place) => {
      const alike = byValue.get(captured[place]?.features[name]);
      return alike ? commonestOf(alike) : otherwise;
    };
  };
}

function near(name: string): Attacker {
  return (captured, truth, known) => {
    const value = (place: number) => asNumber(captured[place]?.features[name]);
    return (place) => {
      const nearest = known.reduce((one, other) =>
        Math.abs(value(other) - value(place)) < Math.abs(value(one) - value(place)) ? other : one,
      );
      return truth[nearest] ?? '';
    };
  };
}

/** Who spoke in turns, or who wrote so many in a row: by the place in the order, in steps or in stretches. */
function inTurns(name: string, length: number): Attacker {
  return (captured, truth, known) => {
    const order = captured
      .map((_, place) => place)
      .sort((one, other) => asNumber(captured[one]?.features[name]) - asNumber(captured[other]?.features[name]));
    const rankOf = new Map(order.map((place, rank) => [place, rank]));
    const turnOf = (place: number) => {
      const rank = rankOf.get(place) ?? 0;
      return length === 1 ? rank % 12 : Math.floor(rank / length);
    };
    const turns = captured.map((_, place) => ({ features: { turn: turnOf(place) } }));
    return same('turn')(turns, truth, known);
  };
}

function bayes(names: readonly string[]): Attacker {
  return (captured, truth, known) => {
    const authors = counted(known.map((place) => truth[place] ?? ''));
    const seen = counted(
      known.flatMap((place) => names.map((name) => `${truth[place]} ${name} ${captured[place]?.features[name]}`)),
    );
    return (place) => {
      const scores = [...authors].map(([author, count]) => {
        const likely = names.reduce((sum, name) => {
          const together = seen.get(`${author} ${name} ${captured[place]?.features[name]}`) ?? 0;
          return sum + Math.log((together + 0.1) / (count + 1));
        }, Math.log(count));
        return { author, likely };
      });
      return scores.reduce((one, other) => (other.likely > one.likely ? other : one)).author;
    };
  };
}

/** Ids have an order as well, and dates. */
function asNumber(value: Feature | undefined): number {
  if (typeof value === 'number') return value;
  const digits = /^[0-9a-f]{8}/.exec(value ?? '')?.[0];
  if (digits !== undefined) return Number.parseInt(digits, 16);
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? 0 : time;
}

function hits(guess: Guesser, truth: Truth, places: readonly number[]): number {
  return places.filter((place) => guess(place) === truth[place]).length;
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function commonestOf(values: readonly string[]): string {
  const counts = [...counted(values)];
  return counts.length === 0 ? '' : counts.reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}

function shuffled(length: number, random: Rng): number[] {
  const left = Array.from({ length }, (_, place) => place);
  return Array.from({ length }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
