// A program of the folder test, run on the built product.
import fs from 'node:fs';
import { build } from './build.mjs';
import { checkout, inCheckout } from './checkout.mjs';
import { runShown } from './children.mjs';
import { installDependencies } from './dependencies.mjs';
import { Sentence } from './say.mjs';
import { scratchEnvironment } from './test-run.mjs';

/** `more` is asked for once everything is installed: what else the program needs in its environment. */
export async function runProgram(parts, words, more = async () => ({})) {
  const program = inCheckout(...parts);
  if (!fs.existsSync(program)) throw new Sentence(`${parts.join('/')} is missing from this checkout.`);
  await installDependencies();
  await build();
  const { environment } = await scratchEnvironment();
  const env = { ...environment, ...(await more()) };
  return runShown(process.execPath, ['--enable-source-maps', program, ...words], { cwd: checkout, env });
}
