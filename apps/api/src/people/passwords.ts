import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, type Config } from '../platform/config.ts';
import { Turns } from './turns.ts';

/** argon2id, the package's default algorithm. 64 MiB for each hash: four at once are the most that a small server can bear. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const wantedStart = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Says with which pepper a stored hash was made; a hash without it came from elsewhere and is made anew at the next sign-in. */
const pepperMark = ';pepper=1';

/**
 * Hashes passwords. The pepper derives from the instance's secret, which lies outside the database: a copy of the database
 * alone is not even enough to begin guessing.
 */
@Injectable()
export class Passwords {
  private readonly pepper: Buffer;
  private readonly turns = new Turns(4, 256);
  private nobodysHash: Promise<string> | undefined;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.pepper = Buffer.from(hkdfSync('sha256', config.secret, '', 'trialogue password', 32));
  }

  async hash(password: string): Promise<string> {
    const made = await this.turns.take(() => hash(this.peppered(password), cost));
    return made + pepperMark;
  }

  fits(password: string, stored: string): Promise<boolean> {
    const isPeppered = stored.endsWith(pepperMark);
    const plainHash = isPeppered ? stored.slice(0, -pepperMark.length) : stored;
    return this.turns.take(() => verify(plainHash, isPeppered ? this.peppered(password) : password));
  }

  /** The same work as for a known address, so that the time of the answer tells nothing. */
  async fitsNobody(password: string): Promise<false> {
    await this.fits(password, await this.nobodys());
    return false;
  }

  /** Asked before every check: else the first unknown address after a start would be told by twice the work. */
  async prepare(): Promise<void> {
    await this.nobodys();
  }

  isOutdated(stored: string): boolean {
    return !stored.startsWith(wantedStart) || !stored.endsWith(pepperMark);
  }

  private nobodys(): Promise<string> {
    this.nobodysHash ??= this.hash('nobody has this password');
    return this.nobodysHash;
  }

  private peppered(password: string): string {
    return createHmac('sha256', this.pepper).update(password.normalize('NFKC')).digest('base64');
  }
}
