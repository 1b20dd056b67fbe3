import { characterCount } from '@trialogue/kernel';

export const emailLimit = 254;

/** One spelling per address: the same person is found whichever way the address is typed. */
export function normalisedEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

// Deliberately coarse: whether an address exists is shown by mail that arrives, not by a pattern. Spaces, controls and a
// second @ are refused because they let one address pass for another.
const shape = /^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+\.[^\s@.\p{Cc}\p{Cf}]+$/u;

/** Whether a normalised address has the shape of one. */
export function isEmail(email: string): boolean {
  return characterCount(email) <= emailLimit && email === normalisedEmail(email) && shape.test(email);
}
