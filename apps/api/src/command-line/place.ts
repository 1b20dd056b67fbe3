import { resolve } from 'node:path';
import type { Environment } from './doctor/examine.ts';

/** npm runs a script in the folder of its package, and tells in which folder the person called it. */
export function placeIn(environment: Environment, file: string): string {
  return resolve(environment['INIT_CWD'] || process.cwd(), file);
}
