import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { normalisedEmail, type Standing } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { CredentialRepository } from './credential.repository.ts';
import { type Administrator, inNameOf } from './in-name-of.ts';

export interface RegisterPersonCommand {
  readonly name: string;
  readonly email: string;
  readonly standing: Standing;
  readonly organisationId: string;
  readonly language: string;
  /** As Passwords.hash gives it. At set-up only: nobody else chooses another person's password. */
  readonly passwordHash: string | null;
}

const addressTaken = refuse('email-taken', 'P1', ['correct-field']);

/** P1: everybody has exactly one sector, which is his organisation's, and it is not verified yet. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly credentials: CredentialRepository,
  ) {}

  /** Gives the person's id. */
  run(actor: Administrator, command: RegisterPersonCommand): Promise<string> {
    return inNameOf(this.work, actor, () => this.within(actor, command));
  }

  /** As run, in a transaction that is open already. */
  async within(actor: Administrator, command: RegisterPersonCommand): Promise<string> {
    const { name, standing, organisationId, language, passwordHash } = command;
    const email = normalisedEmail(command.email);
    const organisationStanding = await this.accounts.standingOfOrganisation(organisationId);
    if (!organisationStanding) refuseNotFound();
    orRefuse(may(actor, 'person.register', { person: { name, email, standing, organisationStanding } }));

    const id = randomUUID();
    const createdAt = this.clock.now();
    const person = { id, email, name, standing, organisationId, language, createdAt };
    if (!(await this.accounts.addPerson(person))) throw new RefusalError(addressTaken);
    if (passwordHash !== null) await this.credentials.add(id, passwordHash, createdAt);
    return id;
  }
}
