import { report } from './figures.ts';
import type { Figure } from './figures.ts';
import { historyPage } from './history-page.ts';
import { idleConnections } from './idle-connections.ts';
import { liveSession } from './live-session.ts';
import { pageWeight } from './page-weight.ts';
import { roomLoad } from './room-load.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';

/** What `npm run bench -- NAME…` can measure; without a name, everything. */
const benches: Readonly<Record<string, (say: (text: string) => void) => Promise<Figure[]>>> = {
  room: roomLoad,
  session: liveSession,
  idle: idleConnections,
  history: historyPage,
  search,
  weight: pageWeight,
  start: startUp,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}
const figures: Figure[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  figures.push(...((await benches[name]?.((text) => process.stderr.write(`measuring: ${text}\n`))) ?? []));
}
process.stdout.write(`${report(figures)}\n`);
process.exit(figures.every((figure) => figure.kept) ? 0 : 1);
