// The api's process: started, watched, started again when it dies, ended before the database.
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { endChild } from './children.mjs';
import { inCheckout } from './checkout.mjs';
import { atEnd, isEnding } from './ending.mjs';
import { progress, Sentence, tell, warn } from './say.mjs';

const program = inCheckout('apps', 'api', 'dist', 'main.js');
const preload = new URL('ends-with-launcher.mjs', import.meta.url).href;
const mostRestarts = 3;
const restartWindow = 60_000;

export function isApi(commandLine) {
  return commandLine !== undefined && commandLine.includes(program);
}

/** A process group of its own, so that Ctrl-C reaches the launcher alone and the order of the end is the launcher's. */
function spawnApi(environment) {
  const words = ['--enable-source-maps', '--import', preload, program];
  return spawn(process.execPath, words, {
    cwd: inCheckout(),
    env: environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

function offerSetUp(link) {
  tell(`Set up this instance: ${link}`);
  tell('Nobody is here yet. The link works once, for whoever has it; each start prints a new one until it is used.\n');
}

function readLine(line, onReady) {
  if (line.startsWith('progress ')) return progress(line.slice('progress '.length));
  if (line.startsWith('ready ')) return onReady(line.slice('ready '.length).trim());
  if (line.startsWith('set-up ')) return offerSetUp(line.slice('set-up '.length).trim());
  return tell(line);
}

function wayOfEnding(code, signalName) {
  return signalName ? `was ended by ${signalName}` : `ended with code ${code}`;
}

/**
 * Keeps the api running until it cannot. Resolves with an exit code only when there is no more hope: before its first
 * readiness the api has said why itself, so nothing is added.
 */
export function keepApiRunning({ environment, onStart, onReady }) {
  return new Promise((resolve, reject) => {
    const deaths = [];
    let hasBeenReady = false;
    let child;
    const start = () => {
      child = spawnApi(environment);
      onStart(child.pid);
      child.once('error', reject);
      readline.createInterface({ input: child.stdout }).on('line', (line) =>
        readLine(line, (address) => {
          onReady(address, hasBeenReady);
          hasBeenReady = true;
        }),
      );
      child.once('close', (code, signalName) => {
        if (isEnding()) return;
        if (!hasBeenReady && !signalName) return resolve(code || 1);
        const now = Date.now();
        deaths.push(now);
        const recent = deaths.filter((moment) => now - moment < restartWindow);
        const how = wayOfEnding(code, signalName);
        if (recent.length > mostRestarts) {
          return reject(new Sentence(`The api ${how}, the fourth time within a minute: see what it said above.`));
        }
        warn(`The api ${how}; it is started again.`);
        setTimeout(start, 200 * recent.length);
      });
    };
    atEnd(() => endChild(child));
    start();
  });
}
