// `npm run bench`: the figures, beside a bare broadcast, on this machine.
import { findBrowser } from './browser.mjs';
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { runProgram } from './program-run.mjs';

const browser = async () => ({ CHROME_PATH: await findBrowser() });
await runMain(() => underFittingNode(() => runProgram(['test', 'bench', 'main.ts'], process.argv.slice(2), browser)));
