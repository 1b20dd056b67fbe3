import { Injectable } from '@nestjs/common';
import type { AcceptAnswer, AcceptCommand } from '@trialogue/groups';
import { isLanguage, type Language, mayBePassword } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { AttemptLimits } from '../people/attempt-limits.ts';
import { BeginSignIn } from '../people/begin-sign-in.ts';
import { CredentialRepository } from '../people/credential.repository.ts';
import { LanguageRepository } from '../people/language.repository.ts';
import { MembersReader } from '../people/members.reader.ts';
import { Passwords } from '../people/passwords.ts';
import { tokenHash } from '../people/sign-in-cookie.ts';
import { TurnsByKey } from '../people/turns.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { malformed } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { presentedOf } from './invitation-state.ts';
import { InvitationRepository, type PresentedRow } from './invitation.repository.ts';
import { TakeOfferedSeat } from './take-offered-seat.ts';

export interface AcceptCircumstances {
  readonly address: string | undefined;
  readonly device: string;
  readonly formerToken: string | undefined;
}

export interface Accepted {
  readonly answer: AcceptAnswer;
  /** For the cookie. */
  readonly token: string;
}

type Verdict = ReturnType<typeof may>;

interface Shown {
  readonly leadsToSeat: boolean;
  /** What a password of this person must not be made of. */
  readonly near: readonly string[];
}

/** Enough for a link that is shown a hundred times at once; a hash is computed for the first of them alone. */
const mostWaiting = 128;

/** Account, consent and declaration in one act: the link is used by all of it or by nothing. */
@Injectable()
export class AcceptInvitation {
  private readonly turns = new TurnsByKey(1, mostWaiting);

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly limits: AttemptLimits,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialRepository,
    private readonly languages: LanguageRepository,
    private readonly members: MembersReader,
    private readonly invitations: InvitationRepository,
    private readonly beginSignIn: BeginSignIn,
    private readonly takeOfferedSeat: TakeOfferedSeat,
  ) {}

  async run(command: AcceptCommand, circumstances: AcceptCircumstances): Promise<Accepted> {
    const { address } = circumstances;
    const hash = tokenHash(command.token);
    await this.limits.admitNetwork(address);
    return this.turns.take(hash.toString('base64'), async () => {
      const { leadsToSeat, near } = await this.show(hash, command.email, address);
      const language = wellFormed(command, leadsToSeat);
      orRefuse(mayBePassword(command.password, command.email, near));
      // No connection is held while a hash is computed; the link is asked for again afterwards.
      const passwordHash = await this.passwords.hash(command.password);
      return this.work.onDuty('door', () => this.accept(hash, command, language, passwordHash, circumstances));
    });
  }

  /** A wrong address is counted, and stays counted, though it is refused. */
  private async show(hash: Buffer, email: string, address: string | undefined): Promise<Shown> {
    const { verdict, row, instance } = await this.work.onDuty('door', async () => {
      const found = await this.invitations.byToken(hash, { lock: true });
      const asked = this.ask(found, email);
      if (found && isWrongAddress(asked)) await this.invitations.countFailure(found.id, this.clock.now());
      return { verdict: asked, row: found, instance: await this.members.instanceName() };
    });
    if (row === null || isWrongAddress(verdict)) await this.limits.noteFailure(address);
    orRefuse(verdict);
    return { leadsToSeat: row?.seatId != null, near: [row?.name ?? '', instance ?? ''] };
  }

  private async accept(
    hash: Buffer,
    command: AcceptCommand,
    language: Language,
    passwordHash: string,
    { device, formerToken }: AcceptCircumstances,
  ): Promise<Accepted> {
    const row = await this.invitations.byToken(hash, { lock: true });
    orRefuse(this.ask(row, command.email));
    if (row === null) throw new Error('an unknown link was allowed');
    const { personId } = row;
    const at = this.clock.now();
    await this.credentials.add(personId, passwordHash, at);
    await this.invitations.markUsed(row.id, at);
    const { member, token } = await this.beginSignIn.within(personId, { strategy: 'invitation', device, formerToken });
    await this.work.continueAs(personId);
    await this.languages.choose(personId, language);
    const roomId = await this.takeOfferedSeat.within(row, command);
    return { token, answer: { member, groupId: row.groupId, roomId } };
  }

  private ask(row: PresentedRow | null, email: string): Verdict {
    return may({ kind: 'anonymous' }, 'invitation.accept', { invitation: presentedOf(row, email, this.clock.now()) });
  }
}

function isWrongAddress(verdict: Verdict): boolean {
  return !verdict.allowed && verdict.code === 'invitation-for-another-address';
}

/** Only now, since what a link needs is for those to know who have it. */
function wellFormed({ charterVersion, declaration, language }: AcceptCommand, leadsToSeat: boolean): Language {
  if (!isLanguage(language)) throw wrongField('language');
  if ((charterVersion !== null) !== leadsToSeat) throw wrongField('charterVersion');
  if ((declaration !== null) !== leadsToSeat) throw wrongField('declaration');
  return language;
}

function wrongField(field: string): RefusalError {
  return new RefusalError({ ...malformed, params: { field } });
}
