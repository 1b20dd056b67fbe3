// `npm run faults`: the delivery harness with its faults; `-- --long` runs the long form.
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { runProgram } from './program-run.mjs';

await runMain(() => underFittingNode(() => runProgram(['test', 'faults', 'main.ts'], process.argv.slice(2))));
