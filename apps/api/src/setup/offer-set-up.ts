import { Inject, Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../people/sign-in-cookie.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { InstanceRepository } from './instance.repository.ts';

/**
 * Makes the one-time link by which an empty instance gets its first people, for whoever reads what the server prints. Each start makes
 * a new one while nobody has used it; where several nodes start on one database, the last one's is the one that opens.
 */
@Injectable()
export class OfferSetUp {
  constructor(
    private readonly work: Work,
    private readonly instances: InstanceRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The link under the address at which this node is reached; null where there is nothing to set up. */
  async run(address: string): Promise<string | null> {
    if (this.config.demo) return null;
    const token = newToken();
    const isOffered = await this.work.onDuty('setup', () => this.instances.offerLink(tokenHash(token)));
    // Behind the # it is sent to no server and stands in no log of a proxy.
    return isOffered ? `${this.config.publicOrigin ?? address}/setup#${token}` : null;
  }
}
