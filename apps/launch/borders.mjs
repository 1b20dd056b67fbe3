// The borders between folders are kept by the linter. Each fixture crosses one; a fixture that passes is a hole.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';
import { runQuietly } from './children.mjs';
import { Sentence } from './say.mjs';

const fixtures = inCheckout('test', 'borders');

function filesIn(folder) {
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Lints the fixtures under the paths they stand for, in a folder of their own, and names those that were let through. */
export async function borderVerdict(scratch) {
  const places = fs.existsSync(fixtures) ? filesIn(fixtures) : [];
  if (places.length === 0) throw new Sentence('test/borders holds no fixture: nothing proves that a border is kept.');
  const folder = path.join(scratch, 'borders');
  fs.cpSync(fixtures, folder, { recursive: true });
  fs.copyFileSync(inCheckout('.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  const holes = [];
  for (const place of places) if (await isLetThrough(folder, place)) holes.push(place);
  if (holes.length > 0) throw new Sentence(`The linter lets a forbidden import through: ${holes.join(', ')}.`);
}

async function isLetThrough(folder, place) {
  const program = inCheckout('node_modules', 'oxlint', 'bin', 'oxlint');
  const answer = await runQuietly(process.execPath, [program, '--format=json', place], { cwd: folder });
  // Any other complaint about the fixture would hide that the border itself is open.
  return !answer.text.includes('no-restricted-imports');
}
