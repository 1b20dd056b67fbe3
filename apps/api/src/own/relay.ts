import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ownChanged } from '@trialogue/rooms';
import * as z from 'zod';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { Hints } from '../platform/hints.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { ownKey, seal, unseal } from './sealing.ts';

const told = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('own'), personIds: z.array(z.uuid()), changed: ownChanged }),
  z.strictObject({
    what: z.enum(['typing', 'here']),
    roomId: z.uuid(),
    seatId: z.uuid(),
    personId: z.uuid(),
    on: z.boolean(),
  }),
]);
export type Told = z.infer<typeof told>;

const bound = Buffer.from('trialogue_own');

/**
 * What the nodes tell each other for a moment's use: at most once, and never again. It goes over the database's bus, where an
 * operator could read along who does something in which room at this second; so it is sealed with a key that all nodes have.
 */
@Injectable()
export class Relay implements OnModuleInit {
  private readonly node = randomUUID();
  private readonly key: Buffer;
  private readonly listeners: ((told: Told) => void)[] = [];

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'secret'>,
    private readonly hints: Hints,
    private readonly work: Work,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.key = ownKey(config.secret, 'relay');
  }

  onModuleInit(): void {
    this.hints.on('trialogue_own', (payload) => this.hear(payload));
  }

  /** What other nodes tell. */
  on(listener: (told: Told) => void): void {
    this.listeners.push(listener);
  }

  /** A fault is logged and no more: whoever missed it reads anew when he looks again. */
  async tell(message: Told): Promise<void> {
    const sealed = seal(this.key, Buffer.from(JSON.stringify(message)), bound).toString('base64');
    try {
      await this.work.single('select pg_notify($1, $2)', ['trialogue_own', `${this.node} ${sealed}`]);
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'the other nodes were not told');
    }
  }

  private hear(payload: string): void {
    const [node, sealed] = payload.split(' ');
    if (node === this.node || !sealed) return;
    try {
      const message = told.parse(JSON.parse(unseal(this.key, Buffer.from(sealed, 'base64'), bound).toString('utf8')));
      for (const listener of this.listeners) listener(message);
    } catch (error) {
      // A node of another version may tell what this one does not know.
      this.log.warn({ fault: nameOf(error) }, 'what another node told was not understood');
    }
  }
}
