import { randomUUID } from 'node:crypto';
import type { Office, Standing } from '@trialogue/people';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson, PersonWishes } from '../../builders/build-person.ts';
import { openInProcessApi } from '../../harness/in-process-api.ts';
import type { InProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

/** A person who has signed in and asks. */
export interface Someone extends BuiltPerson {
  readonly signIn: OpenedSignIn;
  get(path: string): Promise<HttpAnswer>;
  post(path: string, body?: unknown): Promise<HttpAnswer>;
}

export interface PeopleWishes extends PersonWishes {
  readonly office?: Office;
  readonly verified?: boolean;
  readonly listed?: boolean;
  /** False: entered in the directory, and never came. */
  readonly hasAccount?: boolean;
}

/** An api of its own, and people in front of it. */
export class PeopleStage {
  private constructor(readonly api: InProcessApi) {}

  static async open(): Promise<PeopleStage> {
    return new PeopleStage(await openInProcessApi());
  }

  get owner(): InProcessApi['database']['owner'] {
    return this.api.database.owner;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  async someone(wishes: PeopleWishes = {}): Promise<Someone> {
    const person = await buildPerson(this.owner, wishes);
    const { office, verified, listed, hasAccount } = wishes;
    if (verified === false)
      await this.owner.query('update person set sector_verified_at = null where id = $1', [person.id]);
    if (listed) await this.owner.query('update person set listed_at = now() where id = $1', [person.id]);
    if (hasAccount === false) await this.owner.query('delete from credential where person_id = $1', [person.id]);
    if (office) {
      const row = [randomUUID(), office, person.id];
      await this.owner.query('insert into steward (id, office, person_id) values ($1, $2, $3)', row);
    }
    return this.signedIn(person);
  }

  /** A further sign-in of somebody who is there. */
  async signedIn(person: BuiltPerson): Promise<Someone> {
    const signIn = await openSignIn(this.owner, person.id);
    const { url } = this.api;
    return {
      ...person,
      signIn,
      get: (path) => ask(url, signIn, 'GET', `/api/${path}`),
      post: (path, body) => ask(url, signIn, 'POST', `/api/${path}`, body ?? {}),
    };
  }

  /** From now on it is so many hours later, and whoever has signed in is still there. */
  async passTime(hours: number): Promise<void> {
    const at = new Date(Date.now() + hours * 3_600_000);
    this.api.holdClock(at);
    await this.owner.query(
      `update sign_in set last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour' where ended_at is null`,
      [at],
    );
  }

  /** Of a sector, of neutral staff ('neutral'), or of the platform. */
  steward(standing: Standing): Promise<Someone> {
    return this.someone({ standing, office: standing === 'neutral' ? 'platform' : standing });
  }

  async row(table: string, id: string): Promise<Record<string, unknown>> {
    const { rows } = await this.owner.query(`select * from ${table} where id = $1`, [id]);
    const [row] = rows;
    if (!row) throw new Error(`There is no ${table} ${id}.`);
    return row;
  }
}

export function codeOf({ body }: HttpAnswer): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code';
}
