export interface PostgresOptions {
  /** Where the data is kept; made if it is missing. */
  readonly dataDir: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Settings of PostgreSQL beside the safe ones, such as `{ max_connections: '50' }`. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** False removes the data directory when the server is stopped. */
  readonly keep?: boolean;
}

export interface RunningPostgres {
  readonly port: number;
  /** The name of the product's database: `trialogue`. */
  readonly database: string;
  /** As superuser, in the database `postgres`. */
  readonly superUrl: string;
  /** As trialogue_owner, in the product's database. */
  readonly ownerUrl: string;
  /** As trialogue_app, in the product's database. */
  readonly appUrl: string;
  /** Of the server that runs now: another one after restart(). */
  readonly pid: number;
  /** Calls back when the server ends though nobody stopped it. */
  onUnexpectedEnd(listener: () => void): void;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is kept. */
  stop(): Promise<void>;
  /** SIGKILL to the server and all its children at once, as a power failure would. restart() recovers. */
  crash(): Promise<void>;
  /** Stops it if it runs, recovers if it was killed, and listens on the same port again. */
  restart(): Promise<void>;
}

export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;

/** Copies a database with its owner and its rights; nobody may be connected to the template meanwhile. Gives the name back. */
export function createDatabaseFrom(superUrl: string, template: string, name: string): Promise<string>;

export function dropDatabase(superUrl: string, name: string): Promise<void>;

/** The same address with another database at its end. */
export function withDatabase(url: string, name: string): string;

/** The statements that make the three roles. */
export function roleSql(passwords: { readonly ownerPassword: string; readonly appPassword: string }): string;
