/**
 * Fields of these names are part of no contract. The framework takes them out, or a schema passes over them, in silence; they
 * are refused before, so that whoever sends one learns that it is.
 */
const prototypeKeys = ['__proto__', 'constructor', 'prototype'];

/** For JSON.parse: throws at the first such field, however deep. */
export function refusePrototypeKey(key: string, value: unknown): unknown {
  if (prototypeKeys.includes(key)) throw new SyntaxError('a field is named like a part of all objects');
  return value;
}

/** For what was parsed already. Contracts of events are flat: what lies deeper is refused as a wrong type. */
export function namesPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && prototypeKeys.some((key) => Object.hasOwn(value, key));
}
