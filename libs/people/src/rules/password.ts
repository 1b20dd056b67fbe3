import { allow, characterCount, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { isCommonPassword } from './common-passwords.ts';
import { normalisedEmail } from './email.ts';

export const passwordMinimum = 12;
/** A hash is computed over the whole of it, so it has an upper limit too. */
export const passwordMaximum = 256;

export const passwordRefusals = [
  'password-too-short',
  'password-too-long',
  'password-is-address',
  'password-is-common',
] as const;
export type PasswordRefusal = (typeof passwordRefusals)[number];

/**
 * Length, and nothing that guessing begins with; no rule of composition (NIST SP 800-63B, 3.1.1): demanded digits and signs make
 * passwords that are easy to guess and hard to keep. `near`: the owner's name and that of the instance.
 */
export function mayBePassword(
  password: string,
  email: string,
  near: readonly string[] = [],
): Decision<PasswordRefusal> {
  const length = characterCount(password);
  if (length < passwordMinimum) {
    return refuse('password-too-short', 'limits', ['correct-field'], { minimum: passwordMinimum });
  }
  if (password.length > passwordMaximum) {
    return refuse('password-too-long', 'limits', ['correct-field'], { maximum: passwordMaximum });
  }
  if (normalisedEmail(password) === normalisedEmail(email)) {
    return refuse('password-is-address', 'limits', ['correct-field']);
  }
  return isCommonPassword(password, [email, ...near])
    ? refuse('password-is-common', 'limits', ['correct-field'])
    : allow;
}
