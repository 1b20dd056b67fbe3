import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { AccountsModule } from './accounts/accounts.module.ts';
import { CallsModule } from './calls/calls.module.ts';
import { GroupsModule } from './groups/groups.module.ts';
import { InvitationsModule } from './invitations/invitations.module.ts';
import { LedgerModule } from './ledger/ledger.module.ts';
import { NeutralityModule } from './neutrality/neutrality.module.ts';
import { OwnModule } from './own/own.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { entriesOf } from './platform/assert-handlers-ask.ts';
import type { Config } from './platform/config.ts';
import { LiveAdapter } from './platform/live/live.adapter.ts';
import { LOG } from './platform/log.ts';
import { OpenApi } from './platform/openapi.controller.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { refusePrototypeKey } from './platform/prototype-key.ts';
import { RecognisedGuard, Recogniser, onceRecognised } from './platform/recognition.ts';
import { requireOwnPage } from './platform/request-safety.ts';
import { Pulse } from './platform/pulse.ts';
import { Upkeep } from './platform/upkeep.ts';
import { forbidCaching, giveNonce, secureHeaders, servePages } from './platform/web-pages.ts';
import { ReleasesModule } from './releases/releases.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { RetentionModule } from './retention/retention.module.ts';
import { RoomsModule } from './rooms/rooms.module.ts';
import { Sweep } from './rooms/sweep.ts';
import { SearchModule } from './search/search.module.ts';
import { SeedsModule } from './seeds/seeds.module.ts';
import { SessionsModule } from './sessions/sessions.module.ts';
import { SetUpModule } from './setup/set-up.module.ts';
import { TranscriptsModule } from './transcripts/transcripts.module.ts';

@Module({})
class AppModule {
  static with(config: Config): DynamicModule {
    const domains = [
      AccountsModule,
      CallsModule,
      PeopleModule,
      GroupsModule,
      InvitationsModule,
      LedgerModule,
      NeutralityModule,
      OwnModule,
      ReleasesModule,
      ReportsModule,
      RetentionModule,
      RoomsModule,
      SearchModule,
      SessionsModule,
      SetUpModule,
      TranscriptsModule,
    ];
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), ...domains, ...(config.demo ? [SeedsModule] : [])],
      // Here rather than in the platform, which knows no people: recognising is theirs.
      providers: [{ provide: APP_GUARD, useClass: RecognisedGuard }],
    };
  }
}

const body = { limit: '64kb', strict: true, reviver: refusePrototypeKey };
/** A file of members: as many characters as its contract lets through, in any script, with what JSON adds. */
const fileLimit = '2mb';
/** A charter, likewise. */
const charterLimit = '256kb';
/** A whole agenda, also one that has too many items: it is to be told so, and not that it is too large. */
const plannedLimit = '1mb';
/** A text that is to leave a group. */
const checkedLimit = '640kb';

/** The whole application, built but not yet listening. */
export async function buildApp(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), new ExpressAdapter(), {
    logger: config.logLevel === 'silent' ? false : ['error', 'fatal', 'warn'],
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
    ...(config.tls && { httpsOptions: config.tls }),
  });
  const web = app.getHttpAdapter().getInstance();
  web.disable('x-powered-by');
  web.set('etag', false);
  web.set('query parser', 'simple');
  if (config.trustProxy) web.set('trust proxy', config.trustProxy);
  app.use(giveNonce, secureHeaders(config));
  app.use('/api', forbidCaching, requireOwnPage(config));
  app.use('/api/people/import', onceRecognised(app.get(Recogniser), express.json({ ...body, limit: fileLimit })));
  const charter = express.json({ ...body, limit: charterLimit });
  web.post('/api/instance/set-up', charter);
  web.post(['/api/groups', '/api/groups/:groupId/charter/versions'], onceRecognised(app.get(Recogniser), charter));
  const checked = express.json({ ...body, limit: checkedLimit });
  web.post('/api/groups/:groupId/text-check', onceRecognised(app.get(Recogniser), checked));
  const planned = express.json({ ...body, limit: plannedLimit });
  web.post('/api/rooms/:roomId/sessions', onceRecognised(app.get(Recogniser), planned));
  app.use('/api', express.json(body));
  servePages(web, config);
  app.setGlobalPrefix('api');
  app.useWebSocketAdapter(new LiveAdapter(app, config, app.get(Recogniser), app.get(LOG)));
  app.get(OpenApi).describe(app);
  entriesOf(app);
  await app.init();
  return app;
}

/** From here on the node hears hints and sweeps. */
export async function serve(app: NestExpressApplication, config: Config): Promise<string> {
  await app.get(Sweep).start();
  app.get(Upkeep).start();
  app.get(Pulse).start();
  await app.listen(config.port, config.host);
  const url = new URL(await app.getUrl());
  return url.origin.replace('[::1]', 'localhost');
}
