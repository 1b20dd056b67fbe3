// The orderly end of a command: what was begun is ended in reverse, once, whatever the reason.
import { parentOf } from './living.mjs';
import { sentenceOf, warn } from './say.mjs';

const steps = [];
let ending;

/** Remembers what must be undone when the command ends. Gives a function that forgets it again. */
export function atEnd(step) {
  steps.push(step);
  return () => {
    const index = steps.indexOf(step);
    if (index >= 0) steps.splice(index, 1);
  };
}

export function isEnding() {
  return ending !== undefined;
}

async function undoAll() {
  while (steps.length > 0) {
    try {
      await steps.pop()();
    } catch (error) {
      warn(sentenceOf(error));
    }
  }
}

function end(code) {
  ending ??= undoAll().then(() => process.exit(code));
  return ending;
}

/** Stops the command from outside its main function, with the reason. */
export function giveUp(error) {
  warn(sentenceOf(error));
  return end(1);
}

// With npm killed the hard way nobody is left to stop the command; started without npm, a parent may end freely.
// Between npm and the command there is often a shell, which npm's end does not end: so the line of forebears is watched.
function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const forebears = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = forebears();
  setInterval(() => {
    if (forebears() !== first) void end(1);
  }, 1000).unref();
}

// A command that was run again by the private Node ends with the process that did so.
function endWithLauncher() {
  if (process.channel === undefined || process.channel === null) return;
  process.on('disconnect', () => void end(1));
  process.channel.unref();
}

/** Runs a command's main function, ends what it began, and ends the process with its exit code. What serves until it is stopped has done its work then. */
export async function runMain(main, codeWhenStopped = 0) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(codeWhenStopped));
  endWithLauncher();
  endWithNpm();
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    if (!isEnding()) warn(sentenceOf(error));
  }
  await end(code);
}
