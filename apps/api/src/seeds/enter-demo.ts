import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { normalisedEmail } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { BeginSignIn, type BegunSignIn } from '../people/begin-sign-in.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { demoEmails } from './convening/people.ts';
import { PersonaRepository } from './persona.repository.ts';

const unknownPersona = refuse('wrong-credentials', 'access', ['correct-field']);

/** The one click of the sign-in page: a sign-in without a password, for the demo's own people and for nobody else. */
@Injectable()
export class EnterDemo {
  constructor(
    private readonly work: Work,
    private readonly personas: PersonaRepository,
    private readonly beginSignIn: BeginSignIn,
  ) {}

  async run(email: string, browser: { device: string; formerToken: string | undefined }): Promise<BegunSignIn> {
    orRefuse(may({ kind: 'anonymous' }, 'demo.enter', { demo: true }));
    const wanted = normalisedEmail(email);
    const known = demoEmails.filter((address) => address === wanted);
    const [persona] = await this.work.onDuty('deliver', () => this.personas.among(known));
    if (!persona) throw new RefusalError(unknownPersona);
    return this.beginSignIn.run(persona.personId, { strategy: 'demo', ...browser });
  }
}
