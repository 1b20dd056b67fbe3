// `npm run conformance -- FOLDER`: reads a folder of published examples and checks the product against them.
import fs from 'node:fs';
import path from 'node:path';
import { runMain } from './ending.mjs';
import { underFittingNode } from './private-node.mjs';
import { runProgram } from './program-run.mjs';
import { Sentence } from './say.mjs';

function folderIn(words) {
  const [folder] = words;
  if (folder === undefined) throw new Sentence('Name the folder of examples: npm run conformance -- FOLDER.');
  // npm runs its scripts in the checkout; the person meant the folder as seen from where they stand.
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()) return place;
  throw new Sentence(`There is no folder ${place}: name the folder of examples.`);
}

await runMain(() => {
  const folder = folderIn(process.argv.slice(2));
  return underFittingNode(() => runProgram(['test', 'conformance', 'main.ts'], [folder]));
});
