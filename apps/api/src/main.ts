import { buildApp, serve } from './app.ts';
import { readConfig } from './platform/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { preflight, refusePowerfulRole } from './platform/database/preflight.ts';
import { StartupFailure } from './platform/startup-failure.ts';
import { seedDemoIfEmpty } from './seeds/seed-demo.ts';
import { OfferSetUp } from './setup/offer-set-up.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseOwnerUrl) {
    await preflight(config.databaseOwnerUrl, 'DATABASE_OWNER_URL');
    say('progress bringing the database up to date');
    await migrate(config.databaseOwnerUrl, config.databaseUrl);
  }
  await preflight(config.databaseUrl, 'DATABASE_URL');
  await refusePowerfulRole(config.databaseUrl);
  const app = await buildApp(config);
  app.enableShutdownHooks();
  if (config.demo) await seedDemoIfEmpty(app, (text) => say(`progress ${text}`));
  const address = await serve(app, config);
  const setUpLink = await app.get(OfferSetUp).run(address);
  say(`ready ${address}`);
  if (setUpLink !== null) say(`set-up ${setUpLink}`);
}

/** One sentence for what an operator can mend; for everything else the fault itself. */
function fail(error: unknown): never {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (error instanceof StartupFailure) process.stderr.write(`${error.message}\n`);
  else if (inUse) process.stderr.write('The port is in use: end what listens there, or set PORT to another.\n');
  else
    process.stderr.write(
      `Trialogue could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
}

await main().catch(fail);
