import { startApiNode } from '../harness/api-node.ts';
import type { ApiNode, ApiNodeOptions } from '../harness/api-node.ts';
import type { Wire } from './wire.ts';

/** A node that is started again whenever it ends, behind a wire whose address stays. Faults on it come one after another. */
export class StandingNode {
  readonly wire: Wire;
  /** How often it ended though nobody ended it. */
  unwantedEnds = 0;
  lastWords = '';
  private readonly options: ApiNodeOptions;
  private node: ApiNode | undefined;
  private turn: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(wire: Wire, options: ApiNodeOptions) {
    this.wire = wire;
    this.options = options;
  }

  start(): Promise<void> {
    return this.inTurn(() => this.raise());
  }

  kill(): Promise<void> {
    return this.inTurn(async () => {
      await this.fell((node) => {
        node.signal('SIGKILL');
        return node.gone;
      });
      await this.raise();
    });
  }

  /** As in a rolling update. */
  end(): Promise<void> {
    return this.inTurn(async () => {
      await this.fell((node) => node.stop());
      await this.raise();
    });
  }

  /** As a long pause for garbage, or a virtual machine that is moved. */
  freeze(lasting: number): Promise<void> {
    return this.inTurn(async () => {
      this.node?.signal('SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, lasting));
      this.node?.signal('SIGCONT');
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.inTurn(() => this.fell((node) => node.stop()));
    await this.wire.stop();
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act);
    return this.turn;
  }

  private async fell(how: (node: ApiNode) => Promise<void>): Promise<void> {
    const node = this.node;
    this.node = undefined;
    if (node) await how(node);
  }

  /** While the database is down a node cannot start; whoever supervises it tries again, as here. */
  private async raise(): Promise<void> {
    for (let attempt = 1; !this.isStopped; attempt += 1) {
      try {
        const node = await startApiNode(this.options);
        this.node = node;
        this.wire.leadTo(node.url);
        void node.gone.then(() => this.hasGone(node));
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  private hasGone(node: ApiNode): void {
    if (this.node !== node) return;
    this.node = undefined;
    this.unwantedEnds += 1;
    this.lastWords = node.words();
    void this.inTurn(() => this.raise());
  }
}
