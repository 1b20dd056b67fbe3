import { logPage, reports } from '@trialogue/rooms';
import { type Sector, sectors } from '@trialogue/people';
import { buildSteward } from '../../builders/build-steward.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { buildExitStage, type ExitStage, first, type Member, second } from '../exits/exit-stage.ts';

export type Asking = (method: string, path: string, body?: unknown) => Promise<HttpAnswer>;

export const insult = 'You people should be afraid.';
export const why = 'This threatens one of us.';

/** A reported message, and the stewards: the two whom the report went to, in its order, and the third. */
export interface Reported {
  readonly id: string;
  readonly itemId: string;
  readonly sectors: readonly Sector[];
  readonly one: Asking;
  readonly two: Asking;
  readonly third: Asking;
}

/** A group whose author and reporter are known, and a steward of each sector, none of whom is in it. */
export class ReportStage {
  private readonly stewards = new Map<Sector, Asking>();

  private constructor(
    readonly api: InProcessApi,
    readonly group: ExitStage,
  ) {}

  static async open(): Promise<ReportStage> {
    const api = await openInProcessApi();
    const stage = new ReportStage(api, await buildExitStage(api.database.owner, api.url));
    for (const sector of sectors) await stage.office(sector, (await buildSteward(stage.owner, sector)).id);
    return stage;
  }

  get owner(): InProcessApi['database']['owner'] {
    return this.api.database.owner;
  }

  get author(): Member {
    return first(this.group.business);
  }

  get reporter(): Member {
    return first(this.group.government);
  }

  get roomId(): string {
    return this.group.plenary.id;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  steward(sector: Sector): Asking {
    const asking = this.stewards.get(sector);
    if (!asking) throw new Error(`no steward of ${sector}`);
    return asking;
  }

  /** From here on the office is asked for in this person's name. */
  async office(sector: Sector, personId: string): Promise<Asking> {
    const signIn = await openSignIn(this.owner, personId);
    const asking: Asking = (method, path, body) => ask(this.api.url, signIn, method, `/api/${path}`, body);
    this.stewards.set(sector, asking);
    return asking;
  }

  /** Somebody takes over the office. */
  async follow(sector: Sector, personId: string): Promise<Asking> {
    await this.owner.query('update steward set ended_at = now() where office = $1 and ended_at is null', [sector]);
    await this.owner.query('insert into steward (id, office, person_id) values (gen_random_uuid(), $1, $2)', [
      sector,
      personId,
    ]);
    return this.office(sector, personId);
  }

  report(who: Member, itemId: string, reason = why, roomId = this.roomId): Promise<HttpAnswer> {
    return who.request('POST', `/api/rooms/${roomId}/reports`, { itemId, reason });
  }

  async reported(): Promise<Reported> {
    // What one person may report in a day is not enough for all that is tried here.
    await this.owner.query('delete from rate_limit');
    const itemId = await this.author.say(this.roomId, insult);
    const { status } = await this.report(this.reporter, itemId);
    if (status !== 204) throw new Error(`a report was refused: ${status}`);
    const { id, sectors: addressed } = first(await this.stored(itemId));
    const other = first(sectors.filter((sector) => !addressed.includes(sector)));
    const [one, two] = [this.steward(first(addressed)), this.steward(second(addressed))];
    return { id, itemId, sectors: addressed, one, two, third: this.steward(other) };
  }

  async stored(itemId: string): Promise<{ id: string; sectors: Sector[] }[]> {
    const found = await this.owner.query<{ id: string; sectors: Sector[] }>(
      'select id, sectors from abuse_report where item_id = $1',
      [itemId],
    );
    return found.rows;
  }

  async list(asking: Asking, query = '') {
    return reports.parse((await asking('GET', `reports${query}`)).body);
  }

  async shown(asking: Asking, id: string) {
    return (await this.list(asking)).items.find((one) => one.id === id);
  }

  async disclosures(who: Member, itemId: string) {
    const answer = await who.request('GET', `/api/rooms/${this.roomId}/log?limit=200`);
    const items = logPage.parse(answer.body).items.filter((item) => item.kind === 'disclosed');
    return items.filter(({ target }) => target === itemId);
  }
}

export const openGlass = (asking: Asking, id: string): Promise<HttpAnswer> =>
  asking('POST', `reports/${id}/glass`, { grounds: 'abuse', reason: 'Somebody is in danger.' });
export const secondGlass = (asking: Asking, id: string): Promise<HttpAnswer> =>
  asking('POST', `reports/${id}/glass/second`);
export const lookThrough = (asking: Asking, id: string): Promise<HttpAnswer> => asking('GET', `reports/${id}/glass`);
