import { configureGlobal } from 'fast-check';

/**
 * Property tests draw the same examples on every run: a counterexample that nobody has seen before would otherwise stop a change
 * that has nothing to do with it, and be gone at the next run. New ones are looked for where time is no matter, by
 * `npm run faults -- --long`. A failed property prints its seed; TRIALOGUE_TEST_SEED takes it, or the word "fresh".
 */
const everyRun = 20_261_123;

function chosenSeed(wish: string): number {
  if (wish === 'fresh') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(wish);
  if (!Number.isInteger(seed)) throw new Error(`TRIALOGUE_TEST_SEED=${wish} is neither a whole number nor "fresh".`);
  return seed;
}

configureGlobal({ seed: chosenSeed(process.env['TRIALOGUE_TEST_SEED'] ?? String(everyRun)) });
