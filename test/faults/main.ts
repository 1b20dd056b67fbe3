// The fault runs from the command line: the short form, or the long one with --long, which tries the rules at random too.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { runFaults } from './fault-run.ts';
import { runRandomRules } from './random-rules.ts';
import { isClean, reportOf, summaryOf } from './report.ts';
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
  },
});
const seed = values.seed === undefined ? Math.floor(Date.now() / 1000) : Number(values.seed);
const shape = scaled((values.long ? longForm : shortForm)(seed), Number(values.scale));
const plan = planFaults(seed, shape.faults, shape.duration);

say(`seed ${seed}; the same seed gives the same schedule`);
if (values.plan) {
  for (const { at, kind, target } of plan) say(`${(at / 1000).toFixed(3)} s  ${kind}  ${target.toFixed(3)}`);
} else {
  const recordingFile = join(tmpdir(), `trialogue-faults-${seed}.jsonl`);
  const result = await runFaults(shape, { say, recordingFile });
  say(summaryOf(result));
  if (result.lastWords) say(`The last words of a node that ended by itself: ${result.lastWords}`);
  for (const { kind, room, on } of result.verdict.violations.slice(0, 20)) say(`${kind}: ${on} in room ${room}`);
  const rules = values.long ? await runRandomRules(seed, say) : null;
  if (values.long || values.report) {
    const file = fileURLToPath(new URL('report.md', import.meta.url));
    const report = reportOf(result, rules, new Date().toISOString().slice(0, 10));
    await writeFile(file, await format(report, { parser: 'markdown', printWidth: 120 }));
    say(`The report is in ${file}, the recording in ${recordingFile}.`);
  }
  process.exitCode = isClean(result) && (rules === null || rules.failed === 0) ? 0 : 1;
}
