import { sectors, type Sector } from '@trialogue/people';
import type { MeetingTurn } from './meeting-file.ts';
import { askingNow, idOf, lengthOf, lookAhead, type MeetingFigures, sectorOf } from './meeting-scenario.ts';

/*
 * The same figures straight from the file, without the library: the rule of the speaking queue written down a second time, as a
 * person would go through it with pencil and paper.
 */
interface Waiting {
  readonly place: number;
  readonly speaker: number;
  readonly sector: Sector;
  readonly since: number;
}

interface Sheet {
  now: number;
  readonly counted: Record<Sector, number>;
  readonly lastEnd: Record<Sector, number>;
  readonly passedOver: Record<Sector, number>;
  readonly hasSpoken: Set<number>;
  waiting: readonly Waiting[];
}

const none = (): Record<Sector, number> => ({ business: 0, 'civil-society': 0, government: 0 });

function emptySheet(): Sheet {
  const lastEnd = { business: -1, 'civil-society': -1, government: -1 };
  return { now: 0, counted: none(), lastEnd, passedOver: none(), hasSpoken: new Set(), waiting: [] };
}

/** Section 4, one comparison after the other, until only one request is left. */
function leastHeard(sheet: Sheet): Waiting | undefined {
  const there = sectors.filter((sector) => sheet.waiting.some((request) => request.sector === sector));
  const urgent = there.length > 1 ? overdue(sheet, there) : there;
  const byTime = keepLeast(urgent, (sector) => sheet.counted[sector]);
  const byLast = keepLeast(byTime, (sector) => sheet.lastEnd[sector]);
  const oldestOf = (sector: Sector) =>
    Math.min(...sheet.waiting.filter((request) => request.sector === sector).map(({ since }) => since));
  const byOldest = new Set(keepLeast(byLast, oldestOf));
  const own = sheet.waiting.filter(({ sector }) => byOldest.has(sector));
  if (byOldest.size > 1) {
    const oldest = keepLeast(
      keepLeast(own, ({ since }) => since),
      ({ place }) => place,
    )[0];
    return ofSector(sheet, oldest?.sector);
  }
  return ofSector(sheet, own[0]?.sector);
}

function ofSector(sheet: Sheet, sector: Sector | undefined): Waiting | undefined {
  const own = sheet.waiting.filter((request) => request.sector === sector);
  const fresh = keepLeast(own, ({ speaker }) => (sheet.hasSpoken.has(speaker) ? 1 : 0));
  return keepLeast(
    keepLeast(fresh, ({ since }) => since),
    ({ place }) => place,
  )[0];
}

/** The sectors to choose from: all, or the most passed over, where otherwise one of them would have to wait for a sixth turn. */
function overdue(sheet: Sheet, there: readonly Sector[]): readonly Sector[] {
  const left = there.map((sector) => 5 - sheet.passedOver[sector]);
  const mustBeNow = [0, 1, 2].some((turns) => left.filter((rest) => rest <= turns).length > turns);
  return mustBeNow ? keepLeast(there, (sector) => -sheet.passedOver[sector]) : there;
}

function keepLeast<Value>(values: readonly Value[], weigh: (value: Value) => number): readonly Value[] {
  const least = Math.min(...values.map(weigh));
  return values.filter((value) => weigh(value) === least);
}

function speak(sheet: Sheet, request: Waiting, ms: number): void {
  sheet.waiting = sheet.waiting.filter(({ place }) => place !== request.place);
  sheet.now += ms;
  sheet.counted[request.sector] += Math.max(30_000, ms);
  sheet.lastEnd[request.sector] = sheet.now;
  sheet.hasSpoken.add(request.speaker);
  for (const sector of sectors) {
    const waits = sheet.waiting.some((other) => other.sector === sector);
    sheet.passedOver[sector] = waits && sector !== request.sector ? sheet.passedOver[sector] + 1 : 0;
  }
}

/** How the whole queue would be called if every turn were a short one. */
function wholeOrder(sheet: Sheet): readonly string[] {
  const { counted, lastEnd, passedOver, hasSpoken } = sheet;
  const copy: Sheet = {
    ...sheet,
    counted: { ...counted },
    lastEnd: { ...lastEnd },
    passedOver: { ...passedOver },
    hasSpoken: new Set(hasSpoken),
  };
  const ids: string[] = [];
  for (let next = leastHeard(copy); next !== undefined; next = leastHeard(copy)) {
    ids.push(idOf(next.place));
    speak(copy, next, 30_000);
  }
  return ids;
}

export function figuresByHand(turns: readonly MeetingTurn[]): MeetingFigures {
  const sheet = emptySheet();
  const asked = new Set<number>();
  const called: number[] = [];
  const ahead: (readonly string[])[] = [];
  for (const step of turns.keys()) {
    const waiting = new Set(sheet.waiting.map(({ speaker }) => speaker));
    for (const place of askingNow(turns, step + lookAhead, asked, waiting)) {
      const turn = turns[place];
      if (turn === undefined) continue;
      asked.add(place);
      sheet.waiting = [...sheet.waiting, { place, speaker: turn.speaker, sector: sectorOf(turn), since: sheet.now }];
    }
    ahead.push(wholeOrder(sheet));
    const next = leastHeard(sheet);
    const turn = next === undefined ? undefined : turns[next.place];
    if (next === undefined || turn === undefined) break;
    called.push(next.place);
    speak(sheet, next, lengthOf(turn));
  }
  return { called, ahead, ...sharesOf(turns) };
}

/** Time and turns of each sector, by adding up the file. */
export function sharesOf(turns: readonly MeetingTurn[]): Pick<MeetingFigures, 'ms' | 'turns' | 'gapIsMarked'> {
  const [ms, count] = [none(), none()];
  for (const turn of turns) {
    ms[sectorOf(turn)] += lengthOf(turn);
    count[sectorOf(turn)] += 1;
  }
  const spoke = sectors.map((sector) => ms[sector]);
  const total = spoke.reduce((sum, each) => sum + each, 0);
  return { ms, turns: count, gapIsMarked: (Math.max(...spoke) - Math.min(...spoke)) * 5 > total };
}
