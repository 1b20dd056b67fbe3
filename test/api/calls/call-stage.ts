import { createHash, randomUUID } from 'node:crypto';
import { type Call, call, type CallAnswer, calls, type Calls } from '@trialogue/consent';
import { madeId } from '@trialogue/people';
import { buildExitStage, type ExitStage, first, type Member } from '../exits/exit-stage.ts';
import type { InProcessApi } from '../../harness/in-process-api.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const agreed = 'The upper mill is closed by June.';

/** A group of three delegates from each sector and a facilitator, and what they do with calls. */
export class CallStage {
  private constructor(
    readonly api: InProcessApi,
    readonly stage: ExitStage,
  ) {}

  static async open(api: InProcessApi): Promise<CallStage> {
    return new CallStage(api, await buildExitStage(api.database.owner, api.url, 3));
  }

  get delegates(): Member[] {
    return [...this.stage.business, ...this.stage.civil, ...this.stage.government];
  }

  get facilitator(): Member {
    return this.stage.facilitator;
  }

  wish(more: object = {}): object {
    return { clientId: randomUUID(), matter: 'text', title: 'The mill', text: agreed, term: { minutes: 2 }, ...more };
  }

  attempt(who: Member, more: object = {}): Promise<HttpAnswer> {
    return who.request('POST', `/api/groups/${this.stage.groupId}/calls`, this.wish(more));
  }

  async openCall(more: object = {}): Promise<string> {
    const answer = await this.attempt(this.facilitator, more);
    if (answer.status !== 201) throw new Error(`no call was opened: ${JSON.stringify(answer.body)}`);
    return madeId.parse(answer.body).id;
  }

  answer(who: Member, callId: string, given: Partial<CallAnswer> = {}): Promise<HttpAnswer> {
    const body = { answer: 'consent', sha256: sha256(agreed), ...given };
    return who.request('PUT', `/api/calls/${callId}/answer`, body);
  }

  async allAnswer(callId: string, letters: string, text = agreed): Promise<void> {
    const given = { c: 'consent', r: 'consent-with-reservation', s: 'stand-aside', o: 'object' } as const;
    for (const [place, letter] of Array.from(letters).entries()) {
      const who = this.delegates[place];
      if (!who || !(letter === 'c' || letter === 'r' || letter === 's' || letter === 'o')) continue;
      const reason = letter === 'c' || letter === 's' ? null : `The reason number ${place}`;
      const answer = await this.answer(who, callId, { answer: given[letter], reason, sha256: sha256(text) });
      if (answer.status !== 204) throw new Error(`not answered: ${JSON.stringify(answer.body)}`);
    }
  }

  async read(callId: string, who = first(this.stage.government)): Promise<Call> {
    return call.parse((await who.request('GET', `/api/calls/${callId}`)).body);
  }

  async list(who = first(this.stage.government)): Promise<Calls> {
    return calls.parse((await who.request('GET', `/api/groups/${this.stage.groupId}/calls`)).body);
  }

  /** Minutes from now; calls that are due by then are counted by the next who looks. */
  later(minutes: number): void {
    this.api.holdClock(new Date(Date.now() + minutes * 60_000));
  }

  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.api.database.owner.query<Record<string, unknown>>(sql, values)).rows;
  }

  async entries(kind: string): Promise<Record<string, unknown>[]> {
    const rows = await this.rows('select canonical from ledger_entry where group_id = $1 and kind = $2 order by seq', [
      this.stage.groupId,
      kind,
    ]);
    return rows.map(({ canonical }) => JSON.parse(String(canonical)));
  }
}

export function codeOf({ status, body }: HttpAnswer): string {
  if (status < 300) return 'allowed';
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return typeof code === 'string' ? code : String(status);
}
