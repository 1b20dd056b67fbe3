import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';
import { CredentialEntity } from './credential.entity.ts';

export interface KnownCredential {
  readonly personId: string;
  readonly passwordHash: string;
}

/** The only file that knows the table of credentials. */
@Injectable()
export class CredentialRepository {
  /** A deactivated person has none. */
  async byEmail(email: string): Promise<KnownCredential | undefined> {
    const rows: KnownCredential[] = await em().query(
      `select c.person_id as "personId", c.password_hash as "passwordHash"
       from person p join credential c on c.person_id = p.id where p.email = $1 and p.deactivated_at is null`,
      [email],
    );
    return rows[0];
  }

  async add(personId: string, passwordHash: string, at: Date): Promise<void> {
    await em().insert(CredentialEntity, { personId, passwordHash, changedAt: at });
  }

  /** Only if it is still the one that was checked: a password that was changed meanwhile stays changed. */
  async replaceHash(checked: KnownCredential, passwordHash: string): Promise<void> {
    await em().update(
      CredentialEntity,
      { personId: checked.personId, passwordHash: checked.passwordHash },
      { passwordHash },
    );
  }
}
