import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { meetings } from './meetings.ts';

/** Checks the product against one kind of published examples, each kind in a sub-folder of its name. */
interface Reader {
  readonly kind: string;
  /** Says what differs, an empty list when nothing does. */
  differences(folder: string): Promise<readonly string[]>;
}

const readers: readonly Reader[] = [meetings];

async function read(folder: string, kind: string): Promise<number> {
  const reader = readers.find((candidate) => candidate.kind === kind);
  if (!reader) {
    process.stdout.write(`${kind}: not read, no part of the product has this format\n`);
    return 0;
  }
  const differences = await reader.differences(join(folder, kind));
  process.stdout.write(`${kind}: ${differences.length} differences\n`);
  for (const difference of differences) process.stdout.write(`  ${difference}\n`);
  return differences.length;
}

async function main(folder: string): Promise<number> {
  const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = readers.map((reader) => reader.kind).join(', ') || 'none yet';
  process.stdout.write(`Kinds of examples that can be read: ${known}\n`);
  let differences = 0;
  for (const { name } of kinds) differences += await read(folder, name);
  process.stdout.write(`${kinds.length} kinds found, ${differences} differences\n`);
  return differences === 0 ? 0 : 1;
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder of examples.\n');
  process.exit(1);
}
process.exit(await main(folder));
