// Where things lie, found from this file, so that every command works from any current directory.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export function inCheckout(...parts) {
  return path.join(checkout, ...parts);
}

/** Locks, stamps and logs of the launcher: ignored by git, and kept when node_modules is replaced. */
export function launchState(...parts) {
  return path.join(checkout, '.nx', 'launch', ...parts);
}

export function dataDirectory(environment = process.env) {
  const wanted = environment.TRIALOGUE_DATA;
  return wanted ? path.resolve(wanted) : path.join(checkout, '.data');
}
