import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { isEmail, normalisedEmail, type SignInCommand } from '@trialogue/people';
import { Work } from '../platform/database/work.ts';
import { RefusalError } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { AttemptLimits } from './attempt-limits.ts';
import { CredentialRepository, type KnownCredential } from './credential.repository.ts';
import { Passwords } from './passwords.ts';

const wrongCredentials = refuse('wrong-credentials', 'access', ['correct-field']);
const passwordWrong = refuse('password-wrong', 'access', ['correct-field']);

/**
 * Whose address and password these are. An unknown address, a wrong password and a deactivated person get one answer after
 * the same work. No connection to the database is held while a hash is computed.
 */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly work: Work,
    private readonly limits: AttemptLimits,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialRepository,
    private readonly accounts: AccountRepository,
  ) {}

  async run(command: SignInCommand, address: string | undefined): Promise<string> {
    const email = normalisedEmail(command.email);
    const personId = await this.limits.guard({ email, address }, () => this.personOf(email, command.password));
    if (personId === null) throw new RefusalError(wrongCredentials);
    return personId;
  }

  /** Of somebody who has signed in, and is asked once more before what cannot be undone. It counts like every other attempt. */
  async ofPerson(personId: string, password: string, address: string | undefined): Promise<void> {
    const email = await this.work.asPerson(personId, () => this.accounts.emailOf(personId));
    const found = await this.limits.guard({ email: email ?? '', address }, () => this.personOf(email ?? '', password));
    if (found !== personId) throw new RefusalError(passwordWrong);
  }

  private async personOf(email: string, password: string): Promise<string | null> {
    await this.passwords.prepare();
    const credential = await this.work.onDuty('door', () => this.find(email));
    const fits = credential
      ? await this.passwords.fits(password, credential.passwordHash)
      : await this.passwords.fitsNobody(password);
    if (!credential || !fits) return null;
    await this.renew(credential, password);
    return credential.personId;
  }

  /** What cannot be an address is asked for all the same, by one that nobody has. */
  private find(email: string): Promise<KnownCredential | undefined> {
    return this.credentials.byEmail(isEmail(email) ? email : '');
  }

  private async renew(credential: KnownCredential, password: string): Promise<void> {
    if (!this.passwords.isOutdated(credential.passwordHash)) return;
    const renewed = await this.passwords.hash(password);
    await this.work.onDuty('door', () => this.credentials.replaceHash(credential, renewed));
  }
}
