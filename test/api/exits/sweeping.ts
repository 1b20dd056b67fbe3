import { randomUUID } from 'node:crypto';
import { OpenApi } from '../../../apps/api/src/platform/openapi.controller.ts';
import { LOG, type Log } from '../../../apps/api/src/platform/log.ts';
import { beginWithinOneWeek } from '../../harness/within-one-week.ts';
import { ClosingStage } from '../periods/closing-stage.ts';
import { type AskedOf, isAllowed } from './allowed.ts';
import {
  audienceNames,
  type AudienceName,
  buildCanaryStage,
  canariesOf,
  everybody,
  type Canary,
  type CanaryKind,
  type CanaryStage,
  memberAt,
  roomNames,
} from './canary-stage.ts';
import { type Capture, captureHttp, Ears } from './captures.ts';
import { Finder } from './encodings.ts';
import { overheard } from './overheard.ts';
import { type Asker, askedFor, readings, routesOf } from './routes.ts';
import { play, type Played } from './scenario.ts';
import { linksIn, type TableHit, tablesOf } from './tables.ts';

export interface Leak {
  readonly exit: string;
  readonly audience: AudienceName;
  readonly kind: string;
  readonly as: string;
}

/** Everything that anybody can get out of a day in three masked rooms, and whom it gives away. */
export class Sweeping {
  private constructor(
    readonly closing: ClosingStage,
    readonly stage: CanaryStage,
    readonly played: Played,
    readonly finder: Finder<Canary>,
    readonly askers: readonly Asker[],
    private readonly ears: readonly Ears[],
    private readonly facts: { reportId: string; mapLives: boolean },
    readonly words: () => Buffer,
  ) {}

  static async open(): Promise<Sweeping> {
    const closing = await ClosingStage.open();
    await beginWithinOneWeek();
    const words = overheard(closing.api.app.get<Log>(LOG));
    const { url } = closing.api;
    const stage = await buildCanaryStage(closing.owner, url);
    const ears: Ears[] = [];
    const first = askersOf(stage, 'business');
    for (const { audience, cookie } of first) {
      const one = await Ears.open(url, audience, cookie ?? '');
      if (!one) continue;
      ears.push(one);
      for (const room of roomNames) await one.ask('room:join', { roomId: stage.rooms[room] });
    }
    const played = await play(closing, stage);
    const [report] = await closing.rows<{ id: string; sector: 'business' | 'government' | 'civil-society' }>(
      'select id, sectors[1] as sector from abuse_report',
    );
    if (!report) throw new Error('nothing was reported');
    const finder = new Finder([...canariesOf(stage), ...played.canaries]);
    const askers = askersOf(stage, report.sector);
    return new Sweeping(closing, stage, played, finder, askers, ears, { reportId: report.id, mapLives: true }, words);
  }

  async stop(): Promise<void> {
    for (const one of this.ears) one.close();
    await this.closing.stop();
  }

  get routes(): { method: string; path: string }[] {
    return routesOf(this.closing.api.app.get(OpenApi).current);
  }

  /** Ways of reading without a case, and cases of no way. */
  unnamedRoutes(): string[] {
    const described = this.routes.filter(({ method }) => method === 'GET').map(({ path }) => `GET ${path}`);
    const named = Object.keys(readings);
    return [...described.filter((one) => !named.includes(one)), ...named.filter((one) => !described.includes(one))];
  }

  /** Every way of reading for every audience, then what came to their sockets. */
  async walk(only: (exit: string) => boolean = () => true): Promise<Capture[]> {
    const { stage, played } = this;
    const { reportId } = this.facts;
    const captures: Capture[] = [];
    for (const exit of Object.keys(readings).filter(only)) {
      for (const asker of this.askers) {
        const path = exit.slice('GET '.length);
        for (const wanted of askedFor(path, asker, { stage, played, reportId })) {
          captures.push(await captureHttp(this.closing.api.url, wanted));
        }
      }
    }
    if (only('event room:items')) captures.push(...(await this.listen()));
    return captures;
  }

  /** What the node has written into its log so far. */
  operations(): Capture {
    const audience = 'operations and who is signed out';
    return { exit: 'the log of the node', audience, status: 200, bytes: this.words() };
  }

