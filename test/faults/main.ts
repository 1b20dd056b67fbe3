// The fault runs from the command line: the short form, or the long one with --long, which tries the rules at random and the proofs at length, too.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { runFaults } from './fault-run.ts';
import { runLongProofs } from './long-proofs.ts';
import { runRandomRules } from './random-rules.ts';
import { isClean, reportOf, reportOfProofs, summaryOf } from './report.ts';
import { planFaults } from './schedule.ts';
import { longForm, scaled, shortForm } from './shapes.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    /** A part of the form, such as 0.25, for a machine that has less time. */
    scale: { type: 'string', default: '1' },
    plan: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    /** The long forms of the specs alone, with a report of their own. */
    proofs: { type: 'boolean', default: false },
  },
});
const today = new Date().toISOString().slice(0, 10);

/** What was done and found, as a page beside this one. */
async function writePage(name: string, text: string): Promise<void> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  await writeFile(file, await format(text, { parser: 'markdown', printWidth: 120 }));
  say(`The report is in ${file}.`);
}

async function proveAtLength(): Promise<boolean> {
  const proofs = await runLongProofs(say);
  await writePage('proofs.md', reportOfProofs(proofs, today));
  return proofs.every(({ passed }) => passed);
}

const seed = values.seed === undefined ? Math.floor(Date.now() / 1000) : Number(values.seed);
const shape = scaled((values.long ? longForm : shortForm)(seed), Number(values.scale));
const plan = planFaults(seed, shape.faults, shape.duration);

say(`seed ${seed}; the same seed gives the same schedule`);
if (values.proofs) {
  process.exitCode = (await proveAtLength()) ? 0 : 1;
} else if (values.plan) {
  for (const { at, kind, target } of plan) say(`${(at / 1000).toFixed(3)} s  ${kind}  ${target.toFixed(3)}`);
} else {
  const recordingFile = join(tmpdir(), `trialogue-faults-${seed}.jsonl`);
  const result = await runFaults(shape, { say, recordingFile });
  say(summaryOf(result));
  if (result.lastWords) say(`The last words of a node that ended by itself: ${result.lastWords}`);
  for (const { kind, room, on } of result.verdict.violations.slice(0, 20)) say(`${kind}: ${on} in room ${room}`);
  const rules = values.long ? await runRandomRules(seed, say) : null;
  if (values.long || values.report) {
    await writePage('report.md', reportOf(result, rules, today));
    say(`The recording is in ${recordingFile}.`);
  }
  const isProved = !values.long || (await proveAtLength());
  process.exitCode = isClean(result) && (rules === null || rules.failed === 0) && isProved ? 0 : 1;
}
