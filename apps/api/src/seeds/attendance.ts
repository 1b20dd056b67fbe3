import { Inject, Injectable } from '@nestjs/common';
import { BeginSignIn } from '../people/begin-sign-in.ts';
import { EndSignIn } from '../people/end-sign-in.ts';
import { cookieName } from '../people/sign-in-cookie.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { type Recognised, Recogniser } from '../platform/recognition.ts';
import type { PersonKey } from './convening/people.ts';
import { together } from './together.ts';

/**
 * Who of the demo has come in. Everybody acts as a person who is signed in, through the door that everyone uses, so that the
 * seeding can do nothing that its people could not do.
 */
@Injectable()
export class Attendance {
  private readonly present = new Map<string, Promise<Recognised>>();

  constructor(
    private readonly beginSignIn: BeginSignIn,
    private readonly endSignIn: EndSignIn,
    private readonly recogniser: Recogniser,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(person: PersonKey, personId: string): Promise<Recognised> {
    const known = this.present.get(personId);
    if (known) return known;
    const coming = this.comeIn(person, personId);
    this.present.set(personId, coming);
    return coming;
  }

  /** Everybody signs out again, also of what a seeding that was killed has left: nobody uses those sign-ins. */
  async close(): Promise<void> {
    const present = [...this.present.values()];
    this.present.clear();
    await together(present, async (coming) => {
      const recognised = await coming;
      await this.endSignIn.allOthers(recognised);
      await this.endSignIn.current(recognised);
    });
  }

  private async comeIn(person: PersonKey, personId: string): Promise<Recognised> {
    const circumstances = { strategy: 'demo', device: 'Other, Other', formerToken: undefined };
    const { token } = await this.beginSignIn.run(personId, circumstances);
    const recognised = await this.recogniser.recognise(`${cookieName(this.config)}=${token}`);
    if (!recognised) throw new Error(`${person} signed in and was not recognised`);
    return recognised;
  }
}
