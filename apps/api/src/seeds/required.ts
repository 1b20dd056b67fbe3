/** The data's keys are checked by the compiler; what they stand for comes from the database and is checked here. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo lacks ${what}`);
  return value;
}
