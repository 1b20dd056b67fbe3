import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Office, Standing } from '@trialogue/people';
import { em, prepared } from '../platform/database/work.ts';
import { SignInEntity } from './sign-in.entity.ts';
import { idleLimit, type SignInLife } from './sign-in-life.ts';

export interface KnownSignIn extends SignInLife {
  readonly id: string;
  readonly personId: string;
  readonly standing: Standing;
  readonly deactivatedAt: Date | null;
  readonly offices: readonly Office[];
}

export interface LivingSignIn extends SignInLife {
  readonly id: string;
  readonly deactivatedAt: Date | null;
}

export interface ListedSignIn extends SignInLife {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
}

export interface NewSignIn {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly strategy: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const life = 's.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.ended_at as "endedAt"';

/** The only file that knows the table of sign-ins. */
@Injectable()
export class SignInRepository {
  async byToken(tokenHash: Buffer): Promise<KnownSignIn | undefined> {
    const rows = await prepared<KnownSignIn>(
      `select s.id, s.person_id as "personId", ${life}, p.standing, p.deactivated_at as "deactivatedAt",
              array(select office from steward where person_id = p.id and ended_at is null) as offices
       from sign_in s join person p on p.id = s.person_id where s.token_hash = $1`,
      [tokenHash],
    );
    return rows[0];
  }

  byIds(ids: readonly string[]): Promise<LivingSignIn[]> {
    return prepared(
      `select s.id, ${life}, p.deactivated_at as "deactivatedAt"
       from sign_in s join person p on p.id = s.person_id where s.id = any($1)`,
      [ids],
    );
  }

  /** Those not used for as long as idleLimit are left out here already, so that dead rows cannot fill the page. Newest first. */
  listOf(personId: string, now: Date, limit: number): Promise<ListedSignIn[]> {
    return em().query(
      `select s.id, s.device, s.created_at as "createdAt", ${life}
       from sign_in s where s.person_id = $1 and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3
       order by s.created_at desc, s.id limit $4`,
      [personId, now, new Date(now.getTime() - idleLimit), limit],
    );
  }

  async ownerOf(id: string): Promise<string | null> {
    const found = await em().findOne(SignInEntity, { where: { id }, select: { id: true, personId: true } });
    return found?.personId ?? null;
  }

  async add(signIn: NewSignIn): Promise<void> {
    await em().insert(SignInEntity, signIn);
  }

  /** Never of one that was idle for too long: use that comes too late does not bring it back. */
  async markSeen(ids: readonly string[], at: Date): Promise<void> {
    const lastSeenAt = MoreThan(new Date(at.getTime() - idleLimit));
    await em().update(SignInEntity, { id: In([...ids]), endedAt: IsNull(), lastSeenAt }, { lastSeenAt: at });
  }

  async end(id: string, reason: string, at: Date): Promise<void> {
    await em().update(SignInEntity, { id, endedAt: IsNull() }, { endedAt: at, endedReason: reason });
  }

  async endByToken(tokenHash: Buffer, reason: string, at: Date): Promise<void> {
    await em().update(SignInEntity, { tokenHash, endedAt: IsNull() }, { endedAt: at, endedReason: reason });
  }

  async endOthers(personId: string, keptId: string, reason: string, at: Date): Promise<void> {
    await em().update(
      SignInEntity,
      { personId, id: Not(keptId), endedAt: IsNull() },
      { endedAt: at, endedReason: reason },
    );
  }
}
