import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/launch/postgres.mjs';

/** Where a test's databases are made: `npm test` starts one server for all; a spec that is run alone starts its own. */
export interface TestServer {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

export async function findTestServer(): Promise<TestServer> {
  const {
    TRIALOGUE_TEST_SUPER_URL: superUrl,
    TRIALOGUE_TEST_OWNER_URL: ownerUrl,
    TRIALOGUE_TEST_APP_URL: appUrl,
  } = process.env;
  if (superUrl && ownerUrl && appUrl) return { superUrl, ownerUrl, appUrl, stop: async () => undefined };
  return startOwnServer();
}

/** A server of the test's own, for tests that kill it or that run alone. Its data is removed when it is stopped. */
export async function startOwnServer(): ReturnType<typeof startPostgres> {
  const dataDir = await makeTemporaryFolder('postgres');
  const server = await startPostgres({ dataDir, keep: false });
  const endAtOnce = (): void => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // It may just have been crashed on purpose.
    }
  };
  // A test that dies of a fault stops nothing any more; the server leads a group of its own and would outlive it.
  process.once('exit', endAtOnce);
  const { stop } = server;
  server.stop = async () => {
    process.removeListener('exit', endAtOnce);
    await stop();
  };
  return server;
}

/** Others may enter it: as root, PostgreSQL runs as the user nobody. */
export async function makeTemporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `trialogue-${purpose}-`));
  await chmod(folder, 0o755);
  return folder;
}
