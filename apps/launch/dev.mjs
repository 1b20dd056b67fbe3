// `npm run dev`: the product while it is being written. Every change is compiled; api and page follow by themselves.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { checkout, dataDirectory, inCheckout } from './checkout.mjs';
import { endChild } from './children.mjs';
import { claimData, embeddedEnvironment, secretEnvironment } from './data-claim.mjs';
import { installDependencies } from './dependencies.mjs';
import { atEnd, runMain } from './ending.mjs';
import { ownDatabase } from './own-database.mjs';
import { requirePort, wishedPort } from './ports.mjs';
import { underFittingNode } from './private-node.mjs';
import { Sentence, tell } from './say.mjs';

const preload = new URL('ends-with-launcher.mjs', import.meta.url).href;
const pagePort = 5173;

function keepRunning(name, words, options) {
  // Apart from the terminal's process group, so that Ctrl-C reaches the launcher alone.
  const child = spawn(process.execPath, words, {
    cwd: checkout,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  atEnd(() => endChild(child));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve({ name, code }));
  });
}

async function develop() {
  const port = wishedPort();
  const data = dataDirectory();
  const claim = process.env.DATABASE_URL ? undefined : await claimData(data, `http://127.0.0.1:${port}`);
  for (const wanted of [port, pagePort]) await requirePort(wanted, '127.0.0.1');
  await installDependencies();
  // The first watching compile would take the same time without a word.
  await build();
  const database = claim ? embeddedEnvironment(await ownDatabase(data), data, '127.0.0.1') : {};
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    API_PORT: String(port),
    TRIALOGUE_DATA: data,
    ...secretEnvironment(data),
    ...database,
  };
  const api = ['--watch', '--watch-preserve-output', '--enable-source-maps', '--import', preload];
  const running = [
    keepRunning(
      'The compiler',
      [inCheckout('node_modules', 'typescript', 'bin', 'tsc'), '-b', '--watch', '--preserveWatchOutput'],
      {},
    ),
    keepRunning('The api', [...api, inCheckout('apps', 'api', 'dist', 'main.js')], { env }),
    keepRunning(
      'The page',
      [inCheckout('node_modules', 'vite', 'bin', 'vite.js'), '--port', String(pagePort), '--strictPort'],
      {
        cwd: inCheckout('apps', 'web'),
        env,
      },
    ),
  ];
  tell(
    `\nThe page with its changes is at http://127.0.0.1:${pagePort}, the built one at http://127.0.0.1:${port}. Ctrl-C stops all.\n`,
  );
  const { name, code } = await Promise.race(running);
  throw new Sentence(`${name} ended with code ${code}: see what it said above.`);
}

await runMain(() => underFittingNode(develop));
