import { readFile, stat } from 'node:fs/promises';
import { type Finding, mend, well } from './finding.ts';

const newSecret =
  'On a new instance: openssl rand -hex 32 into it, mode 0600. On one with people in it: bring the former secret back, or no password fits.';

/** Every key derives from the instance's secret. */
export async function checkSecret(file: string | undefined): Promise<Finding> {
  if (file === undefined)
    return mend('secret', 'No secret is named.', 'Set TRIALOGUE_SECRET_FILE, or let npm start make one.');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    return mend('secret', `The secret ${file} is missing or cannot be read by this user.`, newSecret);
  const secret = text.trim();
  if (!/^[0-9a-f]{64}$/.test(secret))
    return mend('secret', `The secret ${file} does not hold 64 hexadecimal digits.`, newSecret);
  if (isPlaceholder(secret))
    return mend('secret', `The secret ${file} is a placeholder that anybody could guess.`, newSecret);
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0)
    return mend('secret', `The secret ${file} can be read by others.`, `chmod 600 ${file}`);
  return well('secret', 'It is there, random to the eye, and only this user reads it.');
}

/** A part that is repeated, or few digits: of 64 random ones, fewer than nine different are not to be expected in any lifetime. */
function isPlaceholder(secret: string): boolean {
  return new Set(secret).size < 9 || /^(.{1,32})\1+$/.test(secret);
}