  /** Requests that cannot be granted, with words in them that no answer may say again. */
  async forceErrors(count: number): Promise<Capture[]> {
    const captures: Capture[] = [];
    const unsafe = this.routes.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/demo'));
    const payloads = unspeakable(this.stage);
    for (let number = 0; captures.length < count && number < count * 4; number++) {
      const route = unsafe[number % unsafe.length];
      const asker = this.askers[number % this.askers.length];
      if (!route || !asker || !route.path.includes('{') || route.method === 'DELETE') continue;
      const ids: Readonly<Record<string, string>> = { groupId: this.stage.groupId, roomId: this.stage.rooms.plenary };
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID());
      const payload = payloads[number % payloads.length] ?? '';
      const wanted = { exit: 'an error', ...asker, method: route.method, path, payload };
      const capture = await captureHttp(this.closing.api.url, wanted);
      if (capture.status >= 400) captures.push(capture);
    }
    return captures;
  }

  async linksIn(as: 'database' | 'backup', leading: readonly CanaryKind[]): Promise<TableHit[]> {
    return linksIn(await tablesOf(this.closing.api.database.ownerUrl, as), this.finder, leading);
  }

  /** All that was said grows old, until nothing leads from it to a person any more. */
  async endMaps(): Promise<void> {
    for (const room of roomNames) await this.closing.daysPass(this.stage.rooms[room], 8);
    await this.closing.upkeep();
    for (const room of roomNames) await this.closing.daysPass(this.stage.rooms[room], 60);
    await this.closing.upkeep();
    this.facts.mapLives = false;
  }

  private async listen(): Promise<Capture[]> {
    const epoch = await this.epoch();
    for (const one of this.ears) {
      for (const room of roomNames) {
        const roomId = this.stage.rooms[room];
        await one.ask('room:sync', { roomId, epoch, after: 0, limit: 200 });
        await one.ask('room:typing', { roomId });
        await one.ask('room:presence', { roomId, here: true });
      }
    }
    return this.ears.flatMap((one) => one.taken());
  }

  private async epoch(): Promise<string> {
    const [instance] = await this.closing.rows<{ epoch: string }>('select epoch from instance');
    return instance?.epoch ?? '';
  }

  /** Whom the request for a release was told to. */
  async toldOfRequest(): Promise<number> {
    const told = await this.closing.rows(`select distinct person_id from notice where kind = 'release-asked'`);
    return told.length;
  }

  /** What was found where nobody allowed it, once for each exit, audience and kind. */
  leaks(captures: readonly Capture[]): Leak[] {
    const found = new Map<string, Leak>();
    for (const capture of captures) {
      for (const { canary, as } of this.finder.find(capture.bytes)) {
        if (isAllowed(capture, canary, this.asked)) continue;
        const leak = { exit: capture.exit, audience: capture.audience, kind: canary.kind, as };
        found.set(Object.values(leak).join(), leak);
      }
    }
    return [...found.values()];
  }

  private get asked(): AskedOf {
    const self = (sector: 'business' | 'government' | 'civil-society', place: number) =>
      memberAt(this.stage, sector, place).seat.person.id;
    return {
      selfOf: {
        'peer of the sector': self('business', 0),
        'member of another sector': self('government', 0),
        'member outside the rooms': self('civil-society', 2),
        observer: self('civil-society', 3),
      },
      mentioned: self('government', 0),
      mapLives: this.facts.mapLives,
    };
  }
}

function askersOf(stage: CanaryStage, sector: 'business' | 'government' | 'civil-society'): Asker[] {
  const cookies: Readonly<Record<AudienceName, string | null>> = {
    'peer of the sector': memberAt(stage, 'business', 0).signIn.cookie,
    'member of another sector': memberAt(stage, 'government', 0).signIn.cookie,
    'member outside the rooms': memberAt(stage, 'civil-society', 2).signIn.cookie,
    observer: memberAt(stage, 'civil-society', 3).signIn.cookie,
    'steward of a sector': stage.stewards[sector].cookie,
    'stranger who is signed in': stage.stranger.cookie,
    'operations and who is signed out': null,
  };
  return audienceNames.map((audience) => ({ audience, cookie: cookies[audience] }));
}

/** Not as any way wants it, and with everybody's names within. */
function unspeakable(stage: CanaryStage): string[] {
  return everybody(stage).flatMap(({ seat: { id, person } }) => [
    JSON.stringify({ [person.name]: person.email, seat: id }),
    `{"name": "${person.name}", `,
  ]);
}
