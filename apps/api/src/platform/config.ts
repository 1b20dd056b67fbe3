import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { StartupFailure } from './startup-failure.ts';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  TRIALOGUE_EMBEDDED: flag.default(false),
  TRIALOGUE_DEMO: flag.default(false),
  TRIALOGUE_DEMO_PASSWORD: z.string().min(12).optional(),
  TRIALOGUE_SECRET_FILE: z.string().min(1),
  TRIALOGUE_WEB: z
    .string()
    .min(1)
    .default(resolve(import.meta.dirname, '../../../web/dist')),
  TRIALOGUE_DATA: z.string().min(1).optional(),
  TRIALOGUE_WITNESS_FILE: z.string().min(1).optional(),
  TRIALOGUE_LEDGER_KEY: z.coerce.number().int().min(1).max(20).default(1),
  TRIALOGUE_MUTE_HINTS: flag.default(false),
  TRIALOGUE_LOG: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | undefined;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Origin under which browsers reach the app behind a proxy, e.g. https://dialogue.example. */
  readonly publicOrigin: string | undefined;
  readonly trustProxy: string | undefined;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  /** 32 bytes from which every other key is derived. */
  readonly secret: Buffer;
  readonly webRoot: string;
  /** Where every signed head of a ledger is written a second time; none without a data folder and without a setting. */
  readonly witnessFile: string | undefined;
  /** Which of the keys that derive from the secret signs; those before it stay published. */
  readonly ledgerKey: number;
  /** For fault runs: the node does not hear hints, so that only its sweep keeps it up to date. */
  readonly muteHints: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
}

export const CONFIG = Symbol('Config');

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw new StartupFailure(`These settings are missing or wrong: ${names.join(', ')}. .env.example explains each.`);
  }
  const values = parsed.data;
  const tls = tlsOf(values.TLS_CERT, values.TLS_KEY);
  const isLoopback = loopback.has(values.HOST);
  if (!isLoopback && !tls && !(values.PUBLIC_URL && values.TRUST_PROXY)) {
    throw new StartupFailure(
      `HOST=${values.HOST} is not loopback: set TLS_CERT and TLS_KEY, or PUBLIC_URL=https://… and TRUST_PROXY for a proxy in front, because browsers give neither keys nor locks to an insecure page.`,
    );
  }
  // A declared public address means a proxy: what is entered by one click must not be offered through it.
  const demo = values.TRIALOGUE_DEMO && values.TRIALOGUE_EMBEDDED && isLoopback && !values.PUBLIC_URL;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    tls,
    publicOrigin: values.PUBLIC_URL && new URL(values.PUBLIC_URL).origin,
    trustProxy: values.TRUST_PROXY,
    demo,
    demoPassword: demo ? values.TRIALOGUE_DEMO_PASSWORD : undefined,
    secret: secretOf(values.TRIALOGUE_SECRET_FILE),
    webRoot: resolve(values.TRIALOGUE_WEB),
    witnessFile: witnessOf(values.TRIALOGUE_WITNESS_FILE, values.TRIALOGUE_DATA),
    ledgerKey: values.TRIALOGUE_LEDGER_KEY,
    muteHints: values.TRIALOGUE_MUTE_HINTS,
    logLevel: values.TRIALOGUE_LOG,
  };
}

function witnessOf(file: string | undefined, data: string | undefined): string | undefined {
  if (file !== undefined) return resolve(file);
  return data === undefined ? undefined : resolve(data, 'witness.jsonl');
}

function tlsOf(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new StartupFailure('TLS_CERT and TLS_KEY go together: set both or neither.');
  return { cert: readSetting('TLS_CERT', cert), key: readSetting('TLS_KEY', key) };
}

function secretOf(file: string): Buffer {
  const text = readSetting('TRIALOGUE_SECRET_FILE', file).toString('utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new StartupFailure('TRIALOGUE_SECRET_FILE must hold 64 hexadecimal digits (32 random bytes).');
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartupFailure('TRIALOGUE_SECRET_FILE can be read by others: set its mode to 0600.');
  }
  return Buffer.from(text, 'hex');
}

function readSetting(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new StartupFailure(`${name} names a file that cannot be read.`);
  }
}
