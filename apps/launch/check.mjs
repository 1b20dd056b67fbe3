// `npm run check`: what can be said of the code without running it. Every step runs, so that one call tells everything.
import { borderVerdict } from './borders.mjs';
import { whileNobodyBuilds } from './build.mjs';
import { checkout, inCheckout } from './checkout.mjs';
import { runQuietly } from './children.mjs';
import { installDependencies } from './dependencies.mjs';
import { runMain } from './ending.mjs';
import { migrateAsNew } from './migrated.mjs';
import { underFittingNode } from './private-node.mjs';
import { sentenceOf, tell, warn } from './say.mjs';
import { scratchEnvironment, startTestDatabase } from './test-run.mjs';

const typeProjects = ['tsconfig.specs.json', 'apps/web/tsconfig.json', 'test/tsconfig.json'];

const tools = {
  prettier: ['prettier', 'bin', 'prettier.cjs'],
  oxlint: ['oxlint', 'bin', 'oxlint'],
  tsc: ['typescript', 'bin', 'tsc'],
  knip: ['knip', 'bin', 'knip.js'],
};

/** Runs a tool; what it complains of becomes the reason of the failed step. */
async function run(tool, words, environment = process.env) {
  const program = inCheckout('node_modules', ...tools[tool]);
  await runNode([program, ...words], environment);
}

async function runNode(words, environment) {
  const answer = await runQuietly(process.execPath, words, { cwd: checkout, env: { ...environment, NO_COLOR: '1' } });
  if (answer.code !== 0) throw new Complaint(answer.text.trim() || `It ended with code ${answer.code}.`);
}

class Complaint extends Error {}

async function types() {
  for (const project of typeProjects) await run('tsc', ['-p', project, '--noEmit']);
}

async function migrationDrift({ scratch }) {
  const database = await startTestDatabase(scratch);
  await migrateAsNew(database);
  const drift = inCheckout('apps', 'api', 'dist', 'platform', 'database', 'drift.js');
  await runNode([drift], { ...process.env, DATABASE_OWNER_URL: database.ownerUrl });
}

const steps = [
  ['format', () => run('prettier', ['--check', '--log-level=warn', '.'])],
  // Before the linter, which reads the types that this step writes.
  ['types of the product', () => whileNobodyBuilds(() => run('tsc', ['-b']))],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings'])],
  ['borders', ({ scratch }) => borderVerdict(scratch)],
  ['types of page and tests', types],
  ['unused code', () => run('knip', [])],
  ['migration drift', migrationDrift],
];

async function takeStep([name, act], world) {
  const began = Date.now();
  const line = (verdict) => `${name.padEnd(24)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${verdict}`;
  try {
    await act(world);
    tell(line('ok'));
    return true;
  } catch (error) {
    tell(line('FAILED'));
    warn(error instanceof Complaint ? error.message : sentenceOf(error));
    return false;
  }
}

async function check() {
  await installDependencies();
  const world = await scratchEnvironment();
  const verdicts = [];
  for (const step of steps) verdicts.push(await takeStep(step, world));
  const failures = verdicts.filter((isOk) => !isOk).length;
  tell(failures === 0 ? 'All checks passed.' : `${failures} of ${steps.length} checks failed.`);
  return failures === 0 ? 0 : 1;
}

await runMain(() => underFittingNode(check));
