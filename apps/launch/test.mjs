// `npm test`: everything; `--changed`: libs and api as far as they changed; `--stories`: the stories in the browser.
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { checkout, inCheckout } from './checkout.mjs';
import { runShown } from './children.mjs';
import { installDependencies } from './dependencies.mjs';
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { progress, tell } from './say.mjs';
import { scratchEnvironment, startTestDatabase } from './test-run.mjs';
import { summaryOf, vitestWords } from './test-words.mjs';

function readReport(file) {
  if (!fs.existsSync(file)) return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

async function test() {
  await installDependencies();
  await build();
  const browser = await findBrowser();
  const { scratch, environment } = await scratchEnvironment();
  const database = await startTestDatabase(scratch);
  const report = path.join(scratch, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const words = ['run', ...reporters, ...vitestWords(process.argv.slice(2))];
  progress('Running the tests');
  const code = await runShown(process.execPath, [inCheckout('node_modules', 'vitest', 'vitest.mjs'), ...words], {
    cwd: checkout,
    env: {
      ...environment,
      CHROME_PATH: browser,
      TRIALOGUE_TEST_SUPER_URL: database.superUrl,
      TRIALOGUE_TEST_OWNER_URL: database.ownerUrl,
      TRIALOGUE_TEST_APP_URL: database.appUrl,
    },
  });
  tell(summaryOf(readReport(report), code));
  return code;
}

await runMain(() => underFittingNode(test));
