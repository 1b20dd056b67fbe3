import { Injectable } from '@nestjs/common';
import type { SetUpAnswer, SetUpCommand } from '@trialogue/groups';
import { isLanguage, mayBePassword, sectors } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { FoundGroup } from '../groups/found-group.ts';
import { MakeInvitation } from '../invitations/make-invitation.ts';
import { BeginSignIn } from '../people/begin-sign-in.ts';
import { Passwords } from '../people/passwords.ts';
import { Turns } from '../people/turns.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { malformed } from '../platform/refusal.filter.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { inField } from './in-field.ts';
import { InstanceRepository } from './instance.repository.ts';
import { type FirstSteward, SetUpAccounts } from './set-up-accounts.ts';
import { SetUpLink } from './set-up-link.ts';

export interface SetUpCircumstances {
  readonly address: string | undefined;
  readonly device: string;
  readonly formerToken: string | undefined;
}

export interface SetUpDone {
  readonly answer: SetUpAnswer;
  /** For the platform steward's cookie. */
  readonly token: string;
}

const mostWaiting = 64;

/** An instance is set up in one act: with its four stewards, its first group and the stewards' links, or not at all. */
@Injectable()
export class SetUpInstance {
  private readonly turns = new Turns(1, mostWaiting);

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly link: SetUpLink,
    private readonly instances: InstanceRepository,
    private readonly accounts: SetUpAccounts,
    private readonly foundGroup: FoundGroup,
    private readonly makeInvitation: MakeInvitation,
    private readonly beginSignIn: BeginSignIn,
  ) {}

  run(command: SetUpCommand, circumstances: SetUpCircumstances): Promise<SetUpDone> {
    return this.turns.take(async () => {
      await this.link.look(command.token, circumstances.address);
      await refuseWrongFields(command);
      // No connection is held while a hash is computed; the link is asked for again afterwards.
      const passwordHash = await this.passwords.hash(command.platformSteward.password);
      return this.work.onDuty('setup', () => this.setUp(command, passwordHash, circumstances));
    });
  }

  private async setUp(
    command: SetUpCommand,
    passwordHash: string,
    { device, formerToken }: SetUpCircumstances,
  ): Promise<SetUpDone> {
    await this.link.take(command.token);
    const { platformStewardId: personId, sectorStewards } = await this.accounts.within(command, passwordHash);
    const { name, languages } = command.instance;
    await this.instances.finish(name, languages, this.clock.now());

    // What the duty was for is done: from here on the platform's steward acts, with what his office allows him.
    await this.work.continueAs(personId);
    const actor = platformStewardActor(personId);
    const groupId = await this.foundGroup.within(actor, command.group);
    const invitations: SetUpAnswer['invitations'] = [];
    for (const steward of sectorStewards) invitations.push(await this.invite(actor, steward));
    const { token } = await this.beginSignIn.within(personId, { strategy: 'set-up', device, formerToken });
    return { token, answer: { groupId, invitations } };
  }

  private async invite(
    actor: PersonActor,
    { personId, sector, name, email }: FirstSteward,
  ): Promise<SetUpAnswer['invitations'][number]> {
    const made = await this.makeInvitation.within(actor, { personId, seatId: null });
    if (made === null) throw new Error('somebody was invited before there was anybody');
    return { sector, name, email, token: made.token, expiresAt: made.expiresAt };
  }
}

function platformStewardActor(personId: string): PersonActor {
  return { kind: 'person', personId, standing: 'neutral', offices: ['platform'], deactivated: false };
}

async function refuseWrongFields({ instance, language, platformSteward, sectorStewards }: SetUpCommand): Promise<void> {
  if (!instance.languages.every(isLanguage)) throw wrongField('instance.languages');
  if (!isLanguage(language)) throw wrongField('language');
  const named = new Set(sectorStewards.map(({ sector }) => sector));
  if (named.size !== sectors.length) throw wrongField('sectorStewards');
  const { name, email, password } = platformSteward;
  await inField('platformSteward', () => orRefuse(mayBePassword(password, email, [name, instance.name])));
}

function wrongField(field: string): RefusalError {
  return new RefusalError({ ...malformed, params: { field } });
}
