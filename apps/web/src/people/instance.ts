import { request } from '../answers/http.ts';

/** Read by hand, as the personas are. */
function readIsOpen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('open' in value)) throw new TypeError('Not an instance');
  return value.open === true;
}

/** Whether this instance waits for its set-up. No answer is no reason to say so. */
export async function askIsOpen(): Promise<boolean> {
  try {
    return await request('/api/instance', readIsOpen, { beforeSignIn: true });
  } catch {
    return false;
  }
}
