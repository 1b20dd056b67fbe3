/**
 * How large a proof is: small in `npm test`, whole where `npm run faults -- --long` asks for it. The sentence of such a test names its
 * numbers, so that a report says what was done.
 */
export function inForm<T>(short: T, long: T): T {
  return process.env['TRIALOGUE_LONG'] === '1' ? long : short;
}
