import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { PersonActor } from '@trialogue/policy';
import { DataSource } from 'typeorm';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { preflight, refusePowerfulRole } from '../platform/database/preflight.ts';
import { Work } from '../platform/database/work.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { CommandFailure } from './command-failure.ts';
import type { Environment } from './doctor/examine.ts';
import { findPlatformSteward } from './steward.repository.ts';

export interface StewardsHand {
  readonly app: INestApplicationContext;
  readonly work: Work;
  readonly actor: PersonActor;
  /** Where people reach the place. */
  readonly origin: string;
}

/** The product without its server: the same use cases, the same rules and the same restricted role, in the platform steward's name. */
export async function inNameOfSteward<T>(
  environment: Environment,
  act: (hand: StewardsHand) => Promise<T>,
): Promise<T> {
  const config = readConfig(environment);
  await preflight(config.databaseUrl, 'DATABASE_URL');
  await refusePowerfulRole(config.databaseUrl);
  const imports = [PlatformModule.with(config), PeopleModule, InvitationsModule];
  const app = await NestFactory.createApplicationContext(
    { module: class OfSteward {}, imports },
    { logger: false, abortOnError: false },
  );
  try {
    await refuseUnmigrated(app.get(DataSource));
    const work = app.get(Work);
    return await act({ app, work, actor: await actorOf(work), origin: originOf(environment, config) });
  } finally {
    await app.close();
  }
}

async function refuseUnmigrated(dataSource: DataSource): Promise<void> {
  if (!(await dataSource.showMigrations().catch(() => true))) return;
  throw new CommandFailure(
    'The tables are those of another version: start the product once, it brings them up to date.',
  );
}

async function actorOf(work: Work): Promise<PersonActor> {
  const steward = await work.onDuty('setup', findPlatformSteward);
  if (!steward)
    throw new CommandFailure('This instance has no platform steward yet: open the set-up link that npm start prints.');
  const { personId, standing } = steward;
  return { kind: 'person', personId, standing, offices: ['platform'], deactivated: false };
}

function originOf(environment: Environment, { publicOrigin, host, port, tls }: Config): string {
  if (publicOrigin !== undefined) return publicOrigin;
  const running = environment['TRIALOGUE_ADDRESS'];
  return running ? new URL(running).origin : `${tls ? 'https' : 'http'}://${host}:${port}`;
}
