import { readFileSync } from 'node:fs';
import * as z from 'zod';

const manifestFile = new URL('../../package.json', import.meta.url);

/** Which version runs. */
export const product = z
  .looseObject({ version: z.string().min(1) })
  .parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
