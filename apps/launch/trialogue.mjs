// `npm run trialogue -- COMMAND`: the work of an operator, on the same data as `npm start`.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { runShown } from './children.mjs';
import { dataDirectory, inCheckout } from './checkout.mjs';
import { installDependencies } from './dependencies.mjs';
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { progressOnStandardError } from './say.mjs';
import { openGround } from './trialogue-ground.mjs';

const folder = inCheckout('apps', 'api', 'dist', 'command-line');
const program = path.join(folder, 'main.js');
const preload = new URL('ends-with-launcher.mjs', import.meta.url).href;
const stopped = 130;

function run(words, environment) {
  return runShown(process.execPath, ['--enable-source-maps', '--import', preload, program, ...words], {
    env: { ...process.env, ...environment },
    // The channel ends the program when this one is killed the hard way.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

/** The program itself says what it takes for help and what for a wrong word; before that no database is started. */
async function work() {
  progressOnStandardError();
  const words = process.argv.slice(2);
  await installDependencies();
  await build();
  const { readWords } = await import(pathToFileURL(path.join(folder, 'words.js')).href);
  const meant = readWords(words);
  if (meant.kind !== 'command') return run(words, {});
  return run(words, await openGround(dataDirectory(), meant.command));
}

await runMain(() => underFittingNode(work), stopped);
