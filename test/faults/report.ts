import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { countByKind } from './checker.ts';
import type { RunResult } from './fault-run.ts';
import type { LongProof } from './long-proofs.ts';
import type { RandomRules } from './random-rules.ts';

/** One line for a log: what was asked, what broke, what was found. */
export function summaryOf({ shape, verdict, tally, struck, unwantedEnds, took }: RunResult): string {
  const faults = Object.entries(struck).map(([kind, count]) => `${kind} ${count}`);
  const found = Object.entries(countByKind(verdict.violations)).map(([kind, count]) => `${kind} ${count}`);
  return [
    `${shape.name}, seed ${shape.seed}: ${verdict.sent} sent, ${verdict.acked} acknowledged, ${verdict.refused} refused,`,
    `${verdict.stored} stored, ${verdict.viewed} shown in ${(took / 1000).toFixed(1)} s;`,
    `${tally.connections} connections, ${tally.retries} sent again, ${tally.pages} pages;`,
    `${verdict.faults} faults (${faults.join(', ')}), ${unwantedEnds} nodes ended by themselves;`,
    `violations: ${found.length === 0 ? 'none' : found.join(', ')}`,
  ].join(' ');
}

/** Nothing lost, doubled, left out or reordered, and everything answered. */
export function isClean({ verdict, unwantedEnds }: RunResult): boolean {
  return verdict.violations.length === 0 && verdict.refused === 0 && unwantedEnds === 0;
}

/** The page that is kept beside the code: numbers of one real run and how to do it again. */
export function reportOf(result: RunResult, rules: RandomRules | null, date: string): string {
  const { shape, verdict, tally, struck, unwantedEnds, took } = result;
  const rows = (pairs: readonly (readonly [string, string | number])[]): string =>
    pairs.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
  const found = Object.entries(countByKind(verdict.violations));
  const options = [
    ...(shape.name === 'long' ? ['--long'] : []),
    ...(shape.part === 1 ? [] : ['--scale', shape.part]),
    '--seed',
    shape.seed,
  ].join(' ');
  return `# Report of a fault run

Written on ${date} by \`npm run faults -- ${options}\`${shape.part === 1 ? '' : `, so this is ${Math.round(shape.part * 100)} % of the ${shape.name} form`}. The numbers are those of this one run; the schedule
follows from the seed, and the same command with \`--plan\` prints it.

${machine()}; database, nodes and all clients on it together.

| load | |
| --- | --- |
${rows([
  ['nodes', shape.nodes],
  ['delegates', shape.delegates],
  ['rooms', shape.rooms],
  ['messages', shape.messages],
  ['seed', shape.seed],
  ['seconds until everybody had everything', (took / 1000).toFixed(1)],
])}

| faults that came | |
| --- | --- |
${rows(Object.entries(struck))}
| all together | ${verdict.faults} |

| what clients did | |
| --- | --- |
${rows([
  ['sent', verdict.sent],
  ['acknowledged', verdict.acked],
  ['refused', verdict.refused],
  ['sent again', tally.retries],
  ['connections', tally.connections],
  ['pages asked for', tally.pages],
  ['items shown, over all clients', verdict.viewed],
])}

| what the checker found | |
| --- | --- |
${rows(found.length === 0 ? [['violations', 0]] : found)}
| nodes that ended by themselves | ${unwantedEnds} |
${rules === null ? '' : sectionOf(rules)}`;
}

function sectionOf({ rounds, firstSeed, passed, failed }: RandomRules): string {
  return `
| the rules, with examples drawn anew | |
| --- | --- |
| times that all their tests ran | ${rounds} |
| seeds | ${firstSeed} to ${firstSeed + rounds - 1} |
| passed, over all times | ${passed} |
| failed, over all times | ${failed} |
`;
}

/** The page of the specs that ran in their long form, sentence by sentence. */
export function reportOfProofs(proofs: readonly LongProof[], date: string): string {
  const failed = proofs.filter(({ passed }) => !passed).length;
  const rows = proofs.map(({ sentence, passed, seconds }) => {
    return `| ${sentence.replaceAll('|', '\\|')} | ${seconds.toFixed(1)} | ${passed ? 'passed' : '**failed**'} |`;
  });
  return `# Report of the proofs at length

Written on ${date} by \`npm run faults -- --proofs\`, which \`--long\` runs as well, after the fault run. These are all tests of the files that have a long form; the
sentences name the numbers of this run. ${proofs.length - failed} passed, ${failed} failed.

${machine()}.

| what was proved | seconds | |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `Machine: ${type()} ${release()}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory}`;
}
