// A program of the folder test, run on the built product.
import fs from 'node:fs';
import { build } from './build.mjs';
import { checkout, inCheckout } from './checkout.mjs';
import { runShown } from './children.mjs';
import { installDependencies } from './dependencies.mjs';
import { Sentence } from './say.mjs';
import { scratchEnvironment } from './test-run.mjs';

export async function runProgram(parts, words) {
  const program = inCheckout(...parts);
  if (!fs.existsSync(program)) throw new Sentence(`${parts.join('/')} is missing from this checkout.`);
  await installDependencies();
  await build();
  const { environment } = await scratchEnvironment();
  return runShown(process.execPath, ['--enable-source-maps', program, ...words], { cwd: checkout, env: environment });
}
