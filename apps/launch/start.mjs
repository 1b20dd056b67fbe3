// `npm start`: from a bare checkout to a running convening.
import { build } from './build.mjs';
import { dataDirectory } from './checkout.mjs';
import { claimData, embeddedEnvironment, secretEnvironment } from './data-claim.mjs';
import { installDependencies } from './dependencies.mjs';
import { runMain } from './ending.mjs';
import { ownDatabase } from './own-database.mjs';
import { requirePort, wishedPort } from './ports.mjs';
import { embeddedPackage } from './postgres-place.mjs';
import { underFittingNode } from './private-node.mjs';
import { keepApiRunning } from './run-api.mjs';
import { tell } from './say.mjs';

function addressOf(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function welcome(address, hasDemo) {
  tell(`\nTrialogue is ready at ${address}`);
  if (hasDemo) tell('The sign-in page shows the people of the demo convening: one click enters as one of them.');
  tell('Ctrl-C stops it.\n');
}

async function start() {
  const host = process.env.HOST ?? '127.0.0.1';
  const port = wishedPort();
  const data = dataDirectory();
  const isEmbedded = !process.env.DATABASE_URL;
  if (isEmbedded) embeddedPackage();
  const claim = isEmbedded ? await claimData(data, addressOf(host, port)) : undefined;
  await requirePort(port, host);
  await installDependencies();
  await build();
  const database = isEmbedded ? embeddedEnvironment(await ownDatabase(data), data, host) : {};
  const own = { HOST: host, PORT: String(port), TRIALOGUE_DATA: data, ...secretEnvironment(data), ...database };
  const environment = { ...process.env, ...own };
  return keepApiRunning({
    environment,
    onStart: (api) => claim?.update({ api }),
    onReady: (address, isAgain) =>
      isAgain ? tell('The api is back.') : welcome(address, environment.TRIALOGUE_DEMO === '1' && isEmbedded),
  });
}

await runMain(() => underFittingNode(start));
