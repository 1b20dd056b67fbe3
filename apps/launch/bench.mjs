// `npm run bench`: the figures, beside a bare broadcast, on this machine.
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { runProgram } from './program-run.mjs';

await runMain(() => underFittingNode(() => runProgram(['test', 'bench', 'main.ts'], process.argv.slice(2))));
