import { checkClock } from './check-clock.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkSecret } from './check-secret.ts';
import { checkSockets, type SocketAddress } from './check-sockets.ts';
import type { Finding } from './finding.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every part, whatever the others' state is: one call is to tell everything that is to be mended. */
export async function examine(environment: Environment): Promise<Finding[]> {
  const runtimeUrl = environment['DATABASE_URL'] || undefined;
  const ownerUrl = environment['DATABASE_OWNER_URL'] || undefined;
  const fault = environment['TRIALOGUE_DATABASE_FAULT'];
  const database = await checkDatabase({ runtimeUrl, ownerUrl, fault });
  const answers = database[0]?.state === 'well';
  const sockets = await Promise.all(addressesOf(environment).map(checkSockets));
  return [
    ...database,
    await checkClock(answers ? runtimeUrl : undefined),
    await checkDisk(foldersOf(environment)),
    await checkSecret(environment['TRIALOGUE_SECRET_FILE'] || undefined),
    ...sockets,
  ];
}

/** With an external database the data folder holds the secret alone; the disk to watch is the database's. */
function foldersOf(environment: Environment): string[] {
  if (environment['TRIALOGUE_EMBEDDED'] !== '1') return [];
  return [environment['TRIALOGUE_DATA'], environment['TRIALOGUE_CLUSTER']].filter((folder) => folder !== undefined);
}

function addressesOf(environment: Environment): SocketAddress[] {
  const publicUrl = environment['PUBLIC_URL'] || undefined;
  const local = new URL(environment['TRIALOGUE_ADDRESS'] ?? localAddress(environment));
  const origin = publicUrl === undefined ? local.origin : new URL(publicUrl).origin;
  const addresses = [{ url: local.origin, origin, isPublic: false }];
  return publicUrl === undefined ? addresses : [...addresses, { url: origin, origin, isPublic: true }];
}

function localAddress(environment: Environment): string {
  const host = environment['HOST'] || '127.0.0.1';
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const scheme = environment['TLS_CERT'] ? 'https' : 'http';
  return `${scheme}://${reached.includes(':') ? `[${reached}]` : reached}:${environment['PORT'] || '3000'}`;
}
