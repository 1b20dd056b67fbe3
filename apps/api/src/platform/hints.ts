import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from './config.ts';
import { LOG, type Log } from './log.ts';
import { nameOf } from './refusal.filter.ts';

const probeEvery = 5_000;
const probeLimit = 2_000;

type Channel = 'trialogue_room' | 'trialogue_access' | 'trialogue_own' | 'trialogue_session';

/**
 * NOTIFY between the nodes: a hint that something is worth reading, never the thing itself. Whoever listens also sweeps, so
 * a lost hint costs time and nothing else. A dead LISTEN connection goes unnoticed by itself, hence the probe.
 */
@Injectable()
export class Hints implements OnApplicationShutdown {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private readonly listeners = new Map<string, ((payload: string) => void)[]>();
  private readonly onReconnect: (() => void)[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  on(channel: Channel, listener: (payload: string) => void): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  /** After a reconnection: LISTEN is in place again, so now is the time to sweep. */
  afterReconnect(act: () => void): void {
    this.onReconnect.push(act);
  }

  async start(): Promise<void> {
    if (this.config.muteHints) return;
    await this.connect();
    this.timer = setInterval(() => void this.probe(), probeEvery);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`listen ${channel}`);
    this.client = client;
    for (const act of this.onReconnect) act();
  }

  private hear(channel: string, payload: string): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(payload);
  }

  private lose(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    while (!this.stopped && !this.client) {
      try {
        await this.connect();
      } catch (error) {
        this.log.warn({ fault: nameOf(error) }, 'hints cannot be heard; the sweep goes on');
        await new Promise((done) => setTimeout(done, 250));
      }
    }
  }

  private async probe(): Promise<void> {
    const client = this.client;
    if (!client) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the probe was not answered')), probeLimit);
    });
    try {
      await Promise.race([client.query('select 1'), late]);
    } catch {
      this.lose(client);
    } finally {
      clearTimeout(timer);
    }
  }
}
