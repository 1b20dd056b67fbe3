import { randomUUID } from 'node:crypto';
import { calls } from '@trialogue/consent';
import { neutrality, type Neutrality, type NeutralInOffice } from '@trialogue/groups';
import type { RoomRule } from '@trialogue/rooms';
import * as z from 'zod';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { type Attendant, setTable, type Table } from '../sessions/session-stage.ts';

const refusal = z.looseObject({ code: z.string(), rule: z.string() });
const made = z.strictObject({ id: z.uuid() });

/** A group at its table, whose clock can be held, and what is asked in it of its neutrals. */
export class AccountStage {
  private constructor(
    readonly api: InProcessApi,
    readonly convened: ConvenedApi,
    readonly table: Table,
  ) {}

  static async open(rule: RoomRule = 'non-attribution'): Promise<AccountStage> {
    const api = await openInProcessApi();
    const { database, url } = api;
    const convened: ConvenedApi = { database, nodes: [], url: () => url, stop: () => api.stop() };
    return new AccountStage(api, convened, await setTable(convened, rule, 9));
  }

  /** Another group, so that one test does not meet what another left. */
  async again(rule: RoomRule = 'non-attribution'): Promise<AccountStage> {
    return new AccountStage(this.api, this.convened, await setTable(this.convened, rule, 9));
  }

  /** By sector, in the order of business, civil society, government. */
  delegate(sector: 0 | 1 | 2, place = 0): Attendant {
    const found = this.table.delegates[place * 3 + sector];
    if (!found) throw new Error('nobody sits there');
    return found;
  }

  get facilitator(): Attendant {
    return this.table.facilitators[0];
  }

  get other(): Attendant {
    return this.table.facilitators[1];
  }

  ask(who: Attendant, method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    return ask(this.api.url, who.signIn, method, `/api/${path}`, body);
  }

  inGroup(who: Attendant, method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    return this.ask(who, method, `groups/${this.table.groupId}/${path}`, body);
  }

  /** 'yes', or the code of the refusal with its rule. */
  async outcome(answer: Promise<HttpAnswer>): Promise<string> {
    const { status, body } = await answer;
    if (status < 300) return 'yes';
    const { code, rule } = refusal.parse(body);
    return `${code} (${rule})`;
  }

  async id(answer: Promise<HttpAnswer>): Promise<string> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`refused: ${JSON.stringify(body)}`);
    return made.parse(body).id;
  }

  challenge(who: Attendant, neutral: Attendant, cause: object = { kind: 'conduct' }): Promise<HttpAnswer> {
    const asked = { neutralSeatId: neutral.seat.id, cause, reason: 'He skipped one sector twice.' };
    return this.inGroup(who, 'POST', 'challenges', asked);
  }

  async shown(who: Attendant): Promise<Neutrality> {
    return neutrality.parse((await this.inGroup(who, 'GET', 'neutrality')).body);
  }

  async neutral(who: Attendant, neutral: Attendant = this.facilitator): Promise<NeutralInOffice> {
    const found = (await this.shown(who)).neutrals.find(({ seatId }) => seatId === neutral.seat.id);
    if (!found) throw new Error('the neutral is not shown');
    return found;
  }

  /** A challenge by business that government seconds; the id of the call. */
  async seconded(cause: object = { kind: 'conduct' }): Promise<string> {
    await this.outcome(this.challenge(this.delegate(0), this.facilitator, cause));
    const [waiting] = (await this.neutral(this.delegate(2))).toSecond;
    return this.id(this.ask(this.delegate(2), 'POST', `challenges/${waiting?.id}/second`));
  }

  /** Everybody answers alike; then the time of the call is over. */
  async decide(callId: string, answer: 'consent' | 'object'): Promise<string | null> {
    const call = z
      .looseObject({ sha256: z.string() })
      .parse((await this.ask(this.delegate(0), 'GET', `calls/${callId}`)).body);
    for (const who of this.table.delegates) {
      const given = { answer, reason: answer === 'object' ? 'He was fair.' : null, sha256: call.sha256 };
      await this.ask(who, 'PUT', `calls/${callId}/answer`, given);
    }
    await this.age('call', ['opened_at', 'closes_at'], callId, 73);
    const page = calls.parse((await this.inGroup(this.delegate(0), 'GET', 'calls')).body);
    return page.items.find(({ id }) => id === callId)?.result?.outcome ?? null;
  }

  async ledger(): Promise<{ kind: string; text: string }[]> {
    const { rows } = await this.api.database.owner.query<{ text: string }>(
      'select canonical as text from ledger_entry where group_id = $1 order by seq',
      [this.table.groupId],
    );
    const entry = z.looseObject({ kind: z.string() });
    return rows.map(({ text }) => ({ kind: entry.parse(JSON.parse(text)).kind, text }));
  }

  /** As if it had been done so many hours before: a clock that is turned forward would end everybody's sign-in. */
  async age(table: string, columns: readonly string[], id: string, hours: number): Promise<void> {
    const earlier = columns.map((column) => `${column} = ${column} - make_interval(hours => $2)`);
    await this.api.database.owner.query(`update ${table} set ${earlier.join(', ')} where id = $1`, [id, hours]);
  }

  callAbout(text: string, more: object = {}): object {
    return { clientId: randomUUID(), matter: 'text', title: 'The mill', text, term: { minutes: 60 }, ...more };
  }

  removal(who: Attendant, concerned: Attendant, roomId: string | null = null): Promise<HttpAnswer> {
    const asked = { clientId: randomUUID(), seatId: concerned.seat.id, roomId, reason: 'He threatened a colleague.' };
    return this.inGroup(who, 'POST', 'removals', asked);
  }

  request(who: Attendant, text = 'The upper mill is closed by June.'): Promise<HttpAnswer> {
    const asked = { clientId: randomUUID(), matter: 'text', title: 'The mill', text, hours: 72 };
    return this.inGroup(who, 'POST', 'call-requests', asked);
  }

  newId(): string {
    return randomUUID();
  }
}
